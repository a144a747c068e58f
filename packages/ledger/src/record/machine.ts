/** Writes entries column by column and puts them together again: `assembly/columns.ts`, `assembly/assemble.ts`. */
import { compiled } from '../compiled.ts';
import { BadEntry } from './bad-entry.ts';
import { Entries } from './entries.ts';
import { Growing } from './growing.ts';

interface Exports {
  roomBeside(count: number): number;
  take(table: number, count: number, room: number, by: number): void;
  writeColumn(kind: number, to: number): number;
  isWhole(): number;
  isAsTaken(places: number, to: number): number;
  assemble(
    columns: number,
    end: number,
    kinds: number,
    items: number,
    to: number,
    limit: number,
    places: number,
    room: number,
    roomEnd: number,
  ): number;
}

/** Kinds of columns, as the modules number them. */
export const KIND = { name: 0, repeatedText: 1, numberedTexts: 2, repeatedTexts: 3, steps: 4, byte: 5 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

const PAGE = 65_536;
/** The first page is the module's own, and kinds lie in the second. */
const [KINDS, START] = [PAGE, PAGE * 2];
/** Bytes that a head has at most. */
const HEAD = 256;
/** What columns may take more than the entries, two times of which are needed on the way besides: for each entry, and at all. */
const [MORE, MARGIN] = [128, 16_384];
/** What needs more memory than that gets one of its own, which goes again. */
const USUAL_PAGES = 512;
/** Entries are seldom more than that many times as long as their columns; the most that they may be is a frame's own. */
const [OFTEN, MOST] = [8, 4096 * 65_536];
/** As many as `assembly/assemble.ts` takes. */
const MOST_ITEMS = 32;
/** What `assemble` says where there was not enough room. */
const NO_ROOM = 1;

const aligned = (at: number): number => Math.ceil(at / 16) * 16;

/**
 * Where what is put together lies, behind columns of so many bytes that end at `end`: the places of the entries, what is needed on the way,
 * and the entries themselves from `to` on.
 */
const roomBehind = (end: number, { size, count }: Pick<Whole, 'size' | 'count'>) => {
  const places = aligned(end);
  const room = places + aligned(count * 8);
  // Each value of a dictionary has a byte at least, and each item has one end more.
  return { places, room, to: aligned(room + (size + MOST_ITEMS) * 4) };
};

/** What stands in front of columns, by how long each of them is. */
export type HeadOf = (sizes: readonly number[]) => Buffer;

/** Columns behind their head: how many bytes they have, how many records, and how they are copied into memory. */
export interface Whole {
  readonly size: number;
  readonly count: number;
  copyTo(bytes: Buffer, at: number): void;
}

class Machine {
  readonly #memory: WebAssembly.Memory;
  readonly #exports: Exports;

  constructor(pages: number) {
    this.#memory = new WebAssembly.Memory({ initial: pages });
    const { exports } = new WebAssembly.Instance(compiled('columns'), { env: { memory: this.#memory } });
    this.#exports = exports as unknown as Exports;
  }

  pagesFor({ span, length }: Entries): number {
    const beside = this.#exports.roomBeside(length) + length * 8;
    // Columns are hardly ever larger than their entries.
    const most = span.length + length * MORE + MARGIN;
    const written = START + span.length * 3 + beside + most;
    return Math.ceil((roomBehind(written, { size: most, count: length }).to + span.length + MARGIN) / PAGE);
  }

  write(entries: Entries, kinds: readonly Kind[], headOf: HeadOf): Buffer {
    const bytes = Buffer.from(this.#memory.buffer);
    const { span, places } = entries;
    const table = aligned(START + span.length);
    bytes.set(span, START);
    new Uint32Array(this.#memory.buffer, table, places.length).set(places);
    const room = aligned(table + places.length * 4);
    const first = aligned(room + this.#exports.roomBeside(entries.length) + HEAD);
    this.#exports.take(table, entries.length, room, START - (places[0] ?? 0));
    const sizes: number[] = [];
    let end = first;
    for (const kind of kinds) {
      const from = end;
      end = this.#exports.writeColumn(kind, from) >>> 0;
      sizes.push(end - from);
    }
    if (this.#exports.isWhole() === 0) throw new BadEntry('Something stands behind an entry.');
    const head = headOf(sizes);
    const start = first - head.length;
    bytes.set(head, start);
    if (!this.#canBeReadBack(start, end, entries.length, kinds))
      throw new BadEntry('Columns are not what they were made of.');
    return bytes.subarray(start, end);
  }

  /** Puts the columns that were just written together again: what is kept for years is not trusted to whoever wrote it. */
  #canBeReadBack(start: number, end: number, count: number, kinds: readonly Kind[]): boolean {
    const bytes = Buffer.from(this.#memory.buffer);
    bytes.set(kinds, KINDS);
    const { places, room, to } = roomBehind(end, { size: end - start, count });
    const own = this.#exports;
    const back = own.assemble(start, end, KINDS, kinds.length, to, bytes.length, places, room, to) >>> 0;
    return back >= to && own.isAsTaken(places, to) === 1;
  }

  /** Null: there is not enough room, and nothing stands in `into`. Throws `BadEntry`. */
  assemble(whole: Whole, kinds: readonly Kind[], most: number, into: Growing): Entries | null {
    const bytes = Buffer.from(this.#memory.buffer);
    const columnsEnd = START + whole.size;
    const { places, room, to } = roomBehind(columnsEnd, whole);
    const limit = to + most;
    if (limit > bytes.length) return null;
    bytes.set(kinds, KINDS);
    whole.copyTo(bytes, START);
    const own = this.#exports;
    const end = own.assemble(START, columnsEnd, KINDS, kinds.length, to, limit, places, room, to) >>> 0;
    if (end === NO_ROOM) return null;
    if (end < to) throw new BadEntry('A frame cannot be read.');
    const found = new Uint32Array(this.#memory.buffer, places, whole.count * 2).slice();
    const entries = into.extend(end - to);
    entries.set(bytes.subarray(to, end));
    return new Entries(entries, found);
  }
}

let usual: Machine | undefined;

/** Each column behind the other, behind their head, in memory that the next call uses again. Throws `BadEntry`. */
export const writeColumns = (entries: Entries, kinds: readonly Kind[], headOf: HeadOf): Buffer => {
  usual ??= new Machine(USUAL_PAGES);
  try {
    const pages = usual.pagesFor(entries);
    return (pages <= USUAL_PAGES ? usual : new Machine(pages)).write(entries, kinds, headOf);
  } catch (error) {
    // It reached behind the memory.
    if (error instanceof WebAssembly.RuntimeError) throw new BadEntry('An entry cannot be read.');
    throw error;
  }
};

const pagesForWhole = (whole: Whole, most: number): number =>
  Math.ceil((roomBehind(START + whole.size, whole).to + most) / PAGE);

/** The other way round, behind what `into` has. Throws `BadEntry`. */
export const assembleColumns = (whole: Whole, kinds: readonly Kind[], into = new Growing(0)): Entries => {
  usual ??= new Machine(USUAL_PAGES);
  try {
    const often = whole.size * OFTEN + MARGIN;
    const entries =
      usual.assemble(whole, kinds, often, into) ??
      new Machine(pagesForWhole(whole, MOST)).assemble(whole, kinds, MOST, into);
    if (entries !== null) return entries;
  } catch (error) {
    // It reached behind the memory, or there is no memory for what it says.
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError)
      throw new BadEntry('A frame cannot be read.');
    throw error;
  }
  throw new BadEntry('A frame holds more than any.');
};
