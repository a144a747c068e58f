/** The strings of an old workbook, which may break off anywhere and go on in another record. [MS-XLS] 2.4.265, 2.5.293. */
import { u16, u32 } from '../bytes/little-endian.ts';
import { decodeCodePage } from '../bytes/code-page.ts';
import { asBuffer } from '../bytes/find.ts';
import type { Budget } from '../budget.ts';

const WIDE = 1;
const FAR_EAST = 4;
const RICH = 8;

class StringReader {
  readonly #pieces: readonly Uint8Array[];
  #piece = 0;
  #at = 0;

  constructor(pieces: readonly Uint8Array[]) {
    this.#pieces = pieces;
  }

  get done(): boolean {
    return this.#piece >= this.#pieces.length;
  }

  #bytes(): Uint8Array {
    return this.#pieces[this.#piece] ?? new Uint8Array(0);
  }

  #next(): void {
    this.#piece += 1;
    this.#at = 0;
  }

  take(length: number): Uint8Array {
    if (this.#at >= this.#bytes().length && !this.done) this.#next();
    const bytes = this.#bytes().subarray(this.#at, this.#at + length);
    this.#at += length;
    return bytes;
  }

  skip(length: number): void {
    for (let left = length; left > 0 && !this.done;) {
      const here = Math.min(left, this.#bytes().length - this.#at);
      this.#at += here;
      left -= here;
      if (left > 0) this.#next();
    }
  }

  /** Characters, of which those in the next record may be as wide as those in this one or not: its first byte says. */
  characters(count: number, isWide: boolean): string {
    let text = '';
    let wide = isWide;
    for (let left = count; left > 0 && !this.done;) {
      const size = wide ? 2 : 1;
      const here = Math.max(0, Math.min(left, Math.floor((this.#bytes().length - this.#at) / size)));
      const part = this.#bytes().subarray(this.#at, this.#at + here * size);
      text += wide ? asBuffer(part).toString('utf16le') : decodeCodePage(part, 1252);
      this.#at += here * size;
      left -= here;
      if (left === 0) break;
      this.#next();
      wide = ((this.#bytes()[0] ?? 0) & WIDE) !== 0;
      this.#at = 1;
    }
    return text;
  }

  string(): string {
    const head = this.take(3);
    const flags = head[2] ?? 0;
    const runs = (flags & RICH) === 0 ? 0 : u16(this.take(2), 0);
    const extra = (flags & FAR_EAST) === 0 ? 0 : u32(this.take(4), 0);
    const text = this.characters(u16(head, 0), (flags & WIDE) !== 0);
    this.skip(runs * 4 + extra);
    return text;
  }
}

export const readStrings = (pieces: readonly Uint8Array[], budget: Budget): string[] => {
  const reader = new StringReader(pieces);
  const count = u32(reader.take(8), 4);
  const strings: string[] = [];
  while (strings.length < count && !reader.done) {
    budget.step();
    strings.push(reader.string());
  }
  return strings;
};
