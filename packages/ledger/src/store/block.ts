/**
 * Records as blocks of ClickHouse's Native format: column by column, words by dictionary (`assembly/rows.ts`). The columns of a segment's
 * frames are so near to it that they go over as they are, and no record has to be put together on the way; it is taken in many times faster
 * than lines of JSON. Those of many frames stand behind each other in one block: the engine would have to join smaller ones.
 */
import { compiled } from '../compiled.ts';
import { BadEntry } from '../record/bad-entry.ts';
import { ITEMS, type Columns } from '../record/columns.ts';
import { Growing } from '../record/growing.ts';
import type { KeptRecord } from '../record/record.ts';
import { Spans } from '../record/spans.ts';
import { RECORDS } from './table.ts';

/** Kinds of columns, as `assembly/rows.ts` numbers them; behind the last one there is none. */
const KIND = { seq: 0, numbers: 1, words: 2, lists: 3, listsOfWords: 4, texts: 5, flags: 6, none: 7 } as const;
type Kind = (typeof KIND)[keyof typeof KIND];

/** The columns in the order in which an entry has them, behind its version and its id. */
const IN_ENTRY: readonly (readonly [name: string, item: keyof KeptRecord, kind: Kind])[] = [
  ['at', 'at', KIND.numbers],
  ['actor', 'actor', KIND.words],
  ['place', 'from', KIND.words],
  ['system', 'system', KIND.words],
  ['subjects', 'subjects', KIND.lists],
  ['action', 'action', KIND.words],
  ['fields', 'fields', KIND.listsOfWords],
  ['reason', 'reason', KIND.texts],
  ['rows', 'rows', KIND.numbers],
  ['ok', 'ok', KIND.flags],
  ['received', 'received', KIND.numbers],
];

export const COLUMNS_IN_ENTRY = IN_ENTRY.map(([name]) => name);

/** Behind the version and the id of an entry: everything that its row has. */
export const behindId = (entry: Buffer): Spans => {
  const spans = new Spans(entry, 1);
  spans.text();
  return spans;
};

/** What is written about each column, as `assembly/rows.ts` takes it, and how long that is. */
const OUTLINE = 24;
const outlineOf = (): Buffer => {
  const outline = Buffer.alloc((RECORDS.columns.length + 1) * OUTLINE);
  for (const [at, { name }] of RECORDS.columns.entries()) {
    const [, item, kind] = IN_ENTRY.find(([one]) => one === name) ?? [name, 'id', KIND.seq];
    outline.writeUInt32LE(kind, at * OUTLINE);
    outline.writeUInt32LE(ITEMS.indexOf(item), at * OUTLINE + 4);
  }
  outline.writeUInt32LE(KIND.none, RECORDS.columns.length * OUTLINE);
  return outline;
};

/** Of the form in which words are written. */
const DICTIONARY_VERSION = 1;

/** What stands in front of each column. */
const HEADS = RECORDS.columns.map(({ name, type }) => {
  const head = new Growing(64);
  head.text(name);
  head.text(type);
  if (type.includes('LowCardinality')) head.int64(DICTIONARY_VERSION);
  return Buffer.from(head.take());
});

interface Exports {
  write(
    columns: number,
    end: number,
    items: number,
    seqs: number,
    outline: number,
    to: number,
    between: number,
    limit: number,
  ): number;
}

const PAGE = 65_536;
const MIB = 1 << 20;
/** The first page is the module's own, and what is said about columns lies in the second. */
const [ABOUT, START] = [PAGE, PAGE * 2];
const aligned = (at: number): number => Math.ceil(at / 16) * 16;

interface Rooms {
  /** For rows as they are written. */
  readonly written: number;
  /** For what is needed on the way. */
  readonly beside: number;
}

class Machine {
  readonly #bytes: Buffer;
  readonly #memory: WebAssembly.Memory;
  readonly #exports: Exports;
  readonly #rooms: Rooms;

  constructor(read: number, rooms: Rooms) {
    const pages = Math.ceil((START + read + rooms.written + rooms.beside) / PAGE) + 1;
    this.#memory = new WebAssembly.Memory({ initial: pages });
    const { exports } = new WebAssembly.Instance(compiled('rows'), { env: { memory: this.#memory } });
    this.#exports = exports as unknown as Exports;
    this.#bytes = Buffer.from(this.#memory.buffer);
    this.#rooms = rooms;
    this.#bytes.set(outlineOf(), ABOUT);
  }

  /** Behind what the columns of a block have. False: there is not enough room, or they do not hold together; nothing was written then. */
  write(seqs: Float64Array, columns: Columns, into: readonly BlockColumn[]): boolean {
    const columnsEnd = START + columns.size;
    const seqsAt = aligned(columnsEnd);
    const to = aligned(seqsAt + seqs.length * 8);
    const between = to + this.#rooms.written;
    const limit = between + this.#rooms.beside;
    if (limit > this.#bytes.length) return false;
    columns.copyTo(this.#bytes, START);
    new Float64Array(this.#memory.buffer, seqsAt, seqs.length).set(seqs);
    for (const [at, { ends }] of into.entries()) {
      const before = ends.length === 0 ? 0n : ends.bytes.readBigUInt64LE(ends.length - 8);
      this.#bytes.writeBigUInt64LE(before, ABOUT + at * OUTLINE + 8);
    }
    try {
      const end = this.#exports.write(START, columnsEnd, ITEMS.length, seqsAt, ABOUT, to, between, limit);
      if (end === 0) return false;
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) return false;
      throw error;
    }
    let from = to;
    for (const [at, { ends, values }] of into.entries()) {
      const middle = this.#bytes.readUInt32LE(ABOUT + at * OUTLINE + 16);
      const end = this.#bytes.readUInt32LE(ABOUT + at * OUTLINE + 20);
      ends.extend(middle - from).set(this.#bytes.subarray(from, middle));
      values.extend(end - middle).set(this.#bytes.subarray(middle, end));
      from = end;
    }
    return true;
  }
}

/** What nearly every frame needs, and the most that one can. */
const USUAL = { read: 4 * MIB, written: 12 * MIB, beside: 4 * MIB };
const LARGE = { written: 512 * MIB, beside: 128 * MIB };

let usual: Machine | undefined;

/** Of a column with lists where each of them ends, and what stands in it. */
interface BlockColumn {
  readonly ends: Growing;
  readonly values: Growing;
}

/** Rows that are put together column by column, from as many frames as are added. */
export class Block {
  readonly #columns: readonly BlockColumn[] = HEADS.map(() => ({ ends: new Growing(0), values: new Growing(0) }));
  #count = 0;

  /** Bytes. */
  get size(): number {
    return this.#columns.reduce((sum, { ends, values }) => sum + ends.length + values.length, 0);
  }

  /** `seqs`: the indexes of the records in the log. Throws `BadEntry`, and where the module was not built, which `npm install` does. */
  add(seqs: Float64Array, columns: Columns): void {
    const large = (): boolean =>
      new Machine(columns.size + seqs.length * 8 + 64, LARGE).write(seqs, columns, this.#columns);
    if (!(usual ??= new Machine(USUAL.read, USUAL)).write(seqs, columns, this.#columns) && !large()) {
      // Whatever was read there is not read again by another.
      usual = undefined;
      throw new BadEntry('Records cannot be put into rows.');
    }
    this.#count += columns.count;
  }

  /** The bytes of it, in memory that is used again after `clear`. */
  take(): Buffer[] {
    const head = new Growing(16);
    head.count(HEADS.length);
    head.count(this.#count);
    return [
      head.take(),
      ...this.#columns.flatMap(({ ends, values }, at) => [HEADS[at]!, ends.take(), values.take()]),
    ].filter(({ length }) => length > 0);
  }

  /** The next ones are written where these were. */
  clear(): this {
    this.#count = 0;
    for (const { ends, values } of this.#columns) [ends.length, values.length] = [0, 0];
    return this;
  }
}
