/** Records on their way to the store, gathered until they are worth a way of their own. */
import { SEGMENT_SIZE } from '../log/segment.ts';
import { columnsOf, numbersIn, type Columns } from '../record/columns.ts';
import { Entries } from '../record/entries.ts';
import { behindId, Block } from './block.ts';
import { monthOf } from './month.ts';

/** Rows that are taken in as one: the pieces of a block. */
export interface Filled {
  readonly pieces: readonly Buffer[];
  readonly token: string;
}

interface Part {
  readonly month: number;
  readonly seqs: Float64Array;
  readonly columns: Columns;
}

/** The month in which all of them lie; null: they lie in several. */
const monthIn = (columns: Columns): number | null => {
  const next = numbersIn(columns.column('at'));
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let left = columns.count; left > 0; left -= 1) {
    const at = next();
    if (at < least) least = at;
    if (at > most) most = at;
  }
  return monthOf(least) === monthOf(most) ? monthOf(least) : null;
};

/** Whether a record is meant, by its index; null: all are. */
export type Meant = ((seq: number) => boolean) | null;

/** Records of which the first has the index `first`, by their month; nearly always they go as they are. */
const partsOf = (first: number, columns: Columns, isMeant: Meant): Part[] => {
  const all = new Float64Array(columns.count);
  for (let at = 0; at < all.length; at += 1) all[at] = first + at;
  const seqs = isMeant === null ? all : all.filter(isMeant);
  if (seqs.length === 0) return [];
  const month = monthIn(columns);
  if (month !== null && seqs.length === all.length) return [{ month, seqs, columns }];
  const entries = columns.entries();
  const entryOf = (seq: number): Buffer => entries.at(seq - first);
  const months = Map.groupBy(seqs, (seq) => monthOf(behindId(entryOf(seq)).int64()));
  return [...months].map(([one, own]) => ({
    month: one,
    seqs: Float64Array.from(own),
    columns: columnsOf(Entries.of(own.map(entryOf))),
  }));
};

/** Rows that are sent at once, about: the engine puts fewer and larger parts together with less work. */
const MANY = 4 * SEGMENT_SIZE;

/** From so many bytes on rows are sent however few they are: what a frame has once, its rows may have thousands of times. */
const LONG = 1 << 27;

interface Filling {
  readonly block: Block;
  readonly first: number;
  last: number;
  count: number;
}

/** Puts records into one block for each month: what lies in two would not be taken as one. */
export class Filler {
  /** Blocks that are filled again, and those on their way while the next are filled. */
  #free: Block[] = [];
  #sent: Block[] = [];
  #months = new Map<number, Filling>();
  #count = 0;

  get isFull(): boolean {
    if (this.#count >= MANY) return true;
    let bytes = 0;
    for (const { block } of this.#months.values()) bytes += block.size;
    return bytes >= LONG;
  }

  add(first: number, columns: Columns, isMeant: Meant): void {
    for (const { month, seqs, columns: own } of partsOf(first, columns, isMeant)) {
      const filling = this.#fillingOf(month, seqs[0]!);
      filling.block.add(seqs, own);
      filling.count += seqs.length;
      filling.last = seqs.at(-1)!;
      this.#count += seqs.length;
    }
  }

  #fillingOf(month: number, first: number): Filling {
    const known = this.#months.get(month);
    if (known !== undefined) return known;
    const filling = { block: this.#free.pop()?.clear() ?? new Block(), first, last: first, count: 0 };
    this.#months.set(month, filling);
    return filling;
  }

  /** In memory that is used again for what is taken after the next. */
  take(): Filled[] {
    const taken = [...this.#months];
    const filled = taken.map(([month, { block, first, last, count }]) => ({
      pieces: block.take(),
      token: `${first}-${last}-${month}-${count}`,
    }));
    this.#months = new Map();
    this.#count = 0;
    this.#free.push(...this.#sent);
    this.#sent = taken.map(([, { block }]) => block);
    return filled;
  }
}
