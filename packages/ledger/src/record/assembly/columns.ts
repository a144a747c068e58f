/** Entries column by column, as `../columns.ts` describes them. Everything lies in one memory that its host lays out. */
export { assemble } from './assemble';
import { begin, numberOf, roomFor, writeValues } from './dictionary';
import { writeNames } from './names';
import { writeNumbered } from './numbered';
import { at, isSame, readAt, skipText, skipTexts } from './reading';
import { startAt, used, writeByte, writeBytes, writeCount, writeNumber } from './writing';

/** Kinds of columns, as `../columns.ts` numbers them. */
const NAME: i32 = 0;
const REPEATED_TEXT: i32 = 1;
const NUMBERED_TEXTS: i32 = 2;
const REPEATED_TEXTS: i32 = 3;
const STEPS: i32 = 4;
const BYTE: i32 = 5;

/** Further than that nothing is a step: 0 is written, and the number itself. */
const FURTHEST: i64 = 1 << 50;

/** What of each entry was not taken yet, u32 each; behind it numbers of values, u32 each; behind those the dictionary. */
let cursors: usize = 0;
let numbers: usize = 0;
let dictionary: usize = 0;
let many: i32 = 0;
let table: usize = 0;
let moved: u32 = 0;
/** Bytes from the first entry to the last. */
let span: usize = 0;

/** Bytes for `count` entries besides themselves and their columns. */
export function roomBeside(count: i32): usize {
  return ((<usize>count) << 3) + roomFor(count < 127 ? 127 : count);
}

/** `count` entries, of which `places` says where each begins and ends, u32 each, less `by`; `room`: as many bytes as `roomBeside` says. */
export function take(places: usize, count: i32, room: usize, by: u32): void {
  many = count;
  table = places;
  moved = by;
  cursors = room;
  numbers = cursors + ((<usize>count) << 2);
  dictionary = numbers + ((<usize>count) << 2);
  span = count == 0 ? 0 : <usize>(load<u32>(places + ((<usize>count) << 3) - 4) - load<u32>(places));
  // Behind the version.
  for (let index: usize = 0; index < (<usize>count) << 2; index += 4)
    store<u32>(cursors + index, load<u32>(places + (index << 1)) + by + 1);
}

function skip(kind: i32): void {
  if (kind == NAME || kind == REPEATED_TEXT) skipText();
  else skipTexts();
}

function plain(kind: i32): void {
  for (let cursor = cursors; cursor < numbers; cursor += 4) {
    const start = <usize>load<u32>(cursor);
    readAt(start);
    skip(kind);
    store<u32>(cursor, <u32>at);
    writeBytes(start, at);
  }
}

/** What was noted where numbers of values lie is what of each entry was taken now. */
function advance(): void {
  memory.copy(cursors, numbers, numbers - cursors);
}

/** As bytes or numbers where all of them are of that kind, and as they stand behind a zero where they are not. */
function shortened(kind: i32): void {
  const start = used;
  const isShort =
    kind == NAME ? writeNames(cursors, numbers, numbers) : writeNumbered(cursors, numbers, numbers, dictionary, span);
  if (isShort) return advance();
  startAt(start);
  writeByte(0);
  plain(kind);
}

function repeated(kind: i32): void {
  begin(dictionary, many);
  for (let cursor = cursors; cursor < numbers; cursor += 4) {
    const start = <usize>load<u32>(cursor);
    readAt(start);
    skip(kind);
    store<u32>(cursor, <u32>at);
    store<u32>(cursor + (numbers - cursors), numberOf(start, at));
  }
  writeValues();
  for (let number = numbers; number < dictionary; number += 4) writeCount(load<u32>(number));
}

/** Steps below zero between those above, and none is 0: 1, 3, 2. */
function fold(step: i64): u64 {
  return <u64>(step < 0 ? -step * 2 : step * 2 + 1);
}

function steps(): void {
  let before: i64 = 0;
  for (let cursor = cursors; cursor < numbers; cursor += 4) {
    const start = <usize>load<u32>(cursor);
    const value = load<i64>(start);
    const step = value - before;
    if (step > -FURTHEST && step < FURTHEST) writeCount(fold(step));
    else {
      writeCount(0);
      writeNumber(<u64>value);
    }
    before = value;
    store<u32>(cursor, <u32>(start + 8));
  }
}

function bytes(): void {
  for (let cursor = cursors; cursor < numbers; cursor += 4) {
    const start = <usize>load<u32>(cursor);
    writeByte(load<u8>(start));
    store<u32>(cursor, <u32>(start + 1));
  }
}

/** Writes the next column of what was taken from `to` on; answers where it ends. Up to fifteen bytes behind it are written over. */
export function writeColumn(kind: i32, to: usize): usize {
  startAt(to);
  if (kind == STEPS) steps();
  else if (kind == BYTE) bytes();
  else if (kind == NAME || kind == NUMBERED_TEXTS) shortened(kind);
  else repeated(kind);
  return used;
}

/** Whether every entry ended where it was said. */
export function isWhole(): bool {
  for (let index: usize = 0; index < (<usize>many) << 2; index += 4)
    if (load<u32>(cursors + index) != load<u32>(table + (index << 1), 4) + moved) return false;
  return true;
}

/** Whether what was taken is the same as the entries that `assemble` put from `to` on, as `places` says. */
export function isAsTaken(places: usize, to: usize): bool {
  for (let index: usize = 0; index < (<usize>many) << 3; index += 8) {
    const start = <usize>(load<u32>(table + index) + moved);
    const end = <usize>(load<u32>(table + index, 4) + moved);
    const own = to + <usize>load<u32>(places + index);
    if (to + <usize>load<u32>(places + index, 4) - own != end - start || !isSame(own, start, end)) return false;
  }
  return true;
}
