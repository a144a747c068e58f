/** Where the parts of an entry end, without reading them. Everything here throws `BadEntry` where there is not enough. */
import { BadEntry } from './bad-entry.ts';

const tooShort = (): never => {
  throw new BadEntry('A record ends too soon.');
};

/** A place in bytes, moved from part to part. */
export class Spans {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** LEB128. */
  count(): number {
    let byte = this.bytes[this.at] ?? tooShort();
    this.at += 1;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let unit = 0x80; byte >= 0x80; unit *= 0x80) {
      byte = this.bytes[this.at] ?? tooShort();
      this.at += 1;
      value += (byte & 0x7f) * unit;
    }
    if (!Number.isSafeInteger(value)) throw new BadEntry('A record counts more than there can be.');
    return value;
  }

  skip(size: number): void {
    this.at += size;
    if (this.at > this.bytes.length) tooShort();
  }

  text(): void {
    this.skip(this.count());
  }

  texts(): void {
    for (let left = this.count(); left > 0; left -= 1) this.text();
  }

  /** Little endian, of 53 bits. */
  int64(): number {
    const { bytes, at } = this;
    this.skip(8);
    const low = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    const high = bytes[at + 4]! | (bytes[at + 5]! << 8) | (bytes[at + 6]! << 16) | (bytes[at + 7]! << 24);
    return high * 0x1_0000_0000 + (low >>> 0);
  }
}
