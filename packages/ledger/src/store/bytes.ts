/** Bytes that grow as they are written. Numbers little-endian, as ClickHouse has them. */
export class Bytes {
  #bytes = Buffer.allocUnsafe(4096);
  #length = 0;

  #reserve(extra: number): void {
    if (this.#length + extra <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#length + extra, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  uint16(value: number): void {
    this.#reserve(2);
    this.#length = this.#bytes.writeUInt16LE(value, this.#length);
  }

  uint32(value: number): void {
    this.#reserve(4);
    this.#length = this.#bytes.writeUInt32LE(value, this.#length);
  }

  /** A whole number, also below zero, that a double holds exactly. */
  int64(value: number): void {
    this.#reserve(8);
    const high = Math.floor(value / 0x1_0000_0000);
    this.#length = this.#bytes.writeUInt32LE(value - high * 0x1_0000_0000, this.#length);
    this.#length = this.#bytes.writeInt32LE(high, this.#length);
  }

  /** LEB128. */
  count(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.byte((rest % 0x80) | 0x80);
    this.byte(rest);
  }

  /** Its length in bytes, and the bytes. */
  text(text: string): void {
    const length = Buffer.byteLength(text);
    this.count(length);
    this.#reserve(length);
    this.#length += this.#bytes.write(text, this.#length);
  }

  get length(): number {
    return this.#length;
  }

  /** What was written, not copied: write no more into it. */
  take(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}
