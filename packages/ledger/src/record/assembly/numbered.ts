// Lists of texts of which most are a number behind a few letters: `S-1024`, `2026-0007`. What stands before the number is a stem, which is
// told once, with how many digits the number has where it begins with zeros; then come how many texts each list has, with the stem of each
// where there are several, and then the numbers. Where texts are not like that they stand as they are.
import { begin, numberOf, size, writeValues } from './dictionary';
import { at, readAt, readCount, skipTexts } from './reading';
import { readValues } from './values';
import { startAt, used, writeByte, writeBytes, writeCount } from './writing';

const PLAIN: u8 = 0;
const NUMBERED: u8 = 1;

/** How many stems there are at most, and how many bytes of text one has: the number of one is a byte. */
const MOST_STEMS: u32 = 64;
const LONGEST_STEM: usize = 64;
/** A number of so many digits fits into 64 bits. */
const MOST_DIGITS: usize = 18;
/** In place of digits: there is no number. */
const NO_NUMBER: u8 = 0xff;
/** All stems, and how long they are. */
const STEMS_SIZE: usize = 8192;

const STEMS = memory.data(8192, 16);

function isDigit(p: usize): bool {
  return <u32>(<i32>load<u8>(p) - 48) < 10;
}

/** A stem of up to five bytes, with its length and the zeros of its number; 0: it is longer. */
function shortStem(from: usize, length: usize, zeros: u8): u64 {
  if (length > 5) return 0;
  const bytes = load<u64>(from) & (((<u64>1) << (length << 3)) - 1);
  return (bytes << 16) | ((<u64>zeros) << 8) | (length + 1);
}

function countAt(p: usize, count: u64): usize {
  const before = used;
  startAt(p);
  writeCount(count);
  const end = used;
  startAt(before);
  return end;
}

/** Without the stems of texts, of which there is one; answers where they end. */
function onlyCounts(lists: usize, end: usize): usize {
  let to = lists;
  for (let from = lists; from < end;) {
    readAt(from);
    const many = readCount();
    for (let p = from; p < at; p += 1, to += 1) store<u8>(to, load<u8>(p));
    from = at + <usize>many;
  }
  return to;
}

/**
 * Writes the column: the list of each entry begins where `cursors` up to `end` say, u32 each, and it is noted in `ends` where it ends. `room`:
 * as many bytes as a dictionary of 127 values needs. `span`: more than all lists have; behind what is written there is room for two of it
 * and 8,192 bytes. False: they are not of that kind.
 */
export function writeNumbered(cursors: usize, end: usize, ends: usize, room: usize, span: usize): bool {
  const start = used;
  const lists = start + span + STEMS_SIZE;
  const numbers = lists + span;
  begin(room, 127);
  let next = lists;
  let stems: usize = STEMS;
  // The last stem that is short enough to be compared at once, with its length and zeros in front of it.
  let last: u64 = u64.MAX_VALUE;
  let lastNumber: u32 = 0;
  startAt(numbers);
  for (let cursor = cursors; cursor < end; cursor += 4) {
    readAt(load<u32>(cursor));
    let left = readCount();
    next = countAt(next, left);
    for (; left > 0; left -= 1) {
      const length = <usize>readCount();
      const from = at;
      const behind = from + length;
      let digits = behind;
      let value: u64 = 0;
      for (let unit: u64 = 1; digits > from && behind - digits < MOST_DIGITS && isDigit(digits - 1); unit *= 10) {
        digits -= 1;
        value += <u64>(load<u8>(digits) - 48) * unit;
      }
      if (digits - from > LONGEST_STEM) return false;
      let zeros = NO_NUMBER;
      if (digits < behind) zeros = load<u8>(digits) == 48 && behind - digits > 1 ? <u8>(behind - digits) : 0;
      const short = shortStem(from, digits - from, zeros);
      if (short != last || short == 0) {
        let key = stems;
        for (let p = from; p < digits; p += 1, key += 1) store<u8>(key, load<u8>(p));
        store<u8>(key, zeros);
        const known = size;
        lastNumber = numberOf(stems, key + 1);
        if (size > MOST_STEMS) return false;
        if (size > known) stems = key + 1;
        last = short;
      }
      store<u8>(next, <u8>lastNumber);
      next += 1;
      if (zeros != NO_NUMBER) writeCount(value);
      readAt(behind);
    }
    store<u32>(ends + (cursor - cursors), <u32>at);
  }
  const behind = used;
  if (size == 1) next = onlyCounts(lists, next);
  startAt(start);
  writeByte(NUMBERED);
  writeValues();
  writeCount(next - lists);
  memory.copy(used, lists, next - lists);
  startAt(used + (next - lists));
  memory.copy(used, numbers, behind - numbers);
  startAt(used + (behind - numbers));
  return true;
}

/** The column that is read: there is one of this kind. */
let kind: u8 = PLAIN;
let stems: usize = 0;
let many: u32 = 0;
/** What is read next of lists and of numbers, and where each ends. */
let list: usize = 0;
let listsEnd: usize = 0;
let number: usize = 0;
let numbersEnd: usize = 0;

/** Begins to read the column that stands next and ends at `end`. From `room` on stems are noted; answers what is free behind them, 0: it is damaged. */
export function openNumbered(end: usize, room: usize, limit: usize): usize {
  kind = load<u8>(at);
  readAt(at + 1);
  list = at;
  listsEnd = end;
  number = end;
  numbersEnd = end;
  if (kind == PLAIN) return room;
  many = readValues(room, limit, end);
  const length = readCount();
  if (kind != NUMBERED || at > end || length > <u64>(end - at)) return 0;
  stems = room;
  list = at;
  listsEnd = at + <usize>length;
  number = listsEnd;
  return room + ((<usize>many) << 2) + 4;
}

/** A list has no more texts: an entry has 65,535 bytes at most. */
export const MOST_TEXTS: u64 = 65_535;

/** How many texts the next list has; more than there can be, where it is damaged. */
export function readMany(): u64 {
  readAt(list);
  const length = readCount();
  list = at;
  return length;
}

/** Digits of a number stand at its end, behind zeros. */
const DIGITS = memory.data(48, 16);
const DIGITS_END: usize = 32;

/** Answers where the number begins there. */
function digitsOf(value: u64): usize {
  let p = DIGITS + DIGITS_END;
  let rest = value;
  for (; rest > 0xffffffff; rest /= 10) {
    p -= 1;
    store<u8>(p, <u8>(48 + (rest % 10)));
  }
  // Numbers of 32 bits are divided far faster.
  let less = <u32>rest;
  do {
    p -= 1;
    store<u8>(p, <u8>(48 + (less % 10)));
    less /= 10;
  } while (less > 0);
  return p;
}

/** Writes the text that stands next, with its length in front, and nothing from `limit` on. 0: it is damaged; 1: there is not enough room. */
export function putText(limit: usize): usize {
  if (list > listsEnd || number > numbersEnd) return 0;
  if (kind == PLAIN) {
    readAt(list);
    const length = readCount();
    const end = at + <usize>length;
    if (length > <u64>(listsEnd - list) || end > listsEnd) return 0;
    if (used + (end - list) + 16 > limit) return 1;
    writeBytes(list, end);
    list = end;
    return 2;
  }
  let stem: u32 = 0;
  if (many > 1) {
    stem = load<u8>(list);
    list += 1;
  }
  if (stem >= many) return 0;
  const place = stems + ((<usize>stem) << 2);
  const from = <usize>load<u32>(place);
  const key = <usize>load<u32>(place, 4) - 1;
  if (key < from) return 0;
  const zeros = load<u8>(key);
  if (used + (key - from) + 64 > limit) return 1;
  if (zeros == NO_NUMBER) {
    writeCount(key - from);
    writeBytes(from, key);
    return 2;
  }
  readAt(number);
  const value = readCount();
  number = at;
  let digits = digitsOf(value);
  if (zeros > 0) {
    const first = DIGITS + DIGITS_END - <usize>zeros;
    if (<usize>zeros > MOST_DIGITS || first > digits) return 0;
    while (digits > first) {
      digits -= 1;
      store<u8>(digits, 48);
    }
  }
  writeCount(key - from + (DIGITS + DIGITS_END - digits));
  writeBytes(from, key);
  writeBytes(digits, DIGITS + DIGITS_END);
  return 2;
}

/** Whether all of the column was read. */
export function isThrough(): bool {
  return list == listsEnd && number == numbersEnd;
}
