import { isUtf8 } from 'node:buffer';
import { BadEntry } from './bad-entry.ts';
import { knownText } from './known-texts.ts';

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
    const at = this.#skip(8);
    const value = this.#bytes.readInt32LE(at + 4) * 0x1_0000_0000 + this.#bytes.readUInt32LE(at);
    if (!Number.isSafeInteger(value)) throw new BadEntry('A number of a record is larger than any.');
    return value;
  }

  text(): string {
    const length = this.count();
    const at = this.#skip(length);
    return this.#decode(at, at + length);
  }

  /** One that is likely to come again. */
  commonText(): string {
    const length = this.count();
    const at = this.#skip(length);
    return knownText(this.#bytes, at, at + length, () => this.#decode(at, at + length));
  }

  #decode(from: number, to: number): string {
    for (let at = from; at < to; at += 1) if (this.#bytes[at]! >= 0x80) return this.#decodeUtf8(from, to);
    return this.#bytes.toString('latin1', from, to);
  }

  #decodeUtf8(from: number, to: number): string {
    if (!isUtf8(this.#bytes.subarray(from, to))) throw new BadEntry('A text of a record is no UTF-8.');
    return this.#bytes.toString('utf8', from, to);
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

  commonTexts(): string[] {
    const texts: string[] = [];
    for (let left = this.count(); left > 0; left -= 1) texts.push(this.commonText());
    return texts;
  }
}
