/** Records from lines into a log, a thousand at a time; what is no record is kept aside with the reason. */
import { hash } from 'node:crypto';
import { encodeEntry } from '../record/entry.ts';
import { readRecord } from '../record/read-record.ts';
import type { Log } from '../log/log.ts';
import type { Line } from './lines.ts';
import { mapRow, type Mapping } from './mapping.ts';
import { readRows, type Row } from './rows.ts';

const BATCH = 1000;

export interface Rejected {
  readonly line: number;
  /** `at: not-a-time`: which item, and what is the matter with it. Never a value. */
  readonly why: string;
}

export interface Imported {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly Rejected[];
}

/** Keeps what is no record, with the reason: one and the same line once. */
export interface Aside {
  keep(raw: Buffer, why: string): void;
}

interface Taken {
  readonly line: Line;
  readonly entry: Buffer;
}

const whyOf = ({ field, why }: { readonly field: string; readonly why: string }): string => `${field}: ${why}`;

class Import {
  readonly #log: Log;
  readonly #system: string;
  readonly #aside: Aside;
  #accepted = 0;
  #duplicates = 0;
  readonly #rejected: Rejected[] = [];
  #batch: Taken[] = [];
  /** Lines without an id, by what they say. */
  readonly #seen = new Map<string, number>();

  constructor(log: Log, system: string, aside: Aside) {
    this.#log = log;
    this.#system = system;
    this.#aside = aside;
  }

  get result(): Imported {
    const rejected = this.#rejected.toSorted((left, right) => left.line - right.line);
    return { accepted: this.#accepted, duplicates: this.#duplicates, rejected };
  }

  #reject(line: Line, why: string): void {
    this.#rejected.push({ line: line.number, why });
    this.#aside.keep(line.bytes, why);
  }

  /** Of a system that numbers nothing: what the line says, and which of those that say the same it is. */
  #idOf({ bytes }: Line): string {
    const digest = hash('sha256', bytes, 'hex');
    const times = (this.#seen.get(digest) ?? 0) + 1;
    this.#seen.set(digest, times);
    return times === 1 ? digest : `${digest}-${times}`;
  }

  async take({ line, row }: Row, mapping: Mapping): Promise<void> {
    if (line.isTooLong) return this.#reject(line, 'record: too-long');
    if (row === null) return this.#reject(line, 'record: not-readable');
    const sent = mapRow(mapping, row);
    // Of our own shape a record without an id is refused; other systems may have none.
    if (mapping.items.id === undefined || (sent['id'] === undefined && mapping.format !== 'jsonl'))
      sent['id'] = this.#idOf(line);
    const read = readRecord(sent, this.#system);
    if ('refused' in read) return this.#reject(line, whyOf(read.refused));
    this.#batch.push({ line, entry: encodeEntry(read.record) });
    if (this.#batch.length === BATCH) await this.flush();
  }

  /** The same lines make the same batch, so that a second time nothing is looked at record by record. */
  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length === 0) return;
    const entries = batch.map(({ entry }) => entry);
    const id = hash('sha256', Buffer.concat(entries), 'hex');
    const receipt = await this.#log.append({ source: `import ${this.#system}`, id, entries });
    if (receipt.isKnown) {
      this.#duplicates += entries.length;
      return;
    }
    this.#accepted += receipt.count;
    this.#duplicates += receipt.repeated.length;
    for (const at of receipt.contradicting) this.#reject(batch[at]!.line, 'id: another-record-has-it');
  }
}

export const importLines = async (
  log: Log,
  lines: AsyncIterable<Line>,
  { system, mapping, aside }: { readonly system: string; readonly mapping: Mapping; readonly aside: Aside },
): Promise<Imported> => {
  const work = new Import(log, system, aside);
  for await (const row of readRows(lines, mapping.format)) await work.take(row, mapping);
  await work.flush();
  return work.result;
};
