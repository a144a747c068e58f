// Tables of prefix codes. RFC 1951 section 3.2.2; a table of the first bits, and one behind it for each beginning that is longer.
import { COUNTS, LENGTHS, PLACES, SORTED } from './layout';

const LONGEST: u32 = 15;

// An entry: bits 0-5 how many bits to take, extra ones included; 8-11 how many of them are the code; 12-15 what it is, when it is
// neither a literal nor a length nor a distance; 16-30 the literal, base or place of the table behind; 31: a literal.
export const LITERAL: u32 = 0x8000_0000;
export const OTHER: u32 = 0x8000;
export const BEHIND: u32 = 0x4000 | OTHER;
export const END: u32 = 0x2000 | OTHER;
export const NEVER: u32 = 0x1000 | OTHER;

/** The code behind `code` of the same length, both read from the last bit to the first as they lie in the stream. */
function following(code: u32, length: u32): u32 {
  const all: u32 = (1 << length) - 1;
  if (code == all) return 0;
  const bit: u32 = 1 << (31 - clz(code ^ all));
  return (code & (bit - 1)) | bit;
}

/**
 * Builds the table of the code whose `LENGTHS` stand there for `count` symbols. An entry is the `worth` of its symbol with the bits
 * of its code added. False: no such code can be. One that leaves bits unused is taken, as everybody does, when it has one symbol
 * at most.
 */
export function build(table: usize, bits: u32, count: u32, worth: usize): bool {
  memory.fill(COUNTS, 0, 64);
  for (let symbol: u32 = 0; symbol < count; symbol += 1) {
    const at = COUNTS + ((<usize>load<u8>(LENGTHS + symbol)) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  let left: i32 = 1;
  let longest: u32 = 0;
  let place: u32 = 0;
  for (let length: u32 = 1; length <= LONGEST; length += 1) {
    const many = load<u32>(COUNTS + (length << 2));
    store<u32>(PLACES + (length << 2), place);
    place += many;
    left = (left << 1) - <i32>many;
    if (left < 0) return false;
    if (many > 0) longest = length;
  }
  if (left > 0 && longest > 1) return false;
  for (let symbol: u32 = 0; symbol < count; symbol += 1) {
    const length = load<u8>(LENGTHS + symbol);
    if (length == 0) continue;
    const at = PLACES + ((<usize>length) << 2);
    const next = load<u32>(at);
    store<u16>(SORTED + (next << 1), <u16>symbol);
    store<u32>(at, next + 1);
  }
  fill(table, bits, worth, longest);
  return true;
}

function fill(table: usize, bits: u32, worth: usize, longest: u32): void {
  // A beginning of which nothing comes: taken bit by bit, so that a table of no code at all needs no care.
  store<u32>(table, NEVER | 1);
  store<u32>(table + 4, NEVER | 1);
  let code: u32 = 0;
  let next = SORTED;
  for (let length: u32 = 1; length <= bits; length += 1) {
    // What is told by fewer bits stands at every place that begins with them.
    if (length > 1) memory.copy(table + (4 << (length - 1)), table, 4 << (length - 1));
    for (let many = load<u32>(COUNTS + (length << 2)); many > 0; many -= 1, next += 2) {
      store<u32>(table + (code << 2), entryOf(worth, load<u16>(next), length));
      code = following(code, length);
    }
  }
  if (longest > bits) fillBehind(table, bits, worth, longest, code, next);
}

function fillBehind(table: usize, bits: u32, worth: usize, longest: u32, first: u32, from: usize): void {
  const all: u32 = (1 << bits) - 1;
  let code = first;
  let next = from;
  let beginning: u32 = u32.MAX_VALUE;
  let behind: u32 = 1 << bits;
  let size: u32 = 0;
  let start: u32 = 0;
  for (let length = bits + 1; length <= longest; length += 1) {
    for (let many = load<u32>(COUNTS + (length << 2)); many > 0; many -= 1, next += 2) {
      if ((code & all) != beginning) {
        beginning = code & all;
        start = behind;
        size = length - bits;
        // As many bits as the longest code with this beginning has left.
        for (let used = many; used < (<u32>1) << size;) {
          size += 1;
          used = (used << 1) + load<u32>(COUNTS + ((bits + size) << 2));
        }
        behind = start + (1 << size);
        store<u32>(table + (beginning << 2), BEHIND | (start << 16) | (size << 8) | bits);
      }
      const entry = entryOf(worth, load<u16>(next), length - bits);
      for (let at = start + (code >> bits); at < behind; at += 1 << (length - bits))
        store<u32>(table + (at << 2), entry);
      code = following(code, length);
    }
  }
}

function entryOf(worth: usize, symbol: u32, length: u32): u32 {
  return load<u32>(worth + (symbol << 2)) + (length << 8) + length;
}
