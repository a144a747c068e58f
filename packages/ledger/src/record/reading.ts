import { isUtf8 } from 'node:buffer';

/** A record that is none. */
export class BadEntry extends Error {
  override readonly name = 'BadEntry';
}

/** Reads what was written so, and in one way alone: other bytes for the same are refused. Throws `BadEntry`. */
export class Reading {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  #skip(length: number): number {
    const at = this.#at;
    if (length > this.#bytes.length - at) throw new BadEntry('A record ends too soon.');
    this.#at += length;
    return at;
  }

  byte(): number {
    return this.#bytes[this.#skip(1)]!;
  }

  count(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * unit;
      if (!Number.isSafeInteger(value)) throw new BadEntry('A record counts more than there can be.');
      // Nobody else writes the same number with a zero behind it.
      if (byte === 0 && unit > 1) throw new BadEntry('A number of a record is written too long.');
      if (byte < 0x80) return value;
    }
  }

  int64(): number {
    const value = Number(this.#bytes.readBigInt64LE(this.#skip(8)));
    if (!Number.isSafeInteger(value)) throw new BadEntry('A number of a record is larger than any.');
    return value;
  }

  /** So many numbers. */
  counts(many: number): number[] {
    if (many > this.#bytes.length - this.#at) throw new BadEntry('A record ends too soon.');
    return Array.from({ length: many }, () => this.count());
  }

  /** The next `size` bytes, to be read by themselves. */
  part(size: number): Reading {
    const at = this.#skip(size);
    return new Reading(this.#bytes.subarray(at, at + size));
  }

  /** Of a length that is told, or that stands before it. */
  text(length = this.count()): string {
    const at = this.#skip(length);
    if (!isUtf8(this.#bytes.subarray(at, at + length))) throw new BadEntry('A text of a record is no UTF-8.');
    return this.#bytes.toString('utf8', at, at + length);
  }

  verdict(): boolean {
    const byte = this.byte();
    if (byte > 1) throw new BadEntry('A verdict of a record is none.');
    return byte === 1;
  }

  texts(): string[] {
    const texts: string[] = [];
    for (let left = this.count(); left > 0; left -= 1) texts.push(this.text());
    return texts;
  }
}
