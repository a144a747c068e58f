/** Where the records lie that somebody sent under an id, for as many as there are; some sixteen bytes each. */

/** A number of 53 bits for a text, the same everywhere: FNV-1a in two lanes, mixed. */
export const hashId = (system: string, id: string): number => {
  let [low, high] = [0x811c_9dc5, 0x1000_0193];
  const text = `${system}\n${id}`;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x0100_0193);
    high = Math.imul(high ^ unit, 0x85eb_ca6b) ^ (high >>> 13);
  }
  low = Math.imul(low ^ (low >>> 15), 0x2c1b_3c6d);
  high = Math.imul(high ^ (high >>> 16), 0x297a_2d39);
  return ((high ^ low) & 0x1f_ffff) * 0x1_0000_0000 + ((low ^ (low >>> 13)) >>> 0);
};

const EMPTY = -1;
const SMALLEST = 1 << 12;

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

  /** Places of the records with this hash. */
  *find(hash: number): Generator<number> {
    const mask = this.#hashes.length - 1;
    for (let at = hash % this.#hashes.length; this.#hashes[at] !== EMPTY; at = (at + 1) & mask)
      if (this.#hashes[at] === hash) yield this.#places[at]!;
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
