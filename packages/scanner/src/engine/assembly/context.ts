// Which words stand beside a number: in its line, at most 64 bytes before it and 24 behind it.
import { ADD_37, ADD_5, BELOW_LETTERS, LINE_END, LOWER } from './classify';
import { HANGUL_ENTRIES, HANGUL_HEADS, HANGUL_SET, WORDS, WORD_PLACES } from './layout';

const FOLD: u64 = 0x2020202020202020;

/** The classes of a Latin word by its first eight letters in lower case, zeros behind them. */
export function classesOf(key: u64): u32 {
  let place = <u32>((key * 0x9e3779b97f4a7c15) >> 54);
  let found = load<u64>(WORDS + <usize>place * 16);
  while (found != key && found != 0) {
    place = (place + 1) & (WORD_PLACES - 1);
    found = load<u64>(WORDS + <usize>place * 16);
  }
  return found == 0 ? 0 : load<u32>(WORDS + <usize>place * 16, 8);
}

/** The key of the letters at `p`, as many as `length` says. */
export function keyOf(p: usize, length: i32): u64 {
  const folded = load<u64>(p) | FOLD;
  return length >= 8 ? folded : folded & (((<u64>1) << (<u64>length * 8)) - 1);
}

function latin(p: usize, letters: u64, capitals: u64): u32 {
  const inside = capitals & ((letters & ~capitals) << 1);
  let starts = (letters & ~(letters << 1)) | inside;
  const ends = ~letters | inside;
  let classes: u32 = 0;
  while (starts != 0) {
    const at = ctz(starts);
    starts &= starts - 1;
    const rest = (ends >> at) & ~(<u64>1);
    const length = rest == 0 ? 64 - <i32>at : <i32>ctz(rest);
    classes |= classesOf(keyOf(p + <usize>at, length));
  }
  return classes;
}

function sameBytes(a: usize, b: usize, length: i32): bool {
  for (let index = 0; index < length; index += 1) if (load<u8>(a + index) != load<u8>(b + index)) return false;
  return true;
}

function hangul(p: usize, high: u64, end: usize): u32 {
  let classes: u32 = 0;
  let bits = high;
  while (bits != 0) {
    const at = p + <usize>ctz(bits);
    bits &= bits - 1;
    const hash = (load<u32>(at) * 0x9e3779b1) >> 20;
    if ((load<u8>(HANGUL_SET + <usize>(hash >> 3)) & (1 << (hash & 7))) == 0) continue;
    let next = <i32>load<u16>(HANGUL_HEADS + <usize>hash * 2);
    while (next != 0) {
      const entry = HANGUL_ENTRIES + <usize>next * 32;
      const length = <i32>load<u8>(entry);
      if (at + length <= end && sameBytes(at, entry + 8, length)) classes |= load<u32>(entry, 4);
      next = <i32>load<u16>(entry, 2);
    }
  }
  return classes;
}

function letters(x: v128): i32 {
  const folded = i8x16.add(v128.or(x, v128.load(LOWER)), v128.load(ADD_5));
  return i8x16.bitmask(i8x16.gt_s(folded, v128.load(BELOW_LETTERS)));
}

function capitals(x: v128): i32 {
  return i8x16.bitmask(i8x16.gt_s(i8x16.add(x, v128.load(ADD_37)), v128.load(BELOW_LETTERS)));
}

function ends(x: v128): i32 {
  return i8x16.bitmask(i8x16.eq(x, v128.load(LINE_END)));
}

function join(a: i32, b: i32, c: i32, d: i32): u64 {
  return <u64>(<u32>(a | (b << 16))) | ((<u64>(<u32>(c | (d << 16)))) << 32);
}

/** The same when the line begins less than sixteen bytes before `p`. */
function beforeIn(p: usize, x: v128, breaks: i32, reach: i32): u32 {
  const kept = <u64>clz((<u64>breaks) << 48);
  const valid = kept == 0 ? 0 : (~(<u64>0) << (64 - kept)) & (~(<u64>0) << (<u64>(64 - reach)));
  const L = ((<u64>letters(x)) << 48) & valid;
  const H = ((<u64>i8x16.bitmask(x)) << 48) & valid;
  let classes: u32 = 0;
  if (L != 0) classes = latin(p - 64, L, ((<u64>capitals(x)) << 48) & valid);
  if (H != 0) classes |= hangul(p - 64, H, p);
  return classes;
}

/** Words before `p` in its line. `reach`: how many bytes, at most 64. */
export function before(p: usize, reach: i32): u32 {
  const from = p - 64;
  const d = v128.load(from, 48);
  // Records of programs begin their line with a number: nothing else has to be looked at then.
  const near = ends(d);
  if (near != 0) return beforeIn(p, d, near, reach);
  const a = v128.load(from);
  const b = v128.load(from, 16);
  const c = v128.load(from, 32);
  const breaks = join(ends(a), ends(b), ends(c), ends(d));
  let valid: u64 = reach == 64 ? ~(<u64>0) : ~(<u64>0) << (<u64>(64 - reach));
  if (breaks != 0) {
    const kept = <u64>clz(breaks);
    if (kept == 0) return 0;
    valid &= ~(<u64>0) << (64 - kept);
  }
  const L = join(letters(a), letters(b), letters(c), letters(d)) & valid;
  const H = join(i8x16.bitmask(a), i8x16.bitmask(b), i8x16.bitmask(c), i8x16.bitmask(d)) & valid;
  let classes: u32 = 0;
  if (L != 0) classes = latin(from, L, join(capitals(a), capitals(b), capitals(c), capitals(d)) & valid);
  if (H != 0) classes |= hangul(from, H, p);
  return classes;
}

/** Words behind `p` in its line. */
export function behind(p: usize): u32 {
  const a = v128.load(p);
  const b = v128.load(p, 16);
  const breaks = join(ends(a), ends(b), 0, 0);
  let valid: u64 = 0xffffff;
  if (breaks != 0) valid &= (breaks & (~breaks + 1)) - 1;
  const L = join(letters(a), letters(b), 0, 0) & valid;
  const H = join(i8x16.bitmask(a), i8x16.bitmask(b), 0, 0) & valid;
  const width: usize = 64 - <usize>clz(valid);
  let classes: u32 = 0;
  if (L != 0) classes = latin(p, L, join(capitals(a), capitals(b), 0, 0) & valid);
  if (H != 0) classes |= hangul(p, H, p + width);
  return classes;
}
