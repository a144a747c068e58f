/** The cells of a sheet, a line a row, a tab between columns. ECMA-376 part 1, section 18.3. */
import { asBuffer } from '../bytes/find.ts';
import type { Writer } from '../bytes/writer.ts';
import { decodeInto } from '../xml/decode.ts';
import { behind, declarationEnd, tagEnd } from '../xml/tags.ts';
import { nameCode } from './local-name.ts';
import type { NumberFormat } from './number-format.ts';
import { inFull, isExponential } from './number.ts';
import { flatten, type SharedStrings } from './shared-strings.ts';

export interface Book {
  readonly strings: SharedStrings;
  readonly formats: readonly NumberFormat[];
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const SPACE = 0x20;
const COLON = 0x3a;
const QUOTE = 0x22;
const EQUALS = 0x3d;
const TAB = 9;
const NEWLINE = 10;
const ZERO = 0x30;
/** Empty cells keep their column up to this many in a row; nobody reads beyond, and a hostile sheet has 16,384. */
const WIDEST_GAP = 256;

const C = nameCode('c');
const V = nameCode('v');
const T = nameCode('t');
const ROW = nameCode('row');
const RPH = nameCode('rPh');

const LETTER = { r: 0x72, s: 0x73, t: 0x74 };
/** The first letters of the types of cells: `s` in the table of strings, `str` and `inlineStr` text, `n` or none a number. */
const SHARED = 1;
const NUMBER = 2;
const WORDS = 3;

export class SheetReader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #book: Book;
  readonly #writer: Writer;
  /** The cell that is being read: its column, its type and its style. */
  #column = -1;
  #type = NUMBER;
  #style = 0;
  /** The column that was written last in this row; -1: none. */
  #written = -1;

  constructor(bytes: Uint8Array, book: Book, writer: Writer) {
    this.#bytes = bytes;
    this.#end = bytes.length;
    this.#book = book;
    this.#writer = writer;
  }

  run(): void {
    const bytes = this.#bytes;
    const end = this.#end;
    let at = 0;
    while (at < end) {
      while (at < end && bytes[at] !== LESS) at += 1;
      if (at < end) at = this.#tag(at);
    }
    this.#writer.byte(NEWLINE);
  }

  /** Reads what matters of the tag at `open`; what does not is passed over on the way to the next `<`. */
  #tag(open: number): number {
    const bytes = this.#bytes;
    let name = 0;
    let at = open + 1;
    const first = bytes[at]!;
    if (first === SLASH) return at;
    if (first === C && bytes[at + 1] === SPACE) return this.#cell(at + 1);
    if (first === V && bytes[at + 1] === GREATER) return this.#value(at + 2);
    for (; at < this.#end; at += 1) {
      const byte = bytes[at]!;
      if (byte <= SPACE || byte === GREATER || byte === SLASH) break;
      name = byte === COLON ? 0 : (name << 8) | byte;
    }
    if (name === C) return this.#cell(at);
    if (name === V || name === T) return bytes[at] === SLASH ? at : this.#value(tagEnd(bytes, at, this.#end));
    if (name === ROW) return this.#row(at);
    if (name === RPH) return behind(bytes, tagEnd(bytes, at, this.#end), this.#end, 'rPh>');
    if (isHeaderOrFooter(name)) return this.#aside(tagEnd(bytes, at, this.#end));
    return bytes[open + 1] === BANG ? declarationEnd(bytes, open, this.#end) : at;
  }

  #row(at: number): number {
    if (this.#written >= 0) this.#writer.byte(NEWLINE);
    this.#written = -1;
    this.#column = -1;
    return at;
  }

  /** Reads `r="B7" s="3" t="s"`, in whatever order. */
  #cell(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    this.#type = NUMBER;
    this.#style = 0;
    let column = this.#column + 1;
    while (at < this.#end) {
      const byte = bytes[at]!;
      at += 1;
      if (byte === GREATER) break;
      if (byte === EQUALS && bytes[at] === QUOTE) {
        const letter = bytes[at - 3]! <= SPACE ? bytes[at - 2]! : 0;
        if (letter === LETTER.r) column = this.#columnAt(at + 1, column);
        else if (letter === LETTER.s) this.#style = numberAt(bytes, at + 1);
        else if (letter === LETTER.t) this.#type = typeOf(bytes, at + 1);
        at += 1;
        while (at < this.#end && bytes[at] !== QUOTE) at += 1;
        at += 1;
      }
    }
    this.#column = column;
    return at;
  }

  #columnAt(start: number, otherwise: number): number {
    let column = 0;
    let at = start;
    for (; at < start + 4; at += 1) {
      const letter = this.#bytes[at]!;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    return column === 0 ? otherwise : column - 1;
  }

  #value(from: number): number {
    const bytes = this.#bytes;
    let to = from;
    while (to < this.#end && bytes[to] !== LESS) to += 1;
    if (to === from) return to;
    this.#moveTo(this.#column);
    if (this.#type === SHARED) this.#shared(numberAt(bytes, from));
    else if (this.#type === NUMBER) this.#number(from, to);
    else this.#words(from, to);
    return to;
  }

  /** Tabs up to the column; none between the runs of one cell. */
  #moveTo(column: number): void {
    if (column === this.#written) return;
    const gap = Math.min(WIDEST_GAP, column - Math.max(0, this.#written));
    const writer = this.#writer;
    if (gap > 0) {
      writer.reserve(gap);
      for (let count = 0; count < gap; count += 1, writer.length += 1) writer.bytes[writer.length] = TAB;
    } else if (gap < 0) writer.byte(TAB);
    this.#written = column;
  }

  #shared(index: number): void {
    const { bytes, starts } = this.#book.strings;
    if (index < starts.length - 1) this.#writer.copy(bytes, starts[index]!, starts[index + 1]!);
  }

  #number(from: number, to: number): void {
    const format = this.#book.formats[this.#style] ?? null;
    if (format === null && !isExponential(this.#bytes, from, to)) {
      this.#writer.copy(this.#bytes, from, to);
      return;
    }
    const typed = inFull(asBuffer(this.#bytes).toString('latin1', from, Math.min(to, from + 64)));
    this.#writer.text(format !== null && /^\d{1,20}$/.test(typed) ? format(typed) : typed);
  }

  #words(from: number, to: number): void {
    const end = decodeInto(this.#bytes, from, to, from);
    flatten(this.#bytes, from, end);
    this.#writer.copy(this.#bytes, from, end);
  }

  /** A header or footer of the printed page: a line of its own. */
  #aside(from: number): number {
    const bytes = this.#bytes;
    let to = from;
    while (to < this.#end && bytes[to] !== LESS) to += 1;
    this.#writer.byte(NEWLINE);
    this.#words(from, to);
    return to;
  }
}

/** The names of elements as the last four letters of them: `oddHeader`, `evenFooter` and the like. */
const isHeaderOrFooter = (name: number): boolean => name === 0x6164_6572 || name === 0x6f74_6572;

const numberAt = (bytes: Uint8Array, start: number): number => {
  let value = 0;
  let at = start;
  for (; at < start + 9; at += 1) {
    const digit = bytes[at]! - ZERO;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
  }
  return value;
};

const typeOf = (bytes: Uint8Array, at: number): number => {
  if (bytes[at] === LETTER.s && bytes[at + 1] === QUOTE) return SHARED;
  return bytes[at] === 0x6e ? NUMBER : WORDS;
};
