/**
 * Lines of our own shape straight to their entries: what nearly every line looks like is read here, byte by byte, and whatever is unusual
 * in any way is left to `JSON.parse`, which says the same of what is read here. A zero is put behind each line, which no text has.
 */
import { endOfText, isHere, readRows, skipBlanks } from './bytes';
import {
  ENTRIES,
  FIELD_PLACES,
  ITEMS,
  LINES,
  MOST_FIELDS,
  MOST_SUBJECTS,
  OWN_NAME,
  SUBJECT_PLACES,
  SYSTEM_NAME,
  TABLE,
  TOUCHING_NOBODY,
} from './layout';
import { timeOf } from './time';
import { startAt, used, writeByte, writeCount, writeNumber, writeText } from '../../record/assembly/writing';

const ID: i32 = 0;
const AT: i32 = 1;
const ACTOR: i32 = 2;
const FROM: i32 = 3;
const SYSTEM: i32 = 4;
const SUBJECTS: i32 = 5;
const ACTION: i32 = 6;
const FIELDS: i32 = 7;
const REASON: i32 = 8;
const ROWS: i32 = 9;
const OK: i32 = 10;
const MANY: i32 = 11;
const NEEDED: i32 = (1 << ID) | (1 << AT) | (1 << ACTOR) | (1 << FROM) | (1 << ACTION);

const VERSION: u8 = 2;
const LONGEST_NAME: i32 = 8;
/** Nobody's line of so many bytes is usual; an entry of it fits, whatever its system is called. */
const LONGEST_LINE: usize = 60_000;

/** Where each item's text begins and ends, u32 each. */
const PLACES = memory.data(MANY * 8, 8);

let subjects: i32 = 0;
let fields: i32 = 0;
let rows: u64 = 0;
let isOk: bool = true;
/** The end of the line in hand. */
let limit: usize = 0;

function startOf(item: i32): usize {
  return load<u32>(PLACES + ((<usize>item) << 3));
}

function endOf(item: i32): usize {
  return load<u32>(PLACES + ((<usize>item) << 3), 4);
}

function lengthOf(item: i32): usize {
  return endOf(item) - startOf(item);
}

function nameOf(item: i32): u64 {
  return load<u64>(ITEMS + ((<usize>item) << 4));
}

function longest(item: i32): usize {
  return load<u32>(ITEMS + ((<usize>item) << 4), 8);
}

/** Behind the text that begins with the quote at `p`; 0: it is none that is read here. */
function readText(item: i32, p: usize): usize {
  if (load<u8>(p) != 0x22) return 0;
  const end = endOfText(p + 1);
  if (end == 0 || end - p - 1 > longest(item)) return 0;
  store<u32>(PLACES + ((<usize>item) << 3), <u32>(p + 1));
  store<u32>(PLACES + ((<usize>item) << 3), <u32>end, 4);
  return end + 1;
}

function readTexts(item: i32, p: usize): usize {
  const places = item == SUBJECTS ? SUBJECT_PLACES : FIELD_PLACES;
  const most = item == SUBJECTS ? MOST_SUBJECTS : MOST_FIELDS;
  let count = 0;
  if (load<u8>(p) != 0x5b) return 0;
  let at = skipBlanks(p + 1);
  if (load<u8>(at) != 0x5d) {
    for (;;) {
      at = readText(item, at);
      if (at == 0 || count == most) return 0;
      store<u64>(places + ((<usize>count) << 3), load<u64>(PLACES + ((<usize>item) << 3)));
      count += 1;
      at = skipBlanks(at);
      if (load<u8>(at) == 0x5d) break;
      if (load<u8>(at) != 0x2c) return 0;
      at = skipBlanks(at + 1);
    }
  }
  if (item == SUBJECTS) subjects = count;
  else fields = count;
  return at + 1;
}

const TRUE: u32 = 0x65757274;
const FALSE: u32 = 0x736c6166;

function readOk(p: usize): usize {
  isOk = load<u32>(p) == TRUE;
  if (isOk) return p + 4;
  return load<u32>(p) == FALSE && load<u8>(p + 4) == 0x65 ? p + 5 : 0;
}

function readNumber(p: usize): usize {
  rows = 0;
  const end = readRows(p);
  for (let at = p; at < end; at += 1) rows = rows * 10 + load<u8>(at) - 48;
  return end;
}

function readValue(item: i32, p: usize): usize {
  if (item == SUBJECTS || item == FIELDS) return readTexts(item, p);
  if (item == ROWS) return readNumber(p);
  return item == OK ? readOk(p) : readText(item, p);
}

/** Which item the name is that begins at `p`, asked from `first` on, since most have them in the same order; -1: none. */
function itemAt(p: usize, first: i32): i32 {
  const eight = load<u64>(p);
  for (let turn = 0; turn < MANY; turn += 1) {
    const item = first + turn < MANY ? first + turn : first + turn - MANY;
    const name = nameOf(item);
    const length = LONGEST_NAME - <i32>(clz(name) >> 3);
    const mask = ~(<u64>0) >> <u64>((LONGEST_NAME - length) << 3);
    if ((eight & mask) == name && load<u8>(p + <usize>length) == 0x22) return item;
  }
  return -1;
}

function lengthOfName(item: i32): usize {
  return <usize>(LONGEST_NAME - <i32>(clz(nameOf(item)) >> 3));
}

/** Which items there are, a bit each; -1: it is nothing that is read here. */
function readItems(line: usize): i32 {
  let found = 0;
  let next = 0;
  let at = skipBlanks(line);
  if (load<u8>(at) != 0x7b) return -1;
  do {
    at = skipBlanks(at + 1);
    if (load<u8>(at) != 0x22) return -1;
    const item = itemAt(at + 1, next);
    if (item < 0 || (found & (1 << item)) != 0) return -1;
    found |= 1 << item;
    next = item + 1 < MANY ? item + 1 : 0;
    at = skipBlanks(at + 2 + lengthOfName(item));
    if (load<u8>(at) != 0x3a) return -1;
    at = readValue(item, skipBlanks(at + 1));
    if (at == 0) return -1;
    at = skipBlanks(at);
  } while (load<u8>(at) == 0x2c);
  return load<u8>(at) == 0x7d && skipBlanks(at + 1) == limit ? found : -1;
}

/** Empty or `-`, which says that it is not there. */
function isBlank(item: i32): bool {
  const length = lengthOf(item);
  return length == 0 || (length == 1 && load<u8>(startOf(item)) == 0x2d);
}

/** A word in small letters, as actions are. */
function isWord(item: i32): bool {
  const start = startOf(item);
  const end = endOf(item);
  for (let at = start; at < end; at += 1) {
    const byte = load<u8>(at);
    const isLetter = byte >= 97 && byte <= 122;
    if (!isLetter && (at == start || !(byte == 0x2d || (byte >= 48 && byte <= 57)))) return false;
  }
  return end > start;
}

function touchesNobody(): bool {
  let word = TOUCHING_NOBODY + 4;
  for (let left = load<u32>(TOUCHING_NOBODY); left > 0; left -= 1, word += 32) {
    const length = <usize>load<u8>(word);
    if (lengthOf(ACTION) == length && isHere(word + 1, length, startOf(ACTION))) return true;
  }
  return false;
}

/** What only the log itself may say is looked at by the other reader. */
function isOwnSystem(): bool {
  const length = <usize>load<u32>(OWN_NAME);
  return lengthOf(SYSTEM) == length && isHere(OWN_NAME + 4, length, startOf(SYSTEM));
}

function has(found: i32, item: i32): bool {
  return (found & (1 << item)) != 0;
}

/** Whether what was found is a record that is read here. */
function isUsual(found: i32): bool {
  if (found < 0 || (found & NEEDED) != NEEDED) return false;
  if (isBlank(ID) || isBlank(ACTOR) || isBlank(FROM) || !isWord(ACTION)) return false;
  if (has(found, SYSTEM) && (isBlank(SYSTEM) || isOwnSystem())) return false;
  if (has(found, REASON) && lengthOf(REASON) == 1 && isBlank(REASON)) return false;
  return (has(found, SUBJECTS) && subjects > 0) || touchesNobody();
}

function writeItem(item: i32): void {
  writeText(startOf(item), endOf(item));
}

function writeTexts(places: usize, count: i32): void {
  writeCount(count);
  for (let at = places; at < places + ((<usize>count) << 3); at += 8) writeText(load<u32>(at), load<u32>(at, 4));
}

function write(found: i32, at: i64): void {
  writeByte(VERSION);
  writeItem(ID);
  writeNumber(at);
  writeItem(ACTOR);
  writeItem(FROM);
  if (has(found, SYSTEM)) writeItem(SYSTEM);
  else writeText(SYSTEM_NAME + 4, SYSTEM_NAME + 4 + <usize>load<u32>(SYSTEM_NAME));
  writeTexts(SUBJECT_PLACES, has(found, SUBJECTS) ? subjects : 0);
  writeItem(ACTION);
  writeTexts(FIELD_PLACES, has(found, FIELDS) ? fields : 0);
  if (has(found, REASON)) writeItem(REASON);
  else writeCount(0);
  writeNumber(has(found, ROWS) ? rows : 0);
  writeByte(has(found, OK) && !isOk ? 0 : 1);
}

/**
 * Reads `count` lines, of which the table says where each begins and ends when `by` is added to it; answers there where each entry begins
 * and ends, in one place when there is none.
 */
export function read(count: i32, by: i32): void {
  startAt(ENTRIES);
  for (let index = 0; index < count; index += 1) {
    const place = TABLE + ((<usize>index) << 3);
    const line = <usize>(load<i32>(place) + by);
    limit = <usize>(load<i32>(place, 4) + by);
    store<u32>(place, <u32>used);
    if (limit - line <= LONGEST_LINE) {
      store<u8>(limit, 0);
      const found = readItems(line);
      if (isUsual(found)) {
        const at = timeOf(startOf(AT), endOf(AT));
        if (at >= 0) write(found, at);
      }
    }
    store<u32>(place, <u32>used, 4);
  }
}
