/**
 * Lines of our own shape straight to their entries, without an object or a text in between: what nearly every line looks like is read here,
 * byte by byte, and whatever is unusual in any way is left to `JSON.parse`, which says the same of what is read here.
 */
import { DAY_MS } from '@bongsu/kit';
import { ENTRY_VERSION } from '../record/entry.ts';
import { LONGEST, MOST, OWN_SYSTEM, TOUCHES_NOBODY } from '../record/record.ts';

const [TAB, BLANK, QUOTE, COMMA, MINUS, PLUS, DOT, ZERO, COLON] = [9, 32, 34, 44, 45, 43, 46, 48, 58];
const [T, Z, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN, CLOSE, DELETE] = [84, 90, 91, 92, 93, 123, 125, 127];

/** Items in the order in which an entry has them. */
const NAMES = ['id', 'at', 'actor', 'from', 'system', 'subjects', 'action', 'fields', 'reason', 'rows', 'ok'] as const;
const [ID, AT, ACTOR, FROM, SYSTEM, SUBJECTS, ACTION, FIELDS, REASON, ROWS, OK] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;
const KEYS = NAMES.map((name) => Buffer.from(name));
/** By the length of a name and its first letter, which no two share. */
const ITEM_OF = new Int8Array(16 * 128).fill(-1);
for (const [item, key] of KEYS.entries()) ITEM_OF[key.length * 128 + key[0]!] = item;

/** In bytes; a text of more bytes may still have few enough characters, and is left to the other reader. */
const LONGEST_OF = [
  LONGEST.id,
  64,
  LONGEST.actor,
  LONGEST.from,
  LONGEST.system,
  LONGEST.subject,
  32,
  LONGEST.field,
  LONGEST.reason,
];
const LONGEST_NAME = 8;
const SLAB = 256 * 1024;
/** Nobody's line of so many bytes is usual. */
const LONGEST_USUAL = SLAB / 4;

const NOT = -1;

/** Where each item's text, or each text of its list, begins and ends. */
const starts = new Int32Array(NAMES.length);
const ends = new Int32Array(NAMES.length);
const lists = [new Int32Array(MOST.subjects * 2), new Int32Array(MOST.fields * 2)] as const;
const counts = [0, 0];
let rows = 0;
let isOk = true;

let bytes: Buffer = Buffer.alloc(0);
let limit = 0;

const isContinued = (at: number): boolean => (bytes[at]! & 0xc0) === 0x80;

/** Behind a character that is no ASCII; `NOT`: it is no UTF-8, or none that is shown as it is, or a rare one. */
const skipCharacter = (at: number): number => {
  const [first, second, third] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
  // Control characters, and the Arabic letter mark.
  if (first >= 0xc2 && first <= 0xdf)
    return isContinued(at + 1) && !(first === 0xc2 && second < 0xa0) && !(first === 0xd8 && second === 0x9c)
      ? at + 2
      : NOT;
  if (first < 0xe1 || first > 0xef || !isContinued(at + 1) || !isContinued(at + 2)) return NOT;
  // Halves of pairs; marks of direction, ends of lines and of paragraphs; the mark of byte order.
  if (first === 0xed && second > 0x9f) return NOT;
  if (
    first === 0xe2 &&
    ((second === 0x80 && (third === 0x8e || third === 0x8f || (third >= 0xa8 && third <= 0xae))) ||
      (second === 0x81 && third >= 0xa6 && third <= 0xa9))
  )
    return NOT;
  return first === 0xef && second === 0xbb && third === 0xbf ? NOT : at + 3;
};

/** The quote that ends the text which begins at `from`. */
const endOfText = (from: number): number => {
  for (let at = from; at < limit;) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at;
    if (byte < BLANK || byte === BACKSLASH || byte === DELETE) return NOT;
    if (byte < 0x80) at += 1;
    else {
      at = skipCharacter(at);
      if (at === NOT) return NOT;
    }
  }
  return NOT;
};

const skipBlanks = (from: number): number => {
  let at = from;
  while (at < limit && (bytes[at] === BLANK || bytes[at] === TAB)) at += 1;
  return at;
};

const readText = (item: number, from: number): number => {
  if (bytes[from] !== QUOTE) return NOT;
  const end = endOfText(from + 1);
  if (end === NOT || end - from - 1 > LONGEST_OF[item]!) return NOT;
  starts[item] = from + 1;
  ends[item] = end;
  return end + 1;
};

const readTexts = (item: number, from: number): number => {
  const which = item === SUBJECTS ? 0 : 1;
  const spans = lists[which];
  let count = 0;
  if (bytes[from] !== OPEN_LIST) return NOT;
  let at = skipBlanks(from + 1);
  if (bytes[at] !== CLOSE_LIST) {
    for (;;) {
      at = readText(item, at);
      if (at === NOT || count * 2 === spans.length) return NOT;
      spans[count * 2] = starts[item]!;
      spans[count * 2 + 1] = ends[item]!;
      count += 1;
      at = skipBlanks(at);
      if (bytes[at] === CLOSE_LIST) break;
      if (bytes[at] !== COMMA) return NOT;
      at = skipBlanks(at + 1);
    }
  }
  counts[which] = count;
  return at + 1;
};

const readRows = (from: number): number => {
  let at = from;
  rows = 0;
  for (; at < limit && bytes[at]! >= ZERO && bytes[at]! <= ZERO + 9; at += 1) rows = rows * 10 + bytes[at]! - ZERO;
  const digits = at - from;
  return digits === 0 || digits > 15 || (digits > 1 && bytes[from] === ZERO) ? NOT : at;
};

const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');

const isHere = (word: Buffer, at: number): boolean => {
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word[index]) return false;
  return at + word.length <= limit;
};

const readOk = (from: number): number => {
  isOk = isHere(TRUE, from);
  if (isOk) return from + TRUE.length;
  return isHere(FALSE, from) ? from + FALSE.length : NOT;
};

const readValue = (item: number, from: number): number => {
  if (item === SUBJECTS || item === FIELDS) return readTexts(item, from);
  if (item === ROWS) return readRows(from);
  return item === OK ? readOk(from) : readText(item, from);
};

/** Which item the name that begins at `from` is; its end is `from` and the length of the name. */
const itemAt = (from: number): number => {
  let end = from;
  while (end < limit && bytes[end] !== QUOTE && end - from <= LONGEST_NAME) end += 1;
  const item = bytes[from]! < 128 ? ITEM_OF[(end - from) * 128 + bytes[from]!]! : NOT;
  return item !== NOT && isHere(KEYS[item]!, from) ? item : NOT;
};

/** Which items there are, a bit each; `NOT`: it is nothing that is read here. */
const readItems = (): number => {
  let found = 0;
  let at = skipBlanks(0);
  if (bytes[at] !== OPEN) return NOT;
  do {
    at = skipBlanks(at + 1);
    if (bytes[at] !== QUOTE) return NOT;
    const item = itemAt(at + 1);
    if (item === NOT || (found & (1 << item)) !== 0) return NOT;
    found |= 1 << item;
    at = skipBlanks(at + 2 + KEYS[item]!.length);
    if (bytes[at] !== COLON) return NOT;
    at = readValue(item, skipBlanks(at + 1));
    if (at === NOT) return NOT;
    at = skipBlanks(at);
  } while (bytes[at] === COMMA);
  return bytes[at] === CLOSE && skipBlanks(at + 1) === limit ? found : NOT;
};

/** The number that `count` digits write; not a number where one is none. */
const digitsAt = (at: number, count: number): number => {
  let value = 0;
  for (let index = at; index < at + count; index += 1) {
    const digit = bytes[index]! - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

/** Records come day by day: the day that was asked for last. */
let [lastDate, lastDay] = [0, 0];

const dayOf = (year: number, month: number, day: number): number => {
  const date = (year * 100 + month) * 100 + day;
  if (date !== lastDate) {
    lastDay = Date.UTC(year, month - 1, day) / DAY_MS;
    lastDate = date;
  }
  return lastDay;
};

/** `Z` or `+09:00`, in minutes; not a number: anything else. */
const offsetAt = (at: number, end: number): number => {
  if (bytes[at] === Z) return end === at + 1 ? 0 : Number.NaN;
  const [hour, minute] = [digitsAt(at + 1, 2), digitsAt(at + 4, 2)];
  if (end !== at + 6 || bytes[at + 3] !== COLON || !(hour <= 14 && minute <= 59)) return Number.NaN;
  if (bytes[at] === PLUS) return hour * 60 + minute;
  return bytes[at] === MINUS ? -(hour * 60 + minute) : Number.NaN;
};

/** Whether a month has the day is left to the other reader where it depends, as are years before 1971. */
const isReal = (year: number, month: number, day: number): boolean =>
  year > 1970 && month >= 1 && month <= 12 && day >= 1 && day <= 28 + (month === 2 ? 0 : 2);

/** Milliseconds since 1970 of `2026-11-21T09:00:00.000+09:00`, the fraction as long as it likes; not a number: it is written otherwise. */
const timeOf = (from: number, end: number): number => {
  const [year, month, day] = [digitsAt(from, 4), digitsAt(from + 5, 2), digitsAt(from + 8, 2)];
  const [hour, minute, second] = [digitsAt(from + 11, 2), digitsAt(from + 14, 2), digitsAt(from + 17, 2)];
  if (!isReal(year, month, day) || !(hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN;
  if (bytes[from + 4] !== MINUS || bytes[from + 7] !== MINUS || bytes[from + 10] !== T) return Number.NaN;
  if (bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) return Number.NaN;
  let at = from + 19;
  let millis = 0;
  if (bytes[at] === DOT) {
    const first = at + 1;
    for (at = first; at < end && bytes[at]! >= ZERO && bytes[at]! <= ZERO + 9; at += 1)
      if (at < first + 3) millis += (bytes[at]! - ZERO) * (at === first ? 100 : at === first + 1 ? 10 : 1);
    if (at === first || at > first + 9) return Number.NaN;
  }
  const minutes = hour * 60 + minute - offsetAt(at, end);
  return dayOf(year, month, day) * DAY_MS + minutes * 60_000 + second * 1000 + millis;
};

const lengthOf = (item: number): number => ends[item]! - starts[item]!;

/** Empty or `-`, which says that it is not there. */
const isBlank = (item: number): boolean => {
  const length = lengthOf(item);
  return length === 0 || (length === 1 && bytes[starts[item]!] === MINUS);
};

/** A word in small letters, as actions are. */
const isWord = (from: number, end: number): boolean => {
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at]!;
    const isLetter = byte >= 97 && byte <= 122;
    if (!isLetter && (at === from || !(byte === MINUS || (byte >= ZERO && byte <= ZERO + 9)))) return false;
  }
  return end > from;
};

let slab = Buffer.allocUnsafeSlow(SLAB);
let used = 0;

const writeCount = (count: number): void => {
  let rest = count;
  for (; rest >= 0x80; rest >>>= 7) slab[used++] = (rest & 0x7f) | 0x80;
  slab[used++] = rest;
};

const writeText = (from: number, end: number): void => {
  writeCount(end - from);
  // A call costs more than a few bytes do.
  if (end - from > 48) {
    bytes.copy(slab, used, from, end);
    used += end - from;
  } else for (let at = from; at < end; at += 1) slab[used++] = bytes[at]!;
};

const writeTexts = (which: 0 | 1, isThere: boolean): void => {
  const count = isThere ? counts[which]! : 0;
  writeCount(count);
  for (let index = 0; index < count; index += 1) writeText(lists[which][index * 2]!, lists[which][index * 2 + 1]!);
};

/** Of a whole number that is not negative. */
const writeInt64 = (value: number): void => {
  used = slab.writeUInt32LE(value % 0x1_0000_0000, used);
  used = slab.writeUInt32LE(Math.floor(value / 0x1_0000_0000), used);
};

const NEEDED = (1 << ID) | (1 << AT) | (1 << ACTOR) | (1 << FROM) | (1 << ACTION);

const actions = [...TOUCHES_NOBODY].map((action) => Buffer.from(action));

const touchesNobody = (): boolean =>
  actions.some((action) => lengthOf(ACTION) === action.length && isHere(action, starts[ACTION]!));

const own = Buffer.from(OWN_SYSTEM);

/** What only the log itself may say is looked at by the other reader. */
const isOwnSystem = (): boolean => lengthOf(SYSTEM) === own.length && isHere(own, starts[SYSTEM]!);

/** What a system may be called so that its name needs no second look. */
const PLAIN_NAME = /^[\x21-\x7E][\x20-\x7E]{1,62}$/;

/** Reads lines of our own shape. `system`: whose records these are, where they do not say so themselves. */
export const ownLines = (system: string): ((line: Buffer) => Buffer | null) => {
  const name = PLAIN_NAME.test(system) && system !== OWN_SYSTEM ? Buffer.from(system) : null;

  /** The entry of a line, as `encodeEntry` makes it; null: it may be one all the same, or none. */
  return (line) => {
    bytes = line;
    limit = line.length;
    if (name === null || limit > LONGEST_USUAL) return null;
    const found = readItems();
    if (found === NOT || (found & NEEDED) !== NEEDED) return null;
    if (isBlank(ID) || isBlank(ACTOR) || isBlank(FROM) || !isWord(starts[ACTION]!, ends[ACTION]!)) return null;
    const at = timeOf(starts[AT]!, ends[AT]!);
    const has = (item: number): boolean => (found & (1 << item)) !== 0;
    if (Number.isNaN(at) || (has(SYSTEM) && (isBlank(SYSTEM) || isOwnSystem()))) return null;
    if (has(REASON) && lengthOf(REASON) === 1 && isBlank(REASON)) return null;
    if (!(has(SUBJECTS) && counts[0]! > 0) && !touchesNobody()) return null;

    // A text takes fewer bytes in an entry than between its quotes and commas; what was not sent takes a few.
    if (slab.length - used < limit + 256) {
      slab = Buffer.allocUnsafeSlow(SLAB);
      used = 0;
    }
    const start = used;
    slab[used++] = ENTRY_VERSION;
    writeText(starts[ID]!, ends[ID]!);
    writeInt64(at);
    writeText(starts[ACTOR]!, ends[ACTOR]!);
    writeText(starts[FROM]!, ends[FROM]!);
    if (has(SYSTEM)) writeText(starts[SYSTEM]!, ends[SYSTEM]!);
    else {
      writeCount(name.length);
      name.copy(slab, used);
      used += name.length;
    }
    writeTexts(0, has(SUBJECTS));
    writeText(starts[ACTION]!, ends[ACTION]!);
    writeTexts(1, has(FIELDS));
    if (has(REASON)) writeText(starts[REASON]!, ends[REASON]!);
    else writeCount(0);
    writeInt64(has(ROWS) ? rows : 0);
    slab[used++] = has(OK) && !isOk ? 0 : 1;
    return slab.subarray(start, used);
  };
};
