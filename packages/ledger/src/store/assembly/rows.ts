/**
 * Columns of records, as `record/columns.ts` has them, to those of ClickHouse's Native format, which `../block.ts` puts into a block. Whatever
 * does not hold together is told by answering 0, or reaches behind the memory, which ends the call.
 */
import { begin, numberOf, roomFor, size, writeBare } from '../../record/assembly/dictionary';
import { isThrough, MOST_TEXTS, openNumbered, putText, readMany } from '../../record/assembly/numbered';
import { at, readAt, readCount, skipText } from '../../record/assembly/reading';
import { areTexts, readValues } from '../../record/assembly/values';
import { startAt, used, writeByte, writeBytes, writeNumber } from '../../record/assembly/writing';

/** Kinds of columns, as `../block.ts` numbers them. */
const SEQ: u32 = 0;
const NUMBERS: u32 = 1;
const WORDS: u32 = 2;
const LISTS: u32 = 3;
const LISTS_OF_WORDS: u32 = 4;
const TEXTS: u32 = 5;

/** "Keys of its own, and here they are", above how wide a place is: 0, 1, 2 for one, two, four bytes. */
const OWN_KEYS: u64 = 0x600;
const MOST_ITEMS: u32 = 32;
/** Bytes of what is said about one column. */
const OUTLINE: usize = 24;

/** Where the column of each item of an entry begins and ends, u32 each. */
const COLUMNS = memory.data(MOST_ITEMS * 8, 8);

let count: u32 = 0;
/** Room for what is needed on the way, and nothing is written from there on. */
let room: usize = 0;
let limit: usize = 0;

function readColumns(columns: usize, end: usize, items: u32): bool {
  readAt(columns);
  count = <u32>readCount();
  let from: usize = 0;
  for (let item: usize = 0; item < items; item += 1) {
    store<u32>(COLUMNS + (item << 3), <u32>from);
    from += <usize>readCount();
    store<u32>(COLUMNS + (item << 3), <u32>from, 4);
  }
  // What is counted from the end of the head is counted from the beginning of the memory.
  for (let item: usize = 0; item < items; item += 1) {
    store<u32>(COLUMNS + (item << 3), <u32>(at + load<u32>(COLUMNS + (item << 3))));
    store<u32>(COLUMNS + (item << 3), <u32>(at + load<u32>(COLUMNS + (item << 3), 4)), 4);
  }
  return at + from == end && count > 0;
}

function numbers(): void {
  let value: i64 = 0;
  for (let left = count; left > 0; left -= 1) {
    const step = readCount();
    if (step == 0) {
      value = load<i64>(at);
      readAt(at + 8);
    } else value += (step & 1) == 1 ? <i64>(step >> 1) : -(<i64>(step >> 1));
    writeNumber(<u64>value);
  }
}

function widthFor(many: u32): u64 {
  return many <= 0x100 ? 0 : many <= 0x10000 ? 1 : 2;
}

function writePlace(place: u32, width: u64): void {
  if (width == 0) writeByte(<u8>place);
  else if (width == 1) {
    store<u16>(used, <u16>place);
    startAt(used + 2);
  } else {
    store<u32>(used, place);
    startAt(used + 4);
  }
}

function valueAt(value: u32): usize {
  return <usize>load<u32>(room + ((<usize>value) << 2));
}

/** LowCardinality(String): each word once, as it stands in the column, and for each row the place of its word. */
function words(columnEnd: usize): bool {
  const many = readValues(room, limit, columnEnd);
  if (!areTexts(room, many, false)) return false;
  const width = widthFor(many);
  writeNumber(OWN_KEYS | width);
  writeNumber(many);
  if (many == 0 || valueAt(many) > limit) return false;
  writeBytes(valueAt(0), valueAt(many));
  writeNumber(count);
  for (let left = count; left > 0; left -= 1) {
    const place = <u32>readCount();
    if (place >= many) return false;
    writePlace(place, width);
  }
  return true;
}

/** Where the list of each row ends among all of them, behind so many `before`, and then all of them. */
function lists(columnEnd: usize, before: u64): bool {
  let ends = used;
  let end = before;
  startAt(used + ((<usize>count) << 3));
  if (openNumbered(columnEnd, room, limit) == 0) return false;
  for (let left = count; left > 0; left -= 1) {
    const many = readMany();
    if (many > MOST_TEXTS) return false;
    for (let one = many; one > 0; one -= 1) if (putText(room) <= 1) return false;
    end += many;
    store<u64>(ends, end);
    ends += 8;
  }
  readAt(columnEnd);
  return isThrough();
}

/** In `places`, for each value: where the places of its words begin there, and how many they are, u32 each. Answers where all of that ends; 0: nowhere. */
function readLists(many: u32, places: usize): usize {
  let words: u64 = 0;
  for (let value: u32 = 0; value < many; value += 1) {
    readAt(valueAt(value));
    words += readCount();
  }
  const first = places + ((<usize>many) << 3);
  const end = first + ((<usize>words) << 2);
  if (words > <u64>limit || end + roomFor(<u32>words) > limit) return 0;
  begin(end, <u32>words);
  let next = first;
  for (let value: u32 = 0; value < many; value += 1) {
    readAt(valueAt(value));
    const length = <u32>readCount();
    store<u32>(places + ((<usize>value) << 3), <u32>next);
    store<u32>(places + ((<usize>value) << 3), length, 4);
    for (let word: u32 = 0; word < length; word += 1, next += 4) {
      const start = at;
      skipText();
      store<u32>(next, numberOf(start, at));
    }
    if (at != valueAt(value + 1)) return 0;
  }
  return end;
}

function listsOfWords(columnEnd: usize, before: u64): bool {
  const many = readValues(room, limit, columnEnd);
  if (!areTexts(room, many, true)) return false;
  const rows = at;
  const places = (room + ((<usize>many) << 2) + 11) & ~7;
  if (many == 0 || readLists(many, places) == 0) return false;
  let end: u64 = 0;
  readAt(rows);
  for (let left = count; left > 0; left -= 1) {
    const value = <u32>readCount();
    if (value >= many) return false;
    end += load<u32>(places + ((<usize>value) << 3), 4);
    writeNumber(before + end);
  }
  // Of no words nothing is written.
  if (end == 0) return true;
  const width = widthFor(size);
  if (used + ((<usize>end) << 2) > room) return false;
  writeNumber(OWN_KEYS | width);
  writeNumber(size);
  writeBare();
  writeNumber(end);
  readAt(rows);
  for (let left = count; left > 0; left -= 1) {
    const place = places + ((<usize>readCount()) << 3);
    const from = <usize>load<u32>(place);
    const behind = from + ((<usize>load<u32>(place, 4)) << 2);
    for (let word = from; word < behind; word += 4) writePlace(load<u32>(word), width);
  }
  return true;
}

function texts(columnEnd: usize): bool {
  const many = readValues(room, limit, columnEnd);
  if (!areTexts(room, many, false)) return false;
  for (let left = count; left > 0; left -= 1) {
    const value = <u32>readCount();
    if (value >= many || used + (valueAt(value + 1) - valueAt(value)) + 16 > room) return false;
    writeBytes(valueAt(value), valueAt(value + 1));
  }
  return true;
}

function column(kind: u32, columnEnd: usize, before: u64): bool {
  if (kind == NUMBERS) numbers();
  else if (kind == WORDS) return words(columnEnd);
  else if (kind == LISTS) return lists(columnEnd, before);
  else if (kind == LISTS_OF_WORDS) return listsOfWords(columnEnd, before);
  else if (kind == TEXTS) return texts(columnEnd);
  else {
    writeBytes(at, at + count);
    readAt(at + count);
  }
  return true;
}

/**
 * The columns from `columns` to `end`, of so many items. `seqs`: the index of each record, f64. `outline`: for each column that is written its
 * kind and the item it is made of, u32 each, and how many there are in its lists before, u64; it is told there where its ends of lists end and
 * where it ends, u32 each. Behind the last one stands a kind that there is not. Written from `to` on, and nothing from `behind` on. `between`:
 * where the one half of what lies there ends, which is for what is written. Answers where it ends.
 */
export function write(
  columns: usize,
  end: usize,
  items: u32,
  seqs: usize,
  outline: usize,
  to: usize,
  between: usize,
  behind: usize,
): usize {
  room = between;
  limit = behind;
  if (items > MOST_ITEMS || !readColumns(columns, end, items)) return 0;
  startAt(to);
  for (let one = outline; load<u32>(one) <= 6; one += OUTLINE) {
    const kind = load<u32>(one);
    const item = <usize>load<u32>(one, 4);
    const ends = kind == LISTS || kind == LISTS_OF_WORDS ? (<usize>count) << 3 : 0;
    store<u32>(one, <u32>(used + ends), 16);
    if (kind == SEQ) {
      for (let index: usize = 0; index < count; index += 1) writeNumber(<u64>load<f64>(seqs + (index << 3)));
    } else {
      readAt(load<u32>(COLUMNS + (item << 3)));
      const columnEnd = <usize>load<u32>(COLUMNS + (item << 3), 4);
      // No column takes more than this but lists and texts, which look themselves.
      if (used + (columnEnd - at) + ((<usize>count) << 4) + 64 > room) return 0;
      if (!column(kind, columnEnd, load<u64>(one, 8)) || at != columnEnd) return 0;
    }
    store<u32>(one, <u32>used, 20);
  }
  return used;
}
