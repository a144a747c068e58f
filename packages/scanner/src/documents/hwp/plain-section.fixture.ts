/** A section of HWP, read step by step: what the compiled reader is held against. HWP 5.0 문서 파일 형식 revision 1.3, 3.2, 4.3, table 6. */
import { viewOf } from '../bytes/find.ts';
import { u16, u32 } from '../bytes/little-endian.ts';
import { writeUntilControl, writeWide } from '../bytes/utf16.ts';
import type { Writer } from '../bytes/writer.ts';

const FIRST_TAG = 0x10;
const PARA_TEXT = FIRST_TAG + 51;
const CTRL_HEADER = FIRST_TAG + 55;
const LIST_HEADER = FIRST_TAG + 56;
const TABLE = FIRST_TAG + 61;
const EQUATION = FIRST_TAG + 72;

const NEWLINE = 10;
const TAB = 9;
const VERTICAL_TAB = 11;

const SPACE = 0x20;
const LINE_BREAK = 10;
const PARAGRAPH_END = 13;
const HYPHEN = 24;
/** An inline or extended control takes eight units: itself, twelve bytes of its own, itself again. */
const CONTROL = 16;

/** What the control characters stand for; 0: nothing. */
const stands = new Uint8Array(SPACE);
stands[TAB] = TAB;
stands[HYPHEN] = 0x2d;
stands.fill(SPACE, 30);

/** Those of one unit. The others take eight. */
const isSingle = (unit: number): boolean =>
  unit >= HYPHEN || unit === 0 || unit === LINE_BREAK || unit === PARAGRAPH_END;

/** Appends the text without its end mark. `lineBreak` is what a line break within the paragraph becomes. */
const writeParagraph = (writer: Writer, units: DataView, from: number, to: number, lineBreak: number): void => {
  let at = from;
  while (at + 1 < to) {
    at = writeUntilControl(writer, units, at, to);
    if (at + 1 >= to) return;
    const unit = units.getUint16(at, true);
    const written = unit === LINE_BREAK ? lineBreak : stands[unit]!;
    if (written !== 0) writer.byte(written);
    at += isSingle(unit) ? 2 : CONTROL;
  }
};

/** Names of controls, as they read backwards in the file. */
const TABLE_CONTROL = 0x7462_6c20;
const FIELD = 0x25;

/** A table whose cells are being read. */
interface OpenTable {
  readonly level: number;
  /** Cells come after the table's own record; what comes before is its caption. */
  begun: boolean;
  row: number;
}

class SectionReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #writer: Writer;
  readonly #tables: OpenTable[] = [];
  /** Of the innermost table; what is not deeper than that ends it. */
  #tableLevel = -1;

  constructor(bytes: Uint8Array, writer: Writer) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#writer = writer;
  }

  /** False: the last record is cut off. */
  run(): boolean {
    const bytes = this.#bytes;
    let at = 0;
    let isWhole = true;
    while (at + 4 <= bytes.length) {
      const header = this.#view.getUint32(at, true);
      let size = header >>> 20;
      at += 4;
      if (size === 0xfff) {
        size = u32(bytes, at);
        at += 4;
      }
      const to = Math.min(bytes.length, at + size);
      this.#record(header & 0x3ff, (header >>> 10) & 0x3ff, at, to);
      isWhole = at + size <= bytes.length;
      at = to;
    }
    this.#closeTables(0);
    return isWhole;
  }

  #record(tag: number, level: number, from: number, to: number): void {
    if (level <= this.#tableLevel) this.#closeTables(level);
    if (tag === PARA_TEXT) this.#paragraph(from, to);
    else if (tag === CTRL_HEADER) this.#control(level, from, to);
    else if (tag === TABLE) {
      const table = this.#tables.at(-1);
      if (table !== undefined) table.begun = true;
    } else if (tag === LIST_HEADER) this.#list(level, from, to);
    else if (tag === EQUATION) this.#line(from + 6, from + 6 + u16(this.#bytes, from + 4) * 2, to);
  }

  #paragraph(from: number, to: number): void {
    const end = this.#tables.length > 0 ? VERTICAL_TAB : NEWLINE;
    writeParagraph(this.#writer, this.#view, from, to, end);
    this.#writer.byte(end);
  }

  /** Tables are followed; of fields (links, what is to be filled in) the command is text: it may be an address. */
  #control(level: number, from: number, to: number): void {
    if (to - from < 4) return;
    const name = u32(this.#bytes, from);
    if (name === TABLE_CONTROL) {
      this.#tables.push({ level, begun: false, row: -1 });
      this.#tableLevel = level;
    } else if (name >>> 24 === FIELD) this.#line(from + 11, from + 11 + u16(this.#bytes, from + 9) * 2, to);
  }

  #line(from: number, to: number, end: number): void {
    if (to > end || to <= from) return;
    writeWide(this.#writer, this.#bytes.subarray(from, to), 0, to - from);
    this.#writer.byte(this.#tables.length > 0 ? VERTICAL_TAB : NEWLINE);
  }

  /** The next cell of a table: on the same row, or on a new one. */
  #list(level: number, from: number, to: number): void {
    const table = this.#tables.at(-1);
    if (from + 12 > to || table === undefined || !table.begun || level !== table.level + 1) return;
    const row = u16(this.#bytes, from + 10);
    if (table.row >= 0) this.#endWith(row === table.row ? TAB : NEWLINE);
    table.row = row;
  }

  #closeTables(level: number): void {
    for (let table = this.#tables.at(-1); table !== undefined && level <= table.level; table = this.#tables.at(-1)) {
      this.#tables.pop();
      this.#endWith(NEWLINE);
    }
    this.#tableLevel = this.#tables.at(-1)?.level ?? -1;
  }

  /** In the place of the mark that the last paragraph of the cell ended with. */
  #endWith(mark: number): void {
    const writer = this.#writer;
    if (writer.last() === VERTICAL_TAB) writer.bytes[writer.length - 1] = mark;
    else writer.byte(mark);
  }
}

export const readPlainly = (bytes: Uint8Array, writer: Writer): boolean => new SectionReader(bytes, writer).run();
