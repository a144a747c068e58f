/** Where the records lie that somebody sent under an id, for as many as there are; some sixteen bytes each. */

import type { Entries } from '../record/entries.ts';
import { Spans } from '../record/spans.ts';

/** Of the entry that begins there: where its id and its system stand. */
const namesIn = (bytes: Uint8Array, start = 0): readonly [from: number, to: number][] => {
  const spans = new Spans(bytes, start + 1);
  const idEnd = (spans.text(), spans.at);
  spans.skip(8);
  spans.text();
  spans.text();
  const system = spans.at;
  spans.text();
  return [
    [start + 1, idEnd],
    [system, spans.at],
  ];
};

/** A number of 53 bits for the id of the entry that begins there within its system, the same everywhere: FNV-1a in two lanes, mixed. */
export const hashName = (bytes: Uint8Array, start = 0): number => {
  let [low, high] = [0x811c_9dc5, 0x1000_0193];
  for (const [from, to] of namesIn(bytes, start)) {
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at]!;
      low = Math.imul(low ^ byte, 0x0100_0193);
      high = Math.imul(high ^ byte, 0x85eb_ca6b) ^ (high >>> 13);
    }
  }
  low = Math.imul(low ^ (low >>> 15), 0x2c1b_3c6d);
  high = Math.imul(high ^ (high >>> 16), 0x297a_2d39);
  return ((high ^ low) & 0x1f_ffff) * 0x1_0000_0000 + ((low ^ (low >>> 13)) >>> 0);
};

/** Of each, as `hashName` says. */
export const hashNames = ({ bytes, places }: Entries): number[] => {
  const names: number[] = [];
  for (let at = 0; at < places.length; at += 2) names.push(hashName(bytes, places[at]));
  return names;
};

/** Whether both were sent under one id by one system. */
export const isSameName = (left: Buffer, right: Buffer): boolean => {
  const names = namesIn(right);
  return namesIn(left).every(([from, to], at) => {
    const [otherFrom, otherTo] = names[at]!;
    return right.compare(left, from, to, otherFrom, otherTo) === 0;
  });
};

const EMPTY = -1;
const SMALLEST = 1 << 12;
const NOWHERE: readonly number[] = [];

/** Hashes to places in the log. Two records may have one hash: whoever asks compares them. */
export class IdIndex {
  #hashes = new Float64Array(SMALLEST).fill(EMPTY);
  #places = new Float64Array(SMALLEST);
  #size = 0;

  add(hash: number, place: number): void {
    if (this.#size * 2 >= this.#hashes.length) this.#grow();
    this.#put(hash, place);
    this.#size += 1;
  }

  /** Places of the records with this hash; hardly ever more than one. */
  find(hash: number): readonly number[] {
    const mask = this.#hashes.length - 1;
    let places: number[] | null = null;
    for (let at = hash % this.#hashes.length; this.#hashes[at] !== EMPTY; at = (at + 1) & mask)
      if (this.#hashes[at] === hash) (places ??= []).push(this.#places[at]!);
    return places ?? NOWHERE;
  }

  #put(hash: number, place: number): void {
    const mask = this.#hashes.length - 1;
    let at = hash % this.#hashes.length;
    while (this.#hashes[at] !== EMPTY) at = (at + 1) & mask;
    this.#hashes[at] = hash;
    this.#places[at] = place;
  }

  #grow(): void {
    const [hashes, places] = [this.#hashes, this.#places];
    this.#hashes = new Float64Array(hashes.length * 2).fill(EMPTY);
    this.#places = new Float64Array(hashes.length * 2);
    for (const [at, hash] of hashes.entries()) if (hash !== EMPTY) this.#put(hash, places[at]!);
  }
}

/** What came just now, and lies nowhere yet. */
export class Fresh {
  readonly #index = new IdIndex();
  readonly #entries: Buffer[] = [];

  add(hash: number, entry: Buffer): void {
    this.#index.add(hash, this.#entries.length);
    this.#entries.push(entry);
  }

  /** The one that is called as this one is. */
  find(hash: number, entry: Buffer): Buffer | undefined {
    const places = this.#index.find(hash);
    if (places.length === 0) return undefined;
    return places.map((place) => this.#entries[place]!).find((other) => isSameName(other, entry));
  }
}
