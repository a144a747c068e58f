// A section of an HWP document: records that nest by level. HWP 5.0 문서 파일 형식 revision 1.3: 3.2, 4.3, and table 6 of control
// characters. In pieces: a record that does not fit is waited for, or, when it is enormous, read as it comes.
import { OPEN_TABLES, TEXT } from './layout';
import { end, writeUntilControl } from './wide';

const FIRST_TAG: u32 = 0x10;
const PARA_TEXT: u32 = FIRST_TAG + 51;
const CTRL_HEADER: u32 = FIRST_TAG + 55;
const LIST_HEADER: u32 = FIRST_TAG + 56;
const TABLE: u32 = FIRST_TAG + 61;
const EQUATION: u32 = FIRST_TAG + 72;

/** Names of controls, as they read backwards in the file. */
const TABLE_CONTROL: u32 = 0x74626c20;
const FIELD: u32 = 0x25;

const TAB: u32 = 9;
const NEWLINE: u32 = 10;
const LINE_BREAK: u32 = 10;
const VERTICAL_TAB: u32 = 11;
const PARAGRAPH_END: u32 = 13;
const HYPHEN: u32 = 24;
const OF_SPACE: u32 = 30;
const SPACE: u32 = 0x20;
/** An inline or extended control takes eight units: itself, twelve bytes of its own, itself again. */
const CONTROL: usize = 16;

/** So much of a record is waited for; what is larger is read as it comes. */
const WHOLE: u32 = 0x40000;
/** Of anything but a text no more is looked at: eleven bytes, and a count of units that has sixteen bits. */
const WANTED: usize = 0x20010;

/** How many tables are open. Each lies deeper than the one around it, and a level has ten bits. */
let depth: usize = 0;
/** The level of the innermost, which whatever is not deeper ends; -1: none. */
let tableLevel: i32 = -1;
let out: usize = TEXT;
/** Of the record in hand, what comes with the next piece, and whether it is a paragraph's text. */
let rest: usize = 0;
let isText: bool = false;
/** The mark that ends a paragraph of a cell, not told yet: another may take its place. */
let held: bool = false;

/** Up to where records were read; and where the text ends that lies from `TEXT` on. */
export let sectionRead: usize = 0;
export let textEnd: usize = TEXT;

export function beginSection(): void {
  depth = 0;
  tableLevel = -1;
  rest = 0;
  held = false;
}

/**
 * Reads the records from `from` on, up to the last one that is whole before `to`. Answers false when the last of them is not. What is
 * written is never more than three bytes for two.
 */
export function readSection(from: usize, to: usize, last: bool): bool {
  let at = from;
  out = TEXT;
  if (held) writeByte(VERTICAL_TAB);
  let isWhole = true;
  if (rest > 0) at = goOn(at, to, last);
  while (rest == 0 && at + 8 <= to + (last ? 4 : 0)) {
    const header = load<u32>(at);
    let size: u32 = header >> 20;
    let body = at + 4;
    if (size == 0xfff) {
      size = body + 4 <= to ? load<u32>(body) : 0;
      body += 4;
    }
    const tag = header & 0x3ff;
    const level = <i32>((header >> 10) & 0x3ff);
    if (body > to || <usize>size > to - body) {
      if (last) {
        record(tag, level, min(body, to), to);
        isWhole = false;
        at = to;
        break;
      }
      isText = tag == PARA_TEXT;
      if (size <= WHOLE || (!isText && to - body < WANTED)) break;
      if (isText) {
        if (level <= tableLevel) closeTables(level);
      } else record(tag, level, body, to);
      rest = size;
      at = goOn(body, to, last);
      break;
    }
    record(tag, level, body, body + size);
    at = body + size;
  }
  if (last) {
    if (rest > 0) isWhole = false;
    closeTables(0);
  }
  held = !last && endsCell();
  sectionRead = at;
  textEnd = held ? out - 1 : out;
  return isWhole;
}

/** With a record that is larger than what is waited for. */
function goOn(from: usize, to: usize, last: bool): usize {
  const ends = last || to - from >= rest;
  let stop = to - from >= rest ? from + rest : to;
  if (!ends) stop = wholeUnits(from, stop);
  const at = isText ? writeParagraph(from, stop, ends) : stop;
  rest -= at - from;
  if (ends && isText) writeByte(depth > 0 ? VERTICAL_TAB : NEWLINE);
  return at;
}

/** Not behind half a unit, or half a pair. */
function wholeUnits(from: usize, to: usize): usize {
  const stop = to - ((to - from) & 1);
  return stop > from && (load<u16>(stop - 2) & 0xfc00) == 0xd800 ? stop - 2 : stop;
}

function record(tag: u32, level: i32, from: usize, to: usize): void {
  if (level <= tableLevel) closeTables(level);
  if (tag == PARA_TEXT) {
    writeParagraph(from, to, true);
    writeByte(depth > 0 ? VERTICAL_TAB : NEWLINE);
  } else if (tag == CTRL_HEADER) readControl(level, from, to);
  else if (tag == TABLE) {
    if (depth > 0) store<u32>(OPEN_TABLES + (depth - 1) * 12, 1, 4);
  } else if (tag == LIST_HEADER) readList(level, from, to);
  else if (tag == EQUATION) readLine(from + 4, to);
}

/**
 * The text without its end mark; a line break within a cell is none of the table's. Answers how far it came: where a control begins whose
 * end is not there yet, unless the text `ends`.
 */
function writeParagraph(from: usize, stop: usize, ends: bool): usize {
  const lineBreak = depth > 0 ? VERTICAL_TAB : NEWLINE;
  let at = from;
  while (at + 1 < stop) {
    at = writeUntilControl(at, stop, out);
    out = end;
    if (at + 1 >= stop) break;
    const unit: u32 = load<u16>(at);
    if (!ends && !isSingle(unit) && stop - at < CONTROL) return at;
    if (unit == LINE_BREAK) writeByte(lineBreak);
    else if (unit == TAB) writeByte(TAB);
    else if (unit == HYPHEN) writeByte(0x2d);
    else if (unit >= OF_SPACE) writeByte(SPACE);
    at += isSingle(unit) ? 2 : CONTROL;
  }
  return stop;
}

/** Those of one unit. The others take eight. */
function isSingle(unit: u32): bool {
  return unit >= HYPHEN || unit == 0 || unit == LINE_BREAK || unit == PARAGRAPH_END;
}

/** Tables are followed; of fields (links, what is to be filled in) the command is text: it may be an address. */
function readControl(level: i32, from: usize, to: usize): void {
  if (to - from < 4) return;
  const name = load<u32>(from);
  if (name == TABLE_CONTROL) {
    const table = OPEN_TABLES + depth * 12;
    store<i32>(table, level);
    store<u32>(table, 0, 4);
    store<i32>(table, -1, 8);
    depth += 1;
    tableLevel = level;
  } else if (name >> 24 == FIELD) readLine(from + 9, to);
}

/** A count of units, and so many. */
function readLine(at: usize, stop: usize): void {
  if (at + 2 > stop) return;
  const from = at + 2;
  const to = from + ((<usize>load<u16>(at)) << 1);
  if (to > stop || to == from) return;
  for (let next = from; ; next += 2) {
    next = writeUntilControl(next, to, out);
    out = end;
    if (next + 1 >= to) break;
    writeByte(load<u16>(next));
  }
  writeByte(depth > 0 ? VERTICAL_TAB : NEWLINE);
}

/** The next cell of a table: on the same row, or on a new one. */
function readList(level: i32, from: usize, to: usize): void {
  if (depth == 0 || from + 12 > to) return;
  const table = OPEN_TABLES + (depth - 1) * 12;
  if (load<u32>(table, 4) == 0 || level != load<i32>(table) + 1) return;
  const row = <i32>load<u16>(from, 10);
  const before = load<i32>(table, 8);
  if (before >= 0) endWith(row == before ? TAB : NEWLINE);
  store<i32>(table, row, 8);
}

function closeTables(level: i32): void {
  while (depth > 0 && level <= load<i32>(OPEN_TABLES + (depth - 1) * 12)) {
    depth -= 1;
    endWith(NEWLINE);
  }
  tableLevel = depth > 0 ? load<i32>(OPEN_TABLES + (depth - 1) * 12) : -1;
}

/** In the place of the mark that the last paragraph of the cell ended with. */
function endWith(mark: u32): void {
  if (endsCell()) out -= 1;
  writeByte(mark);
}

function endsCell(): bool {
  return out > TEXT && load<u8>(out - 1) == <u8>VERTICAL_TAB;
}

function writeByte(value: u32): void {
  store<u8>(out, <u8>value);
  out += 1;
}
