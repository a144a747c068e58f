/** Lines of a source, sorted: what is a record, and what is none with the reason. */
import { isDeepStrictEqual } from 'node:util';
import { encodeEntry } from '../record/entry.ts';
import { readRecord } from '../record/read-record.ts';
import type { Line } from './lines.ts';
import { mapRow, type Mapping } from './mapping.ts';
import { ownLines } from './own-line.ts';
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
  /** For each of them, what becomes of it where the log has another record of its id. */
  readonly refuse: readonly ((why: string) => Refusal)[];
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

export class Sorting {
  readonly #sorts: Sorts;
  readonly #rows: RowReader;
  /** Of our own shape: the entry of what nearly every line looks like. */
  readonly #readOwn: ((line: Buffer) => Buffer | null) | null;
  #entries: Buffer[] = [];
  #refuse: ((why: string) => Refusal)[] = [];
  #refused: Refusal[] = [];

  constructor(sorts: Sorts) {
    this.#sorts = sorts;
    this.#rows = rowReader(sorts.mapping);
    this.#readOwn = isDeepStrictEqual(sorts.mapping, presets['own']) ? ownLines(sorts.system) : null;
  }

  /** How many records wait to be taken. */
  get size(): number {
    return this.#entries.length;
  }

  /** The first line of what is not at its end yet. */
  get open(): Line | undefined {
    return this.#rows.open;
  }

  push(line: Line): void {
    const entry = line.fault === undefined ? this.#readOwn?.(line.bytes) : null;
    if (entry) {
      this.#entries.push(entry);
      this.#refuse.push((why) => ({ at: line.number, why, name: this.#sorts.nameOf(line), line }));
      return;
    }
    for (const row of this.#rows.push(line)) this.#sort(row);
  }

  end(): void {
    for (const row of this.#rows.end()) this.#sort(row);
  }

  /** What has been sorted since the last time. */
  take(): Sorted {
    const sorted = { entries: this.#entries, refuse: this.#refuse, refused: this.#refused };
    this.#entries = [];
    this.#refuse = [];
    this.#refused = [];
    return sorted;
  }

  #sort({ line, row, head }: Row): void {
    const { system, mapping, nameOf } = this.#sorts;
    const name = nameOf(line);
    const refuse = (why: string): Refusal => ({ at: line.number, why, name, line, head });
    if (line.fault !== undefined) return void this.#refused.push(refuse(`record: ${line.fault}`));
    if (row === null) return void this.#refused.push(refuse('record: not-readable'));
    const sent = mapRow(mapping, row);
    // Of our own shape a record without an id is refused; other systems may have none.
    if (mapping.items.id === undefined || mapping.format !== 'jsonl') sent['id'] ??= name;
    const read = readRecord(sent, system);
    if ('refused' in read) return void this.#refused.push(refuse(`${read.refused.field}: ${read.refused.why}`));
    this.#entries.push(encodeEntry(read.record));
    this.#refuse.push(refuse);
  }
}
