// Values that repeat themselves: each once, and which one it is for each record.
import { isSame } from './reading';
import { writeBytes, writeCount } from './writing';

/** Where each value lies, begin and end, u32 each, in the order in which they come first. */
let places: usize = 0;
/** Open addressing: the number of a value and one, u32; 0: nothing. */
let slots: usize = 0;
let mask: u32 = 0;
export let size: u32 = 0;

/** Bytes that `begin` needs for so many values at most: twice as many places as values are looked in. */
export function roomFor(many: u32): usize {
  return ((<usize>many) << 3) + ((<usize>slotsFor(many)) << 2);
}

function slotsFor(many: u32): u32 {
  return (<u32>1) << (32 - clz(many | 127) + 1);
}

/** Nothing is known. `p`: where there is room. */
export function begin(p: usize, many: u32): void {
  places = p;
  slots = p + ((<usize>many) << 3);
  mask = slotsFor(many) - 1;
  size = 0;
  memory.fill(slots, 0, (<usize>mask + 1) << 2);
}

/** Of every byte, eight at a time: what many have in common at their beginning or end tells none of them apart. */
function hashOf(start: usize, end: usize): u32 {
  let hash: u64 = 0x9e3779b97f4a7c15 ^ <u64>(end - start);
  let p = start;
  for (; p + 8 <= end; p += 8) {
    hash = (hash ^ load<u64>(p)) * 0xff51afd7ed558ccd;
    hash ^= hash >> 32;
  }
  // What is left, without what stands behind it.
  if (p < end) {
    hash = (hash ^ (load<u64>(p) & (((<u64>1) << ((end - p) << 3)) - 1))) * 0xff51afd7ed558ccd;
    hash ^= hash >> 32;
  }
  return <u32>hash;
}

function isValue(number: u32, start: usize, end: usize): bool {
  const place = places + ((<usize>number) << 3);
  const own = <usize>load<u32>(place);
  return <usize>load<u32>(place, 4) - own == end - start && isSame(own, start, end);
}

/** The number of that value. */
export function numberOf(start: usize, end: usize): u32 {
  let slot = hashOf(start, end) & mask;
  for (;;) {
    const found = load<u32>(slots + ((<usize>slot) << 2));
    if (found == 0) break;
    if (isValue(found - 1, start, end)) return found - 1;
    slot = (slot + 1) & mask;
  }
  const place = places + ((<usize>size) << 3);
  store<u32>(place, <u32>start);
  store<u32>(place, <u32>end, 4);
  size += 1;
  store<u32>(slots + ((<usize>slot) << 2), size);
  return size - 1;
}

/** All of them, one behind the other. */
export function writeBare(): void {
  const end = places + ((<usize>size) << 3);
  for (let p = places; p < end; p += 8) writeBytes(load<u32>(p), load<u32>(p, 4));
}

/** How many, the length of each, and then all of them. */
export function writeValues(): void {
  const end = places + ((<usize>size) << 3);
  writeCount(size);
  for (let p = places; p < end; p += 8) writeCount(load<u32>(p, 4) - load<u32>(p));
  writeBare();
}
