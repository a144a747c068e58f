// Columns back to entries. Whatever does not hold together is told, or reaches behind the memory, which ends the call.
import { openNames, putName } from './names';
import { isThrough, MOST_TEXTS, openNumbered, putText, readMany } from './numbered';
import { at, readAt, readCount } from './reading';
import { areTexts, readValues } from './values';
import { startAt, used, writeByte, writeBytes, writeCount, writeNumber } from './writing';

/** Kinds of columns, as `../columns.ts` numbers them. */
const NAME: u8 = 0;
const REPEATED_TEXT: u8 = 1;
const NUMBERED_TEXTS: u8 = 2;
const REPEATED_TEXTS: u8 = 3;
const STEPS: u8 = 4;

const MOST_ITEMS: u32 = 32;
const VERSION: u8 = 2;
/** A number that a double holds exactly. */
const LARGEST: i64 = (1 << 53) - 1;

/** What `assemble` answers instead of where it ended. */
const DAMAGED: usize = 0;
const NO_ROOM: usize = 1;

/** For each item: what is read next, where its column ends, where its values are told and how many they are, u32 each. */
const ITEMS = memory.data(MOST_ITEMS * 16, 16);
/** For each item: the number before. */
const BEFORE = memory.data(MOST_ITEMS * 8, 8);

function isRepeated(kind: u8): bool {
  return kind == REPEATED_TEXT || kind == REPEATED_TEXTS;
}

/** The list that stands next; answers what `assemble` does, or more. */
function putTexts(limit: usize): usize {
  const many = readMany();
  if (many > MOST_TEXTS) return DAMAGED;
  if (used + 16 > limit) return NO_ROOM;
  writeCount(many);
  for (let left = many; left > 0; left -= 1) {
    const answer = putText(limit);
    if (answer <= NO_ROOM) return answer;
  }
  return used;
}

/** The part of a record that stands next in the column of an item; answers what `assemble` does, or more. */
function put(item: usize, kind: u8, limit: usize): usize {
  const place = ITEMS + (item << 4);
  const start = <usize>load<u32>(place);
  if (kind == NUMBERED_TEXTS) return putTexts(limit);
  if (kind == NAME) {
    const next = putName(start, limit);
    if (next == 0) return NO_ROOM;
    store<u32>(place, <u32>next);
    return next > <usize>load<u32>(place, 4) ? DAMAGED : used;
  }
  readAt(start);
  if (kind == STEPS) {
    let value = load<i64>(BEFORE + (item << 3));
    const step = readCount();
    if (step == 0) {
      value = load<i64>(at);
      readAt(at + 8);
    } else value += (step & 1) == 1 ? <i64>(step >> 1) : -(<i64>(step >> 1));
    if (value > LARGEST || value < -LARGEST) return DAMAGED;
    store<i64>(BEFORE + (item << 3), value);
    if (used + 8 > limit) return NO_ROOM;
    writeNumber(<u64>value);
  } else {
    let from = start;
    let end: usize = 0;
    if (isRepeated(kind)) {
      const value = <u32>readCount();
      if (value >= load<u32>(place, 12)) return DAMAGED;
      const values = <usize>load<u32>(place, 8) + ((<usize>value) << 2);
      from = <usize>load<u32>(values);
      end = <usize>load<u32>(values, 4);
    } else {
      readAt(at + 1);
      end = at;
    }
    if (end < from || at > <usize>load<u32>(place, 4)) return DAMAGED;
    if (used + (end - from) + 16 > limit) return NO_ROOM;
    writeBytes(from, end);
  }
  store<u32>(place, <u32>at);
  return used;
}

/**
 * The entries of which `columns` to `end` are the columns, behind a head: how many there are and how long each column is. `kinds`: of each
 * item a byte. Written from `to` on, and nothing from `limit` on; where each begins and ends, less `to`, goes to `places`, u32 each; from
 * `room` to `roomEnd` is place for what is needed on the way. Answers where they end, or 0 or 1.
 */
export function assemble(
  columns: usize,
  end: usize,
  kinds: usize,
  items: u32,
  to: usize,
  limit: usize,
  places: usize,
  room: usize,
  roomEnd: usize,
): usize {
  if (items > MOST_ITEMS) return DAMAGED;
  readAt(columns);
  const count = <u32>readCount();
  let length: usize = 0;
  for (let item: usize = 0; item < items; item += 1) {
    store<u32>(ITEMS + (item << 4), <u32>length);
    length += <usize>readCount();
    store<u32>(ITEMS + (item << 4), <u32>length, 4);
    store<i64>(BEFORE + (item << 3), 0);
  }
  if (at + length != end) return DAMAGED;
  const first = at;
  let free = room;
  for (let item: usize = 0; item < items; item += 1) {
    const place = ITEMS + (item << 4);
    readAt(first + <usize>load<u32>(place));
    store<u32>(place, <u32>(first + <usize>load<u32>(place, 4)), 4);
    const kind = load<u8>(kinds + item);
    if (kind == NAME && !openNames()) return DAMAGED;
    if (kind == NUMBERED_TEXTS) {
      free = openNumbered(load<u32>(place, 4), free, roomEnd);
      if (free == 0) return DAMAGED;
      // Lists are followed where they are read.
      readAt(load<u32>(place, 4));
    }
    if (isRepeated(kind)) {
      const many = readValues(free, roomEnd, load<u32>(place, 4));
      if (at > <usize>load<u32>(place, 4) || !areTexts(free, many, kind == REPEATED_TEXTS)) return DAMAGED;
      store<u32>(place, <u32>free, 8);
      store<u32>(place, many, 12);
      free += ((<usize>many) << 2) + 4;
    }
    store<u32>(place, <u32>at);
  }
  startAt(to);
  for (let record: u32 = 0; record < count; record += 1) {
    const place = places + ((<usize>record) << 3);
    store<u32>(place, <u32>(used - to));
    if (used + 1 > limit) return NO_ROOM;
    writeByte(VERSION);
    for (let item: usize = 0; item < items; item += 1) {
      const answer = put(item, load<u8>(kinds + item), limit);
      if (answer <= NO_ROOM) return answer;
    }
    store<u32>(place, <u32>(used - to), 4);
  }
  for (let item: usize = 0; item < items; item += 1)
    if (load<u32>(ITEMS + (item << 4)) != load<u32>(ITEMS + (item << 4), 4)) return DAMAGED;
  return isThrough() ? used : DAMAGED;
}
