/** Little endian, of 53 bits. */
export const writeInt64 = (bytes: Buffer, at: number, value: number): void => {
  const high = Math.floor(value / 0x1_0000_0000);
  const low = (value - high * 0x1_0000_0000) | 0;
  for (let byte = 0; byte < 4; byte += 1) {
    bytes[at + byte] = low >>> (byte * 8);
    bytes[at + 4 + byte] = high >>> (byte * 8);
  }
};

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

  /** So many more, whatever stands there, for somebody else to write. */
  extend(extra: number): Buffer {
    this.reserve(extra);
    this.length += extra;
    return this.bytes.subarray(this.length - extra, this.length);
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

  /** As UTF-8, with its length in front. */
  text(text: string): void {
    const { length } = text;
    this.reserve(8 + length * 3);
    if (length < 0x80 && this.#ascii(text)) return;
    this.count(Buffer.byteLength(text));
    this.length += this.bytes.write(text, this.length);
  }

  /** Short texts of ASCII, most of all there are, faster than a call does it. False: it is another. */
  #ascii(text: string): boolean {
    const { bytes } = this;
    let to = this.length + 1;
    for (let at = 0; at < text.length; at += 1, to += 1) {
      const code = text.charCodeAt(at);
      if (code >= 0x80) return false;
      bytes[to] = code;
    }
    bytes[this.length] = text.length;
    this.length = to;
    return true;
  }

  texts(texts: readonly string[]): void {
    this.count(texts.length);
    for (const text of texts) this.text(text);
  }

  /** Little endian, of 53 bits. */
  int64(value: number): void {
    this.reserve(8);
    writeInt64(this.bytes, this.length, value);
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

  /** What stands first is needed no more, and the rest takes its place. */
  drop(size: number): void {
    this.bytes.copyWithin(0, size, this.length);
    this.length -= size;
  }

  take(): Buffer {
    return this.bytes.subarray(0, this.length);
  }
}
