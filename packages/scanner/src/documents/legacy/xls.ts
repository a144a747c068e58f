/** Excel 97 to 2003. [MS-XLS] 2.1, 2.4. */
import { asBuffer } from '../bytes/find.ts';
import { u16, u32 } from '../bytes/little-endian.ts';
import { decodeCodePage } from '../bytes/code-page.ts';
import type { Writer } from '../bytes/writer.ts';
import type { Compound } from '../cfb/compound.ts';
import { extract } from '../extract.ts';
import { Refusal } from '../refusal.ts';
import type { Source } from '../source.ts';
import { readStrings } from './sst.ts';

const FORMULA = 0x06;
const HEADER = 0x14;
const FOOTER = 0x15;
const NOTE = 0x1c;
const PASSWORD = 0x2f;
const CONTINUE = 0x3c;
const SHEET = 0x85;
const MANY_NUMBERS = 0xbd;
const STRINGS = 0xfc;
const SHARED = 0xfd;
const TEXT_OBJECT = 0x1b6;
const NUMBER = 0x203;
const LABEL = 0x204;
const FORMULA_STRING = 0x207;
const SHORT_NUMBER = 0x27e;
const BEGIN = 0x809;
const WIDEST_GAP = 256;

interface Record {
  readonly type: number;
  readonly from: number;
  readonly to: number;
}

/** `RK`: 30 bits of a double or of a whole number, perhaps a hundredfold. [MS-XLS] 2.5.217. */
const shortNumber = (raw: number): number => {
  const buffer = Buffer.alloc(8);
  buffer.writeUInt32LE((raw & 0xffff_fffc) >>> 0, 4);
  const value = (raw & 2) === 0 ? buffer.readDoubleLE() : (raw | 0) >> 2;
  return (raw & 1) === 0 ? value : value / 100;
};

const inFull = (value: number): string => (Number.isInteger(value) ? BigInt(value).toString() : String(value));

class BookReader {
  readonly #bytes: Uint8Array;
  readonly #writer: Writer;
  readonly #source: Source;
  #strings: string[] = [];
  #row = -1;
  #column = -1;
  #textFollows = false;

  constructor(bytes: Uint8Array, writer: Writer, source: Source) {
    this.#bytes = bytes;
    this.#writer = writer;
    this.#source = source;
  }

  run(): void {
    const records = this.#records();
    for (const [index, record] of records.entries()) {
      this.#source.budget.step();
      if (record.type === STRINGS)
        this.#strings = readStrings(this.#withContinued(records, index), this.#source.budget);
      else this.#record(record);
    }
    this.#line('');
  }

  #records(): Record[] {
    const bytes = this.#bytes;
    const records: Record[] = [];
    for (let at = 0; at + 4 <= bytes.length;) {
      const from = at + 4;
      const to = Math.min(bytes.length, from + u16(bytes, at + 2));
      records.push({ type: u16(bytes, at), from, to });
      at = to;
    }
    return records;
  }

  #withContinued(records: readonly Record[], index: number): Uint8Array[] {
    const pieces: Uint8Array[] = [];
    for (let at = index; at === index || records[at]?.type === CONTINUE; at += 1) {
      pieces.push(this.#bytes.subarray(records[at]!.from, records[at]!.to));
    }
    return pieces;
  }

  #record({ type, from, to }: Record): void {
    const bytes = this.#bytes;
    if (type === PASSWORD) throw new Refusal('encrypted');
    if (type === BEGIN) this.#line('');
    else if (type === SHARED) this.#cell(from, this.#strings[u32(bytes, from + 6)] ?? '');
    else if (type === SHORT_NUMBER) this.#cell(from, inFull(shortNumber(u32(bytes, from + 6))));
    else if (type === NUMBER) this.#cell(from, inFull(this.#double(from + 6)));
    else if (type === LABEL) this.#cell(from, this.#text(from + 6, to, 2));
    else if (type === MANY_NUMBERS) this.#numbers(from, to);
    else if (type === FORMULA) this.#formula(from);
    else if (type === FORMULA_STRING) this.#append(this.#text(from, to, 2));
    else if (type === SHEET) this.#line(this.#text(from + 6, to, 1));
    else if (type === HEADER || type === FOOTER) this.#line(this.#text(from, to, 2));
    else if (type === NOTE) this.#line(this.#text(from + 8, to, 2));
    else if (type === TEXT_OBJECT) this.#textFollows = u16(bytes, from + 10) > 0;
    else if (type === CONTINUE && this.#textFollows) {
      this.#textFollows = false;
      this.#line(this.#characters(from + 1, to, bytes[from]!));
    }
  }

  #double(at: number): number {
    return at + 8 <= this.#bytes.length ? asBuffer(this.#bytes).readDoubleLE(at) : 0;
  }

  /** A text behind its length, which takes one or two bytes, and a byte that says how wide it is. */
  #text(at: number, to: number, lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? (this.#bytes[at] ?? 0) : u16(this.#bytes, at);
    const flags = this.#bytes[at + lengthBytes] ?? 0;
    const from = at + lengthBytes + 1;
    return this.#characters(from, Math.min(to, from + length * ((flags & 1) + 1)), flags);
  }

  #characters(from: number, to: number, flags: number): string {
    const part = this.#bytes.subarray(from, Math.max(from, to));
    return (flags & 1) === 1 ? asBuffer(part).toString('utf16le') : decodeCodePage(part, 1252);
  }

  #numbers(from: number, to: number): void {
    const row = u16(this.#bytes, from);
    const first = u16(this.#bytes, from + 2);
    for (let at = from + 4, column = first; at + 6 <= to - 2; at += 6, column += 1) {
      this.#at(row, column);
      this.#append(inFull(shortNumber(u32(this.#bytes, at + 2))));
    }
  }

  /** The result it had when it was saved: a number, or a string in the next record. */
  #formula(from: number): void {
    const isNumber = u16(this.#bytes, from + 12) !== 0xffff;
    const value = isNumber ? this.#double(from + 6) : 0;
    this.#cell(from, isNumber && Number.isFinite(value) ? inFull(value) : '');
  }

  #cell(from: number, text: string): void {
    this.#at(u16(this.#bytes, from), u16(this.#bytes, from + 2));
    this.#append(text);
  }

  #at(row: number, column: number): void {
    if (row !== this.#row) {
      this.#line('');
      this.#column = 0;
    }
    const gap = column > this.#column ? Math.min(WIDEST_GAP, column - this.#column) : row === this.#row ? 1 : 0;
    for (let count = 0; count < gap; count += 1) this.#writer.byte(9);
    this.#row = row;
    this.#column = column;
  }

  #append(text: string): void {
    this.#writer.text(text.replaceAll('\t', ' ').replaceAll(/\r?\n/g, '\v'));
  }

  #line(text: string): void {
    if (this.#writer.length > 0 && this.#writer.last() !== 10) this.#writer.byte(10);
    this.#row = -1;
    if (text === '') return;
    this.#append(text);
    this.#writer.byte(10);
  }
}

export const readXls = (source: Source, file: Compound): void => {
  const stream = file.streams.find(({ path }) => path === 'Workbook' || path === 'Book');
  if (stream === undefined) throw new Refusal('damaged');
  const bytes = file.read(stream);
  // BIFF8 only: what Excel 95 and before wrote has other strings.
  if (u16(bytes, 4) !== 0x600) throw new Refusal('unsupported');
  extract(source, bytes.length, (writer) => new BookReader(bytes, writer, source).run());
};
