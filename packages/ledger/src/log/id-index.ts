/** Where the records lie that somebody sent under an id, for as many as there are; 23 to 46 bytes each. */
import type { Entries } from '../record/entries.ts';
import { Spans } from '../record/spans.ts';

/** Where the id of an entry and its system stand. */
const namesIn = (entry: Buffer): readonly [from: number, to: number][] => {
  const spans = new Spans(entry, 1);
  const idEnd = (spans.text(), spans.at);
  spans.skip(8);
  spans.text();
  spans.text();
  const system = spans.at;
  spans.text();
  return [
    [1, idEnd],
    [system, spans.at],
  ];
};

/** Whether both were sent under one id by one system. */
export const isSameName = (left: Buffer, right: Buffer): boolean => {
  const names = namesIn(right);
  return namesIn(left).every(([from, to], at) => {
    const [otherFrom, otherTo] = names[at]!;
    return right.compare(left, from, to, otherFrom, otherTo) === 0;
  });
};

/** What memory holds that nobody has written into; a hash stands there as one more than it is. */
const EMPTY = 0;
const SMALLEST = 1 << 12;
/** Of so many slots that many may be taken: the fewer, the fewer are looked at, and the more memory is gone through. */
const FULL = 0.7;
/** Above all hashes. */
const ALL = 2 ** 40;
/** Hashes whose places are brought near at once: what they need fits into the memory that lies nearest. */
const NEAR = 1024;

/**
 * Hashes to places in the log. Two records may have one hash: whoever asks compares them. A hash is looked for where it lies among all there
 * are, so that they stand nearly in their order, and making room goes through the memory from one end to the other.
 */
export class IdIndex {
  /** A hash and its place, side by side: whoever finds the one has the other at hand. */
  #pairs: Float64Array;
  #size = 0;
  /** What was touched is put there, so that no compiler leaves the loads out. */
  readonly #touched = new Float64Array(1);

  /** `room`: of how many hashes it will be, about. */
  constructor(room = 0) {
    let slots = SMALLEST;
    while (slots * FULL < room) slots *= 2;
    this.#pairs = new Float64Array(slots * 2);
  }

  /** Nothing is in it any more. */
  clear(): void {
    this.#pairs.fill(EMPTY);
    this.#size = 0;
  }

  get slots(): number {
    return this.#pairs.length / 2;
  }

  add(hash: number, place: number): void {
    if (this.#size >= this.slots * FULL) this.#grow();
    this.#put(hash + 1, place);
    this.#size += 1;
  }

  /** Each with the place behind that of the one before. */
  addAll(hashes: Float64Array, first: number): void {
    for (let at = 0; at < hashes.length; at += 1) {
      if (at % NEAR === 0) this.approach(hashes, at);
      this.add(hashes[at]!, first + at);
    }
  }

  has(hash: number): boolean {
    return this.#pairs[this.#pairOf(hash + 1)] !== EMPTY;
  }

  /**
   * Touches where the next `NEAR` hashes from `from` on would stand. Each lies somewhere else in much memory: looked for one after the other
   * they would be waited for one after the other, while these loads depend on nothing and are under way together.
   */
  approach(hashes: Float64Array, from: number): void {
    const pairs = this.#pairs;
    const scale = pairs.length / 2 / ALL;
    const end = Math.min(hashes.length, from + NEAR);
    let touched = 0;
    for (let at = from; at < end; at += 1) touched += pairs[Math.floor(hashes[at]! * scale) * 2]!;
    this.#touched[0] = touched;
  }

  /** Places of the records with this hash; hardly ever more than one. */
  find(hash: number): readonly number[] {
    const places: number[] = [];
    const key = hash + 1;
    for (let at = this.#pairOf(key); this.#pairs[at] !== EMPTY; at = this.#next(at))
      if (this.#pairs[at] === key) places.push(this.#pairs[at + 1]!);
    return places;
  }

  #next(at: number): number {
    return (at + 2) & (this.#pairs.length - 1);
  }

  /** Where the first one of this key, a hash and one, stands; where it would, when there is none. */
  #pairOf(key: number): number {
    const pairs = this.#pairs;
    let at = Math.floor((key - 1) * (pairs.length / 2 / ALL)) * 2;
    while (pairs[at] !== key && pairs[at] !== EMPTY) at = this.#next(at);
    return at;
  }

  #put(key: number, place: number): void {
    let at = this.#pairOf(key);
    while (this.#pairs[at] !== EMPTY) at = this.#next(at);
    this.#pairs[at] = key;
    this.#pairs[at + 1] = place;
  }

  #grow(): void {
    const pairs = this.#pairs;
    this.#pairs = new Float64Array(pairs.length * 2);
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at] !== EMPTY) this.#put(pairs[at]!, pairs[at + 1]!);
  }
}

/** Slots that are kept at hand for the next ones. */
const USUAL = 1 << 14;
/** Of a place: the batch stands above, the entry of it below. */
const MANY = 2 ** 32;

/** What came just now, and lies nowhere yet. */
export class Fresh {
  #index = new IdIndex();
  #batches: Entries[] = [];
  /** Up to this one of the batch, places of what is known were brought near. */
  #near = 0;

  /** What came before is in the log by now. */
  clear(): void {
    // Of memory for very many at once nothing is held.
    if (this.#index.slots > USUAL) this.#index = new IdIndex();
    else this.#index.clear();
    this.#batches = [];
  }

  /** Those that come next are of this batch. */
  begin(entries: Entries): void {
    this.#batches.push(entries);
    this.#near = 0;
  }

  add(hash: number, at: number): void {
    this.#index.add(hash, (this.#batches.length - 1) * MANY + at);
  }

  /** Takes entries from the `from`th on, up to the first that may be here or in `known` already. Answers which one that is. */
  addNew(hashes: Float64Array, from: number, known: IdIndex): number {
    let at = from;
    for (; at < hashes.length; at += 1) {
      if (at >= this.#near) {
        known.approach(hashes, at);
        this.#near = at + NEAR;
      }
      const hash = hashes[at]!;
      if (known.has(hash) || this.#index.has(hash)) break;
      this.add(hash, at);
    }
    return at;
  }

  /** The one that is called as this one is; null: there is none. */
  find(hash: number, entry: Buffer): Buffer | null {
    const others = this.#index.find(hash).map((place) => this.#batches[Math.floor(place / MANY)]!.at(place % MANY));
    return others.find((other) => isSameName(other, entry)) ?? null;
  }
}
