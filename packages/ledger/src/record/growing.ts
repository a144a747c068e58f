/** Bytes that grow while they are written. */
export class Growing {
  bytes: Buffer;
  length = 0;

  constructor(size = 4096) {
    this.bytes = Buffer.allocUnsafe(size);
  }

  /** Room for so many more. */
  reserve(extra: number): void {
    if (this.length + extra <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.length + extra, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length] = value;
    this.length += 1;
  }

  /** LEB128, of a whole number that is not negative. */
  count(value: number): void {
    this.reserve(8);
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) {
      this.bytes[this.length] = (rest % 0x80) | 0x80;
      this.length += 1;
    }
    this.bytes[this.length] = rest;
    this.length += 1;
  }

  /** Little endian, of 53 bits. */
  int64(value: number): void {
    this.reserve(8);
    const high = Math.floor(value / 0x1_0000_0000);
    this.bytes.writeInt32LE((value - high * 0x1_0000_0000) | 0, this.length);
    this.bytes.writeInt32LE(high, this.length + 4);
    this.length += 8;
  }

  copy(from: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    const { bytes } = this;
    let to = this.length;
    // Most of what is copied is shorter than what a call would cost.
    if (end - start > 64) bytes.set(from.subarray(start, end), to);
    else for (let at = start; at < end; at += 1, to += 1) bytes[to] = from[at]!;
    this.length += end - start;
  }

  take(): Buffer {
    return this.bytes.subarray(0, this.length);
  }
}
