/** Lines of a source, sorted: what is a record, and what is none with the reason. */
import { isDeepStrictEqual } from 'node:util';
import { encodeEntry } from '../record/entry.ts';
import { readRecord } from '../record/read-record.ts';
import type { Line } from './lines.ts';
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
  readonly entries: readonly Buffer[];
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

const refusalOf = (origin: Origin, why: string): Refusal => ({ at: origin.line.number, why, ...origin });

export class Sorting {
  readonly #sorts: Sorts;
  readonly #rows: RowReader;
  /** Of our own shape: the entry of what nearly every line looks like. */
  readonly #readOwn: ReadOwnLines | null;
  #entries: Buffer[] = [];
  /** Where each entry comes from: the line alone, when it has not been called anything. */
  #origins: (Line | Origin)[] = [];
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

  push(lines: readonly Line[]): void {
    const entries = this.#readOwn?.(lines.map(({ bytes }) => bytes));
    for (const [at, line] of lines.entries()) {
      const entry = line.fault === undefined ? entries?.[at] : null;
      if (entry) {
        this.#entries.push(entry);
        this.#origins.push(line);
      } else for (const row of this.#rows.push(line)) this.#sort(row);
    }
  }

  end(): void {
    for (const row of this.#rows.end()) this.#sort(row);
  }

  /** What has been sorted since the last time. */
  take(): Sorted {
    const origins = this.#origins;
    const sorted: Sorted = {
      entries: this.#entries,
      refuse: (at, why) => refusalOf(this.#originOf(origins[at]!), why),
      refused: this.#refused,
    };
    this.#entries = [];
    this.#origins = [];
    this.#refused = [];
    return sorted;
  }

  #originOf(origin: Line | Origin): Origin {
    return 'line' in origin ? origin : { line: origin, name: this.#sorts.nameOf(origin) };
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
    this.#entries.push(encodeEntry(read.record));
    this.#origins.push(origin);
  }
}
