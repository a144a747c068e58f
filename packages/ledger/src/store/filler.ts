/** Records on their way to the store, gathered until they are worth a way of their own. */
import { SEGMENT_SIZE } from '../log/segment.ts';
import { columnsOf, numbersIn, type Columns } from '../record/columns.ts';
import { Entries } from '../record/entries.ts';
import { Growing } from '../record/growing.ts';
import { behindId, blockOf } from './block.ts';
import { monthOf } from './month.ts';

/** Rows that are taken in as one. */
export interface Filled {
  readonly blocks: readonly Buffer[];
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

/** Puts records into one block for each month: what lies in two would not be taken as one. */
export class Filler {
  /** Memory for blocks, in turns: what was taken is on its way while the next is written. */
  #rooms: [filling: Growing, sending: Growing] = [new Growing(), new Growing()];
  #months = new Map<number, { readonly blocks: Buffer[]; readonly first: number; last: number; count: number }>();
  #count = 0;

  get isFull(): boolean {
    return this.#count >= MANY;
  }

  add(first: number, columns: Columns, isMeant: Meant): void {
    for (const { month, seqs, columns: own } of partsOf(first, columns, isMeant)) {
      let filling = this.#months.get(month);
      if (filling === undefined)
        this.#months.set(month, (filling = { blocks: [], first: seqs[0]!, last: seqs[0]!, count: 0 }));
      filling.blocks.push(blockOf(seqs, own, this.#rooms[0]));
      filling.count += seqs.length;
      filling.last = seqs.at(-1)!;
      this.#count += seqs.length;
    }
  }

  /** In memory that is used again for what is taken after the next. */
  take(): Filled[] {
    const filled = [...this.#months].map(([month, { blocks, first, last, count }]) => ({
      blocks,
      token: `${first}-${last}-${month}-${count}`,
    }));
    this.#months = new Map();
    this.#count = 0;
    this.#rooms = [this.#rooms[1], this.#rooms[0]];
    this.#rooms[0].length = 0;
    return filled;
  }
}
