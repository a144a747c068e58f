// What entries are called, and entries as the journal keeps them; `../machine.ts` says what of.
import { at, readAt, readCount } from '../../record/assembly/reading';
import { startAt, used, writeBytes, writeNumber } from '../../record/assembly/writing';

let low: u32 = 0;
let high: u32 = 0;

function mix(from: usize, to: usize): void {
  for (let p = from; p < to; p += 1) {
    const byte = <u32>load<u8>(p);
    low = (low ^ byte) * 0x01000193;
    high = ((high ^ byte) * 0x85ebca6b) ^ (high >> 13);
  }
}

/** Moves behind a text, which may end at `end` at most. */
function passText(end: usize): bool {
  const length = readCount();
  if (at > end || length > <u64>(end - at)) return false;
  readAt(at + <usize>length);
  return true;
}

/** FNV-1a in two lanes, mixed, over the id and the system with their lengths: 40 bits. */
function nameAt(start: usize, end: usize): f64 {
  low = 0x811c9dc5;
  high = 0x10000193;
  readAt(start + 1);
  if (!passText(end)) return -1;
  mix(start + 1, at);
  readAt(at + 8);
  if (!passText(end) || !passText(end)) return -1;
  const system = at;
  if (!passText(end)) return -1;
  mix(system, at);
  low = (low ^ (low >> 15)) * 0x2c1b3c6d;
  high = (high ^ (high >> 16)) * 0x297a2d39;
  return <f64>(((<u64>((high ^ low) & 0xff)) << 32) | <u64>(low ^ (low >> 13)));
}

/** Of `count` entries, which begin and end where `places` says when `by` is added: what each is called, f64. Answers whether each is one. */
export function name(places: usize, count: i32, by: i32, to: usize): bool {
  for (let index: usize = 0; index < <usize>count; index += 1) {
    const place = places + (index << 3);
    const called = nameAt(<usize>(load<i32>(place) + by), <usize>(load<i32>(place, 4) + by));
    if (called < 0) return false;
    store<f64>(to + (index << 3), called);
  }
  return true;
}

/**
 * The same entries from `to` on, each behind its length and with the moment of receipt behind it. Answers where that ends; `places` says
 * where they lie then, counted from `to`.
 */
export function keep(places: usize, count: i32, by: i32, to: usize, received: f64): usize {
  startAt(to);
  for (let index: usize = 0; index < <usize>count; index += 1) {
    const place = places + (index << 3);
    const start = <usize>(load<i32>(place) + by);
    const end = <usize>(load<i32>(place, 4) + by);
    store<u32>(used, <u32>(end - start) + 8);
    startAt(used + 4);
    store<u32>(place, <u32>(used - to));
    writeBytes(start, end);
    writeNumber(<u64>(<i64>received));
    store<u32>(place, <u32>(used - to), 4);
  }
  return used;
}
