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

  /** Bytes of all of them. */
  get size(): number {
    let size = 0;
    for (let index = 0; index < this.length; index += 1) size += this.lengthOf(index);
    return size;
  }

  get longest(): number {
    let longest = 0;
    for (let index = 0; index < this.length; index += 1) longest = Math.max(longest, this.lengthOf(index));
    return longest;
  }

  lengthOf(index: number): number {
    return this.places[index * 2 + 1]! - this.places[index * 2]!;
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

  /** The same in memory of their own. */
  copy(): Entries {
    const from = this.length === 0 ? 0 : this.startOf(0);
    return new Entries(
      Buffer.from(this.span),
      this.places.map((place) => place - from),
    );
  }

  /** Those that are meant by their index. */
  only(indexes: readonly number[]): Entries {
    const places = new Uint32Array(indexes.length * 2);
    for (const [at, index] of indexes.entries()) places.set(this.places.subarray(index * 2, index * 2 + 2), at * 2);
    return new Entries(this.bytes, places);
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
  #bytes: Growing;
  #places = new Uint32Array(1 << 12);
  #length = 0;

  /** `room`: bytes there is room for at first. */
  constructor(room = 1 << 20) {
    this.#bytes = new Growing(room);
  }

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

  /**
   * Those of the beginning are needed no more, and the rest takes their place: what was taken before lies there no longer. The memory stays,
   * since as many are likely to come again, unless they were far more than usual.
   */
  drop(count: number): void {
    const rest = this.take().slice(count);
    if (this.#bytes.bytes.length > USUAL) {
      this.#bytes = new Growing();
      this.#length = 0;
      this.push(rest);
      return;
    }
    const from = rest.length === 0 ? this.#bytes.length : rest.startOf(0);
    this.#bytes.drop(from);
    for (const [at, place] of rest.places.entries()) this.#places[at] = place - from;
    this.#length = rest.length;
  }
}
