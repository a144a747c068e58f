/**
 * Records as blocks of ClickHouse's Native format: column by column, words by dictionary (`assembly/rows.ts`). The columns of a segment's
 * frames are so near to it that they go over as they are, and no record has to be put together on the way; it is taken in many times faster
 * than lines of JSON.
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

/** What stands before each column, and what it is made of, as `assembly/rows.ts` takes it. */
const headsOf = (): Buffer => {
  const heads = RECORDS.columns.flatMap(({ name, type }) => {
    const about = new Growing(64);
    about.text(name);
    about.text(type);
    const [, item, kind] = IN_ENTRY.find(([one]) => one === name) ?? [name, 'id', KIND.seq];
    return [Buffer.from(Uint32Array.of(kind, ITEMS.indexOf(item), about.length).buffer), Buffer.from(about.take())];
  });
  return Buffer.concat([...heads, Buffer.from(Uint32Array.of(KIND.none).buffer)]);
};

interface Exports {
  write(
    columns: number,
    end: number,
    items: number,
    seqs: number,
    heads: number,
    to: number,
    between: number,
    limit: number,
  ): number;
}

const PAGE = 65_536;
const MIB = 1 << 20;
/** The first page is the module's own, and what stands before columns lies in the second. */
const [HEADS, START] = [PAGE, PAGE * 2];
/** Bytes that there are for what stands in front of a block. */
const HEAD = 32;
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
    this.#bytes.set(headsOf(), HEADS);
  }

  /** In memory that is used again. Null: there is not enough room, or they do not hold together. */
  write(seqs: Float64Array, { bytes, count }: Columns): Buffer | null {
    const head = new Growing(HEAD);
    head.count(RECORDS.columns.length);
    head.count(count);
    const seqsAt = aligned(START + bytes.length);
    const to = aligned(seqsAt + seqs.length * 8 + HEAD);
    const between = to + this.#rooms.written;
    const limit = between + this.#rooms.beside;
    if (limit > this.#bytes.length) return null;
    this.#bytes.set(bytes, START);
    new Float64Array(this.#memory.buffer, seqsAt, seqs.length).set(seqs);
    try {
      const end = this.#exports.write(START, START + bytes.length, ITEMS.length, seqsAt, HEADS, to, between, limit);
      if (end === 0) return null;
      this.#bytes.set(head.take(), to - head.length);
      return this.#bytes.subarray(to - head.length, end);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) return null;
      throw error;
    }
  }
}

/** What nearly every frame needs, and the most that one can. */
const USUAL = { read: 4 * MIB, written: 12 * MIB, beside: 4 * MIB };
const LARGE = { written: 512 * MIB, beside: 128 * MIB };

let usual: Machine | undefined;

/**
 * Records as a block, which several behind each other are taken in as one. `seqs`: their indexes in the log. `into`: behind what is there,
 * in memory that stays where it is. Throws `BadEntry`, and where the module was not built, which `npm install` does.
 */
export const blockOf = (seqs: Float64Array, columns: Columns, into = new Growing(0)): Buffer => {
  const large = (): Buffer | null =>
    new Machine(columns.bytes.length + seqs.length * 8 + 64, LARGE).write(seqs, columns);
  const rows = (usual ??= new Machine(USUAL.read, USUAL)).write(seqs, columns) ?? large();
  if (rows === null) {
    // Whatever was read there is not read again by another.
    usual = undefined;
    throw new BadEntry('Records cannot be put into rows.');
  }
  const block = into.extend(rows.length);
  block.set(rows);
  return block;
};
