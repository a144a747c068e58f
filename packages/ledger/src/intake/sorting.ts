/** Lines of a source, sorted: what is a record, and what is none with the reason. */
import { isDeepStrictEqual } from 'node:util';
import { encodeEntry } from '../record/entry.ts';
import { readRecord } from '../record/read-record.ts';
import { Entries, GrowingEntries } from '../record/entries.ts';
import type { Line, Lines } from './lines.ts';
import { mapRow, type Mapping } from './mapping.ts';
import { ownLines, type ReadOwnLines } from './own-line.ts';
import { presets } from './presets.ts';
import type { Row, RowReader } from './row.ts';
import { rowReader } from './rows.ts';

/** What was sent and is no record. */
export interface Refusal {
  /** Which one of what was sent, as `Line.number`. */
  readonly at: number;
  /** `at: not-a-time`: which item, and what is the matter with it. Never a value. */
  readonly why: string;
  /** What it is called among all that this system sent. */
  readonly name: string;
  readonly line: Line;
  readonly head?: string | undefined;
}

export interface Sorted {
  /** As `encodeEntry` makes them. */
  readonly entries: Entries;
  /** What becomes of that one where the log has another record of its id. */
  readonly refuse: (at: number, why: string) => Refusal;
  readonly refused: readonly Refusal[];
}

export interface Sorts {
  /** Whose records these are, where they do not say so themselves. */
  readonly system: string;
  readonly mapping: Mapping;
  /**
   * What a line is called among all that this system sends; the same line sent again has the same name. It is the record's id where the
   * line has none. Asked for each row in their order, and not at all for records that have an id.
   */
  readonly nameOf: (line: Line) => string;
}

/** Of what was read: its line, and what it is called. */
type Origin = Pick<Refusal, 'line' | 'name' | 'head'>;

/** Where entries come from, from the `from`th on up to where the next run begins: of lines, which have not been called anything, one each. */
type Run = { readonly from: number } & (
  | { readonly origin: Origin; readonly lines?: undefined }
  | { readonly lines: Lines; readonly first: number }
);

/** Bytes that there is room for at first. */
const ROOM = 4096;

const refusalOf = (origin: Origin, why: string): Refusal => ({ at: origin.line.number, why, ...origin });

export class Sorting {
  readonly #sorts: Sorts;
  readonly #rows: RowReader;
  /** Of our own shape: the entry of what nearly every line looks like. */
  readonly #readOwn: ReadOwnLines | null;
  readonly #entries = new GrowingEntries(ROOM);
  /** Its entries went, and their memory is used again by what is pushed next. */
  #isTaken = false;
  #runs: Run[] = [];
  #refused: Refusal[] = [];

  constructor(sorts: Sorts) {
    this.#sorts = sorts;
    this.#rows = rowReader(sorts.mapping);
    this.#readOwn = isDeepStrictEqual(sorts.mapping, presets['own']) ? ownLines(sorts.system) : null;
  }

  /** The first line of what is not at its end yet. */
  get open(): Line | undefined {
    return this.#rows.open;
  }

  push(lines: Lines): void {
    this.#begin();
    if (this.#readOwn === null) {
      for (const line of lines) this.#pushLine(line);
      return;
    }
    for (let first = 0; first < lines.length;) {
      const entries = this.#readOwn(lines, first);
      this.#takeOwn(lines.slice(first, first + entries.length), entries);
      first += entries.length;
    }
  }

  #begin(): void {
    if (this.#isTaken) this.#entries.drop(this.#entries.length);
    this.#isTaken = false;
  }

  /** Of each line its entry, or one without any bytes. */
  #takeOwn(lines: Lines, entries: Entries): void {
    const isEntry = (at: number): boolean => entries.lengthOf(at) > 0 && lines.faultAt(at) === undefined;
    for (let from = 0; from < lines.length;) {
      let to = from;
      while (to < lines.length && isEntry(to)) to += 1;
      if (to > from) {
        this.#runs.push({ from: this.#entries.length, lines, first: from });
        this.#entries.push(entries.slice(from, to));
      }
      if (to < lines.length) this.#pushLine(lines.at(to));
      from = to + 1;
    }
  }

  #pushLine(line: Line): void {
    for (const row of this.#rows.push(line)) this.#sort(row);
  }

  end(): void {
    this.#begin();
    for (const row of this.#rows.end()) this.#sort(row);
  }

  /** What has been sorted since the last time. Its entries lie in memory that is used again by what is pushed next. */
  take(): Sorted {
    const runs = this.#runs;
    const sorted: Sorted = {
      entries: this.#entries.take(),
      refuse: (at, why) => refusalOf(this.#originOf(at, runs), why),
      refused: this.#refused,
    };
    this.#isTaken = true;
    this.#runs = [];
    this.#refused = [];
    return sorted;
  }

  #originOf(entry: number, runs: readonly Run[]): Origin {
    const run = runs.findLast(({ from }) => from <= entry)!;
    if (run.lines === undefined) return run.origin;
    const line = run.lines.at(run.first + entry - run.from);
    return { line, name: this.#sorts.nameOf(line) };
  }

  #sort({ line, row, head }: Row): void {
    const { system, mapping, nameOf } = this.#sorts;
    const origin: Origin = { line, name: nameOf(line), head };
    const refuse = (why: string): void => void this.#refused.push(refusalOf(origin, why));
    if (line.fault !== undefined) return refuse(`record: ${line.fault}`);
    if (row === null) return refuse('record: not-readable');
    const sent = mapRow(mapping, row);
    // Of our own shape a record without an id is refused; other systems may have none.
    if (mapping.items.id === undefined || mapping.format !== 'jsonl') sent['id'] ??= origin.name;
    const read = readRecord(sent, system);
    if ('refused' in read) return refuse(`${read.refused.field}: ${read.refused.why}`);
    this.#runs.push({ from: this.#entries.length, origin });
    this.#entries.push(Entries.of([encodeEntry(read.record)]));
  }
}
