// RFC 1951, from `PACKED` to `UNPACKED`, in pieces: the host moves what is left of a piece to the front and puts more behind it.
import { BEHIND, build, END, LITERAL, NEVER, OTHER } from './huffman';
import {
  DISTANCES,
  DISTANCE_WORTH,
  FIXED_DISTANCES,
  FIXED_LITERALS,
  LENGTH_CODE,
  LENGTH_WORTH,
  LENGTHS,
  LITERALS,
  LITERAL_WORTH,
  REMAINDERS,
  REPEATS,
  UNPACKED,
} from './layout';

const LITERAL_BITS: u32 = 11;
const DISTANCE_BITS: u32 = 8;
const LITERAL_MASK: u32 = (1 << LITERAL_BITS) - 1;
const DISTANCE_MASK: u32 = (1 << DISTANCE_BITS) - 1;
const LENGTH_BITS: u32 = 7;

/** What `inflate` answers. */
const DONE: i32 = 0;
const MORE: i32 = 1;
const FULL: i32 = 2;
const DAMAGED: i32 = 3;

// Between blocks, in one whose bytes are as they are, or in one of codes.
const BETWEEN: i32 = 0;
const STORED: i32 = 1;
const CODED: i32 = 2;

/** Longer than any head of a block: 3 + 14 + 19 * 3 + 320 * 14 bits. */
const HEAD: usize = 600;
/** Behind what is packed, and behind what comes of it, so much may be read, and written, in vain. */
const IN_MARGIN: usize = 32;
const OUT_MARGIN: usize = 320;

let at: usize = 0;
let end: usize = 0;
let isLast: bool = false;
let bits: u64 = 0;
let count: u32 = 0;
let state: i32 = BETWEEN;
let isFinal: bool = false;
let stored: u32 = 0;
let literals: usize = 0;
let distances: usize = 0;
/** Of a match for which there was no room: how much of it is left, and from how far back. */
let pending: u32 = 0;
let pendingBack: usize = 0;
/** Where the first byte ever lies: nothing is before it. */
let origin: usize = 0;

/** Up to where what is packed was read, in whole bytes; and up to where what came of it was written. */
export let consumed: usize = 0;
export let written: usize = 0;

export function setUpInflate(): void {
  for (let symbol: u32 = 0; symbol < 256; symbol += 1)
    store<u32>(LITERAL_WORTH + (symbol << 2), LITERAL | (symbol << 16));
  store<u32>(LITERAL_WORTH + (256 << 2), END);
  let base: u32 = 3;
  for (let symbol: u32 = 257; symbol < 285; symbol += 1) {
    const extra: u32 = symbol < 265 ? 0 : (symbol - 261) >> 2;
    store<u32>(LITERAL_WORTH + (symbol << 2), (base << 16) | extra);
    base += 1 << extra;
  }
  store<u32>(LITERAL_WORTH + (285 << 2), 258 << 16);
  for (let symbol: u32 = 286; symbol < 288; symbol += 1) store<u32>(LITERAL_WORTH + (symbol << 2), NEVER);
  base = 1;
  for (let symbol: u32 = 0; symbol < 30; symbol += 1) {
    const extra: u32 = symbol < 4 ? 0 : (symbol - 2) >> 1;
    store<u32>(DISTANCE_WORTH + (symbol << 2), (base << 16) | extra);
    base += 1 << extra;
  }
  for (let symbol: u32 = 30; symbol < 32; symbol += 1) store<u32>(DISTANCE_WORTH + (symbol << 2), NEVER);
  for (let symbol: u32 = 0; symbol < 19; symbol += 1) store<u32>(LENGTH_WORTH + (symbol << 2), symbol << 16);
  for (let back: usize = 1; back < 16; back += 1) {
    store<u8>(REMAINDERS + back, <u8>(16 % <u32>back));
    for (let index: usize = 0; index < 16; index += 1) store<u8>(REPEATS + (back << 4) + index, <u8>(index % back));
  }
  memory.fill(LENGTHS, 8, 144);
  memory.fill(LENGTHS + 144, 9, 112);
  memory.fill(LENGTHS + 256, 7, 24);
  memory.fill(LENGTHS + 280, 8, 8);
  build(FIXED_LITERALS, LITERAL_BITS, 288, LITERAL_WORTH);
  memory.fill(LENGTHS, 5, 32);
  build(FIXED_DISTANCES, DISTANCE_BITS, 32, DISTANCE_WORTH);
}

/** A new stream. */
export function begin(): void {
  bits = 0;
  count = 0;
  state = BETWEEN;
  isFinal = false;
  pending = 0;
  origin = UNPACKED;
  written = UNPACKED;
}

/** What was written moved towards the front: so does where it goes on. */
export function moved(by: usize): void {
  written -= by;
  origin -= by;
}

/**
 * Goes on with what lies from `from` to `to`, the last of it if `last`, and writes up to `room`. Answers 0 when the stream is over, 1
 * when it needs more, 2 when it needs room, 3 when it is damaged or over too soon.
 */
export function inflate(from: usize, to: usize, last: bool, room: usize): i32 {
  at = from;
  end = to;
  isLast = last;
  let answer = MORE;
  // Loads reach behind the end; what they find there is no part of the stream, and always the same.
  if (last) memory.fill(to, 0, IN_MARGIN);
  while (true) {
    if (pending > 0 && !copyPending(room)) {
      answer = FULL;
      break;
    }
    if (state == BETWEEN) {
      if (isFinal) {
        answer = DONE;
        break;
      }
      if (!isLast && end - at < HEAD) {
        answer = MORE;
        break;
      }
      if (!readHead()) {
        answer = DAMAGED;
        break;
      }
    } else if (state == STORED) {
      const many = min(<usize>stored, min(end - at, room - written));
      memory.copy(written, at, many);
      at += many;
      written += many;
      stored -= <u32>many;
      if (stored == 0) state = BETWEEN;
      else {
        answer = written == room ? FULL : isLast ? DAMAGED : MORE;
        break;
      }
    } else {
      answer = readCodes(room);
      if (answer != DONE) break;
      state = BETWEEN;
    }
  }
  // Whole bytes that were looked at in advance are given back.
  at -= count >> 3;
  count &= 7;
  bits &= ((<u64>1) << count) - 1;
  consumed = at;
  return answer;
}

function copyPending(room: usize): bool {
  while (pending > 0 && written < room) {
    store<u8>(written, load<u8>(written - pendingBack));
    written += 1;
    pending -= 1;
  }
  return pending == 0;
}

function refill(): void {
  bits |= load<u64>(at) << count;
  at += (63 - count) >> 3;
  count |= 56;
}

function take(many: u32): u32 {
  const value = <u32>bits & ((1 << many) - 1);
  bits >>= many;
  count -= many;
  return value;
}

/** Whether bits were taken that lie behind the end. */
function isOver(): bool {
  return at - (count >> 3) > end;
}

function readHead(): bool {
  refill();
  isFinal = take(1) == 1;
  const kind = take(2);
  if (isOver()) return false;
  if (kind == 0) return beginStored();
  if (kind == 3) return false;
  state = CODED;
  literals = kind == 1 ? FIXED_LITERALS : LITERALS;
  distances = kind == 1 ? FIXED_DISTANCES : DISTANCES;
  return kind == 1 || readTables();
}

function beginStored(): bool {
  take(count & 7);
  at -= count >> 3;
  bits = 0;
  count = 0;
  if (at + 4 > end) return false;
  stored = load<u16>(at);
  if ((stored ^ load<u16>(at + 2)) != 0xffff) return false;
  at += 4;
  state = STORED;
  return true;
}

/** In what order the lengths of the code of lengths stand: sixteen of four bits each, and three more. */
function placeOf(index: u32): u32 {
  if (index < 3) return 16 + index;
  if (index == 3) return 0;
  const step = index - 4;
  return (step & 1) == 0 ? 8 + (step >> 1) : 7 - (step >> 1);
}

/** 3.2.7. */
function readTables(): bool {
  const many = take(5) + 257;
  const back = take(5) + 1;
  const known = take(4) + 4;
  if (many > 286 || back > 30) return false;
  memory.fill(LENGTHS, 0, 19);
  for (let index: u32 = 0; index < known; index += 1) {
    if (count < 3) refill();
    store<u8>(LENGTHS + placeOf(index), <u8>take(3));
  }
  if (!build(LENGTH_CODE, LENGTH_BITS, 19, LENGTH_WORTH) || !isComplete()) return false;
  const total = many + back;
  let have: u32 = 0;
  while (have < total) {
    refill();
    const entry = load<u32>(LENGTH_CODE + ((<u32>bits & ((1 << LENGTH_BITS) - 1)) << 2));
    if ((entry & NEVER) == NEVER) return false;
    take(entry & 63);
    if (isOver()) return false;
    const symbol = entry >> 16;
    if (symbol < 16) {
      store<u8>(LENGTHS + have, <u8>symbol);
      have += 1;
      continue;
    }
    if (symbol == 16 && have == 0) return false;
    const value: u8 = symbol == 16 ? load<u8>(LENGTHS + have - 1) : 0;
    const times = symbol == 16 ? 3 + take(2) : symbol == 17 ? 3 + take(3) : 11 + take(7);
    if (have + times > total) return false;
    memory.fill(LENGTHS + have, value, times);
    have += times;
  }
  if (isOver() || load<u8>(LENGTHS + 256) == 0) return false;
  if (!build(LITERALS, LITERAL_BITS, many, LITERAL_WORTH)) return false;
  memory.copy(LENGTHS, LENGTHS + many, back);
  return build(DISTANCES, DISTANCE_BITS, back, DISTANCE_WORTH);
}

/** The code of lengths may leave nothing unused. */
function isComplete(): bool {
  let left: u32 = 128;
  for (let index: usize = 0; index < 19; index += 1) {
    const length = load<u8>(LENGTHS + index);
    if (length > 0) left -= 128 >> length;
  }
  return left == 0;
}

/** Answers like `inflate`, and 0 at the end of the block. */
function readCodes(room: usize): i32 {
  const fastEnd = end - at > IN_MARGIN ? end - IN_MARGIN : 0;
  const fastRoom = room - written > OUT_MARGIN ? room - OUT_MARGIN : 0;
  if (at < fastEnd && written < fastRoom) {
    const answer = readFast(fastEnd, fastRoom);
    if (answer != MORE) return answer;
  }
  return readSlow(room);
}

/**
 * As long as both have room enough for whatever comes of one turn. 1: one of them has no more. Shifts take the low six bits of what they
 * are given, so that entries are shifted by as they are; of `have` the low six bits count, too.
 */
function readFast(fastEnd: usize, fastRoom: usize): i32 {
  const literalTable = literals;
  const distanceTable = distances;
  let p = at;
  let out = written;
  let buffer = bits;
  let have = count;
  let answer = MORE;

  buffer |= load<u64>(p) << have;
  p += (~have >> 3) & 7;
  have |= 56;
  let entry = load<u32>(literalTable + ((<u32>buffer & LITERAL_MASK) << 2));
  while (true) {
    // Three literals, of eleven bits at most, and what follows them: 53 bits.
    if (<i32>entry < 0) {
      buffer >>= entry;
      have -= entry;
      store<u8>(out, <u8>(entry >> 16));
      entry = load<u32>(literalTable + ((<u32>buffer & LITERAL_MASK) << 2));
      if (<i32>entry < 0) {
        buffer >>= entry;
        have -= entry;
        store<u8>(out, <u8>(entry >> 16), 1);
        entry = load<u32>(literalTable + ((<u32>buffer & LITERAL_MASK) << 2));
        if (<i32>entry < 0) {
          buffer >>= entry;
          have -= entry;
          store<u8>(out, <u8>(entry >> 16), 2);
          out += 3;
          if (p >= fastEnd || out >= fastRoom) break;
          buffer |= load<u64>(p) << have;
          p += (~have >> 3) & 7;
          have |= 56;
          entry = load<u32>(literalTable + ((<u32>buffer & LITERAL_MASK) << 2));
          continue;
        }
        out += 2;
      } else out += 1;
    }
    if (entry & OTHER) {
      if ((entry & BEHIND) == BEHIND) {
        buffer >>= LITERAL_BITS;
        have -= LITERAL_BITS;
        entry = load<u32>(literalTable + (((entry >> 16) + (<u32>buffer & ((1 << ((entry >> 8) & 15)) - 1))) << 2));
      }
      if (<i32>entry < 0) {
        buffer >>= entry;
        have -= entry;
        store<u8>(out, <u8>(entry >> 16));
        out += 1;
        if (p >= fastEnd || out >= fastRoom) break;
        buffer |= load<u64>(p) << have;
        p += (~have >> 3) & 7;
        have |= 56;
        entry = load<u32>(literalTable + ((<u32>buffer & LITERAL_MASK) << 2));
        continue;
      }
      if (entry & OTHER) {
        answer = (entry & END) == END ? DONE : DAMAGED;
        buffer >>= entry;
        have -= entry;
        break;
      }
    }
    const length = (entry >> 16) + <u32>((buffer & ~(u64.MAX_VALUE << entry)) >> (entry >> 8));
    buffer >>= entry;
    have -= entry;
    buffer |= load<u64>(p) << have;
    p += (~have >> 3) & 7;
    have |= 56;

    entry = load<u32>(distanceTable + ((<u32>buffer & DISTANCE_MASK) << 2));
    if (entry & OTHER) {
      if ((entry & BEHIND) == BEHIND) {
        buffer >>= DISTANCE_BITS;
        have -= DISTANCE_BITS;
        entry = load<u32>(distanceTable + (((entry >> 16) + (<u32>buffer & ((1 << ((entry >> 8) & 15)) - 1))) << 2));
      }
      if (entry & OTHER) {
        answer = DAMAGED;
        break;
      }
    }
    const back: usize = (entry >> 16) + <u32>((buffer & ~(u64.MAX_VALUE << entry)) >> (entry >> 8));
    buffer >>= entry;
    have -= entry;
    if (back > out - origin) {
      answer = DAMAGED;
      break;
    }
    buffer |= load<u64>(p) << have;
    p += (~have >> 3) & 7;
    have |= 56;
    entry = load<u32>(literalTable + ((<u32>buffer & LITERAL_MASK) << 2));

    const stop = out + length;
    let source = out - back;
    if (back >= 16) {
      v128.store(out, v128.load(source));
      if (length > 16) {
        v128.store(out, v128.load(source, 16), 16);
        for (out += 32, source += 32; out < stop; out += 16, source += 16) v128.store(out, v128.load(source));
      }
    } else {
      const pattern = i8x16.swizzle(v128.load(source), v128.load(REPEATS + (back << 4)));
      const step: usize = 16 - <u32>load<u8>(REMAINDERS + back);
      for (; out < stop; out += step) v128.store(out, pattern);
    }
    out = stop;
    if (p >= fastEnd || out >= fastRoom) break;
  }
  at = p;
  written = out;
  bits = buffer;
  count = have & 63;
  return answer;
}

/** What the next bits mean, by a table of so many of them, or by the one behind it. */
function entryOf(table: usize, width: u32): u32 {
  const entry = load<u32>(table + ((<u32>bits & ((1 << width) - 1)) << 2));
  if ((entry & BEHIND) != BEHIND) return entry;
  take(width);
  return load<u32>(table + (((entry >> 16) + (<u32>bits & ((1 << ((entry >> 8) & 15)) - 1))) << 2));
}

/** One symbol after the other, looking at both ends before each. */
function readSlow(room: usize): i32 {
  while (true) {
    if (!isLast && end - at < IN_MARGIN) return MORE;
    if (written == room) return FULL;
    refill();
    let entry = entryOf(literals, LITERAL_BITS);
    if (entry >> 31) {
      take(entry & 63);
      if (isOver()) return DAMAGED;
      store<u8>(written, <u8>(entry >> 16));
      written += 1;
      continue;
    }
    const code = (entry >> 8) & 15;
    if (entry & OTHER) {
      take(entry & 63);
      return (entry & END) == END && !isOver() ? DONE : DAMAGED;
    }
    take(code);
    const length = (entry >> 16) + take((entry & 63) - code);
    refill();
    entry = entryOf(distances, DISTANCE_BITS);
    if (entry & OTHER) return DAMAGED;
    const distanceCode = (entry >> 8) & 15;
    take(distanceCode);
    const back: usize = (entry >> 16) + take((entry & 63) - distanceCode);
    if (isOver() || back > written - origin) return DAMAGED;
    pending = length;
    pendingBack = back;
    if (!copyPending(room)) return FULL;
  }
}
