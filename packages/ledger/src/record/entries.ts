import { Growing } from './growing.ts';

/** Entries in one piece of memory, so that as many as one likes are one object; whatever lies between them does not count. */
export class Entries implements Iterable<Buffer> {
  readonly bytes: Buffer;
  /** Where each begins and where it ends in it. */
  readonly places: Uint32Array;

  constructor(bytes: Buffer, places: Uint32Array) {
    this.bytes = bytes;
    this.places = places;
  }

  static of(entries: readonly Buffer[]): Entries {
    const places = new Uint32Array(entries.length * 2);
    let at = 0;
    for (const [index, { length }] of entries.entries()) {
      places[index * 2] = at;
      at += length;
      places[index * 2 + 1] = at;
    }
    return new Entries(Buffer.concat(entries, at), places);
  }

  get length(): number {
    return this.places.length / 2;
  }

  startOf(index: number): number {
    return this.places[index * 2]!;
  }

  at(index: number): Buffer {
    return this.bytes.subarray(this.places[index * 2], this.places[index * 2 + 1]);
  }

  slice(from: number, to = this.length): Entries {
    return new Entries(this.bytes, this.places.subarray(from * 2, to * 2));
  }

  /** The memory from where the first one begins to where the last one ends. */
  get span(): Buffer {
    return this.length === 0 ? Buffer.alloc(0) : this.bytes.subarray(this.startOf(0), this.places.at(-1));
  }

  *[Symbol.iterator](): Generator<Buffer> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index);
  }
}

/** Of a whole segment, in bytes, with room to spare. */
const USUAL = 1 << 25;
/** Places are numbers of 32 bits. */
const MOST = 2 ** 32;

/** Entries that grow. */
export class GrowingEntries {
  #bytes = new Growing(1 << 20);
  #places = new Uint32Array(1 << 12);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Throws `RangeError`: more than four gibibytes, of which nothing is taken. */
  push(entries: Entries): void {
    const { span, places } = entries;
    if (this.#bytes.length + span.length > MOST) throw new RangeError('There are more entries than have a place.');
    const by = this.#bytes.length - (places[0] ?? 0);
    this.#bytes.copy(span, 0, span.length);
    const end = this.#length * 2 + places.length;
    if (end > this.#places.length) {
      const larger = new Uint32Array(Math.max(end, this.#places.length * 2));
      larger.set(this.#places);
      this.#places = larger;
    }
    for (let at = 0; at < places.length; at += 1) this.#places[this.#length * 2 + at] = places[at]! + by;
    this.#length += entries.length;
  }

  take(): Entries {
    return new Entries(this.#bytes.take(), this.#places.subarray(0, this.#length * 2));
  }

  /** Those of the beginning are needed no more. What was taken before stays as it was. */
  drop(count: number): void {
    const rest = this.take().slice(count);
    // As many are likely to come again, unless they were far more than usual.
    this.#bytes = new Growing(Math.min(this.#bytes.bytes.length, USUAL));
    this.#places = new Uint32Array(this.#places.length);
    this.#length = 0;
    this.push(rest);
  }
}
