// Second pass: from the bits to the places where something may begin, and from there to what it is.
import { forget, mayBeLabelled } from './beside';
import { byteAt, isWordlike, learn, mayStandBefore } from './bytes';
import {
  AT_SIGN,
  bitsOf,
  classify,
  COLON,
  HAS_WIDE,
  holds,
  joints,
  labelEndsOf,
  prepare,
  STAR,
  WIDE_LEAD,
} from './classify';
import { addressWith } from './ipv6';
import { BLOCK, CANDIDATES, DIGIT, FLAGS, HIGH, INPUT, OUTLINES, REACHED, RECORD_ROOM } from './layout';
import { addressAround } from './mail';
import { addressMark, behindDigits, behindHyphen, nameMark, spacedMark, starMark, wideMark } from './marks';
import { numberFrom } from './numbers';
import { passportFrom } from './read-papers';
import { clear, size } from './records';

/** A block can't give more records than this. */
const WORST: i32 = 24_000;

/** What may come of an outline of digits: a number; a day of birth and nothing else. */
const READ: i32 = 1;
const READ_BEHIND_LABEL: i32 = 2;

/** Where the last number, address and mail address ended; what begins before is part of them. */
let numberEnd: usize = 0;
let mailEnd: usize = 0;
let addressEnd: usize = 0;
/**
 * Whether more than numbers, addresses of mail and IPv4 is looked for: names, postal addresses, plates, days of birth in words,
 * hidden forms, digits that are not ASCII, IPv6. Without them a scan is faster.
 */
export let marks: bool = true;

/** The input moved towards its start by so many bytes. */
export function moved(by: i32): void {
  numberEnd = back(numberEnd, by);
  mailEnd = back(mailEnd, by);
  addressEnd = back(addressEnd, by);
}

/** What ended before the input now begins ended at its start, however long ago that was. */
function back(end: usize, by: usize): usize {
  return end > INPUT + by ? end - by : INPUT;
}

/** Fills the tables that the engine itself makes; once. */
export function setUp(): void {
  learn();
  prepare();
}

export function begin(): void {
  numberEnd = INPUT;
  mailEnd = INPUT;
  addressEnd = INPUT;
}

/** The bits of an array from the bit `bit` on, 57 of them at least: no number is longer. */
function from(array: usize, bit: i32): u64 {
  return load<u64>(array + <usize>(bit >> 3)) >> <u64>(bit & 7);
}

function at(array: usize, word: i32): u64 {
  return load<u64>(array + <usize>word * 8);
}

/** `low` and the word behind it, moved down by `by`. */
function down(low: u64, next: u64, by: u64): u64 {
  return (low >> by) | (next << (64 - by));
}

let first: usize = 0;
let last: usize = 0;

/** A number is seen whole from each of the first so many bits of a window of 64, so that no window has to ask the next one. */
const STRIDE: usize = 56;
const STRIDE_MASK: u64 = 0xffffffffffffff;

/**
 * Notes where a number may begin: digits that no word stands before, and from which digits and single joints go on for seven
 * bytes; or a letter of passports before eight digits, or before three and four with a byte between.
 */
function note(D: u64, before: u64, base: usize, mask: u64, count: i32): i32 {
  const starts = D & ~((D << 1) | before) & mask;
  const signs = joints(base);
  const J = D | (signs & (D << 1) & (D >> 1));
  if (marks) {
    let spaced = D & (signs >> 1) & (signs >> 2) & (signs >> 3) & (D >> 4) & mask;
    while (spaced != 0) {
      const p = base + <usize>ctz(spaced) + 1;
      spaced &= spaced - 1;
      if (p > first && p <= last) spacedMark(p);
    }
  }
  const J2 = J & (J >> 1);
  const J4 = J2 & (J2 >> 2);
  const D2 = D & (D >> 1);
  const D4 = D2 & (D2 >> 2);
  let candidates = starts & ((J4 & (J4 >> 3)) | (D2 & (D >> 2) & ~(D >> 3) & (D4 >> 4)));
  let made = count;
  while (candidates != 0) {
    const p = base + <usize>ctz(candidates);
    candidates &= candidates - 1;
    store<u32>(CANDIDATES + <usize>made * 4, <u32>p);
    made += mayStandBefore(byteAt(p - 1));
  }
  return made;
}

/** The places noted in a block whose bits begin at `origin`: in its words behind the first. */
function noted(origin: usize, many: i32): i32 {
  let made = 0;
  const stop: usize = 64 + <usize>many * 64;
  for (let bit: usize = 64; bit < stop; bit += STRIDE) {
    const at = DIGIT + (bit >> 3);
    const D = load<u64>(at);
    if (popcnt(D) < 4) continue;
    const mask = stop - bit < STRIDE ? STRIDE_MASK >> <u64>(STRIDE - (stop - bit)) : STRIDE_MASK;
    made = note(D, <u64>(load<u8>(at - 1) >> 7), origin + bit, mask, made);
  }
  return made;
}

/** What the noted places really are. `origin`: where the bits of the block begin. */
function read(count: i32, origin: usize): void {
  for (let index = 0; index < count; index += 1) {
    const p = <usize>load<u32>(CANDIDATES + <usize>index * 4);
    if (p < numberEnd || p < first || p >= last) continue;
    const ahead = from(DIGIT, <i32>(p - origin));
    const outline = load<u8>(OUTLINES + <usize>(ahead & 0xfff));
    if (isWordlike(byteAt(p - 1))) {
      if (p - 1 < numberEnd) continue;
      const end = passportFrom(p, ahead);
      if (end > p) numberEnd = end;
    } else if (outline == READ || (outline == READ_BEHIND_LABEL && mayBeLabelled(p))) {
      const end = numberFrom(p, ahead);
      if (end > p) numberEnd = end;
    }
  }
}

function isHigh(p: usize): u64 {
  return byteAt(p) >= 0x80 ? 1 : 0;
}

function isLabelEnd(p: usize): u64 {
  const c = byteAt(p);
  return c == 0x3a || c == 0x3d || c == 0x7c || c == 0x22 || c == 0x3e || c == 0x09 ? 1 : 0;
}

/** Where digits and Hangul meet. */
function mixed(word: i32, base: usize, D: u64, H: u64, next: u64, starts: u64, live: u64): void {
  const before = isHigh(base - 1);
  let ends = starts & ((H << 1) | before | (H << 2) | (before << 1) | isHigh(base - 2));
  while (ends != 0) {
    const p = base + <usize>ctz(ends);
    ends &= ends - 1;
    const c = byteAt(p - 1);
    if (c >= 0x80 || (c == 0x20 && byteAt(p - 2) >= 0x80)) addressMark(p);
  }
  let last = D & ~down(D, next, 1) & down(H, at(HIGH, word + 1), 1) & live;
  while (last != 0) {
    const p = base + <usize>ctz(last) + 1;
    last &= last - 1;
    behindDigits(p);
  }
}

function names(base: usize, H: u64, starts: u64): void {
  const L = labelEndsOf(base);
  // A blank between is let through here: what stands before is looked at byte by byte.
  let found =
    starts & ((L << 1) | (L << 2) | isLabelEnd(base - 1) | (isLabelEnd(base - 1) << 1) | isLabelEnd(base - 2));
  while (found != 0) {
    const p = base + <usize>ctz(found);
    found &= found - 1;
    if (isLabelEnd(p - 1) != 0 || (byteAt(p - 1) == 0x20 && isLabelEnd(p - 2) != 0)) nameMark(p);
  }
}

function wides(base: usize, live: u64): void {
  let wide = bitsOf(base, WIDE_LEAD) & live;
  while (wide != 0) {
    const p = base + <usize>ctz(wide);
    wide &= wide - 1;
    wideMark(p);
  }
}

/** A sign behind a digit and a hyphen. `near`: where the digit may stand, two bytes before. */
function hidden(base: usize, near: u64): void {
  let left = near;
  while (left != 0) {
    const p = base + <usize>ctz(left);
    left &= left - 1;
    if (byteAt(p - 1) == 0x2d) behindHyphen(p);
  }
}

function mails(base: usize, bits: u64): void {
  let left = bits;
  while (left != 0) {
    const p = base + <usize>ctz(left);
    left &= left - 1;
    if (p < mailEnd) continue;
    const end = addressAround(p);
    if (end > p) mailEnd = end;
  }
}

/** Four colons, each at most five bytes behind the one before it. */
function addresses(base: usize, C: u64, previous: u64, live: u64): void {
  let chain = C;
  let before = previous;
  for (let link = 0; link < 3; link += 1) {
    let near: u64 = 0;
    let nearBefore: u64 = 0;
    for (let by: u64 = 1; by <= 5; by += 1) {
      near |= (chain << by) | (before >> (64 - by));
      nearBefore |= before << by;
    }
    chain = C & near;
    before = previous & nearBefore;
    if (chain == 0) return;
  }
  chain &= live;
  while (chain != 0) {
    const p = base + <usize>ctz(chain);
    chain &= chain - 1;
    if (p < addressEnd) continue;
    addressEnd = addressWith(p, addressEnd);
  }
}

/** Stars behind digits, or behind digits and a hyphen. */
function stars(base: usize, live: u64): void {
  const S = bitsOf(base, STAR);
  let starts = S & ~((S << 1) | (byteAt(base - 1) == 0x2a ? 1 : 0)) & live;
  while (starts != 0) {
    const p = base + <usize>ctz(starts);
    starts &= starts - 1;
    const c = byteAt(p - 1);
    const d = c == 0x2d ? byteAt(p - 2) : c;
    if (d >= 48 && d <= 57) starMark(p);
  }
}

/** Where Hangul stands: labels before it, signs that are not ASCII, and digits beside it. */
function beside(word: i32, base: usize, H: u64, live: u64): void {
  const D = at(DIGIT, word);
  const before = at(DIGIT, word - 1);
  if (D != 0) {
    const starts = D & ~((D << 1) | (before >> 63)) & live;
    mixed(word, base, D, H, at(DIGIT, word + 1), starts, live);
  }
  const starts = H & ~((H << 1) | isHigh(base - 1)) & live;
  const near = starts & ((D << 2) | (before >> 62));
  if (near != 0) hidden(base, near);
}

function labels(word: i32, base: usize, live: u64): void {
  const H = at(HIGH, word);
  if (H == 0) return;
  const starts = H & ~((H << 1) | isHigh(base - 1)) & live;
  if (starts != 0) names(base, H, starts);
  if ((load<u8>(FLAGS + word) & HAS_WIDE) != 0) wides(base, live);
}

/** The bits of the 64 bytes from `base` on that are looked at. */
function alive(base: usize): u64 {
  let live = ~(<u64>0);
  if (base < first) live &= ~(<u64>0) << (<u64>(first - base));
  if (base + 64 > last) live &= ~(<u64>0) >> <u64>(base + 64 - last);
  return live;
}

const ANY_AT: u64 = 0x0101010101010101;

/** The words of a block in which an `@` stands, eight at a time. */
function lookForMail(origin: usize, many: i32): void {
  for (let group = 0; group <= many; group += 8) {
    let left = load<u64>(FLAGS + group) & ANY_AT;
    while (left != 0) {
      const word = group + <i32>(ctz(left) >> 3);
      left &= left - 1;
      if (word < 1 || word > many) continue;
      const base = origin + <usize>word * 64;
      mails(base, bitsOf(base, AT_SIGN) & alive(base));
    }
  }
}

/** The words of a block, from the one at `origin` on; the first is the one before it. */
function look(origin: usize, many: i32): void {
  let colonsBefore = bitsOf(origin, COLON);
  for (let word = 1; word <= many; word += 1) {
    const base = origin + <usize>word * 64;
    const D = at(DIGIT, word);
    const next = at(DIGIT, word + 1);
    const before = at(DIGIT, word - 1);
    if ((D | next | before) != 0) {
      const live = alive(base);
      const C = bitsOf(base, COLON);
      const C2 = C | (C << 1);
      const C4 = C2 | (C2 << 2);
      const tail = colonsBefore >> 59;
      const near = C & ((C4 << 1) | (C << 5) | tail | (tail >> 1) | (tail >> 2) | (tail >> 3) | (tail >> 4));
      if (near != 0 && popcnt(C) + popcnt(colonsBefore) >= 4) addresses(base, C, colonsBefore, live);
      colonsBefore = C;
      if ((D | (before >> 62)) != 0 && holds(base, STAR)) stars(base, live);
      const H = at(HIGH, word);
      if ((H | (at(HIGH, word - 1) >> 62) | (at(HIGH, word + 1) & 1)) != 0) beside(word, base, H, live);
    } else {
      colonsBefore = 0;
    }
    // The flags of this word and of the one before it.
    if (load<u16>(FLAGS + word - 1) != 0) labels(word, base, alive(base));
  }
}

/**
 * Looks at what begins between the bytes `start` and `stop` of the input; what stands around them is looked at too, so 512 bytes
 * before and 320 behind have to be there unless the input begins or ends. Answers how many records it made.
 */
export function scan(start: i32, stop: i32): i32 {
  clear();
  forget();
  first = INPUT + <usize>start;
  last = INPUT + <usize>stop;
  const lastWord = (stop + 63) >> 6;
  let word = start >> 6;
  while (word < lastWord) {
    if (size() > RECORD_ROOM - WORST) {
      store<i32>(REACHED, word * 64);
      return size();
    }
    const many = lastWord - word < BLOCK ? lastWord - word : BLOCK;
    const origin = INPUT + <usize>(word - 1) * 64;
    classify(word - 1, many + 3, marks);
    lookForMail(origin, many);
    if (marks) look(origin, many);
    read(noted(origin, many), origin);
    word += many;
  }
  store<i32>(REACHED, stop);
  return size();
}

/** How many lines end between two places of the input. */
export function lines(start: i32, stop: i32): i32 {
  let p = INPUT + <usize>start;
  const end = INPUT + <usize>stop;
  let count = 0;
  while (p + 16 <= end) {
    count += <i32>popcnt(i8x16.bitmask(i8x16.eq(v128.load(p), i8x16.splat(10))));
    p += 16;
  }
  while (p < end) {
    if (byteAt(p) == 10) count += 1;
    p += 1;
  }
  return count;
}

/** How many characters begin between two places of the input, as UTF-8 counts them. */
export function characters(start: i32, stop: i32): i32 {
  let count = 0;
  const end = INPUT + <usize>stop;
  for (let p = INPUT + <usize>start; p < end; p += 1) if ((byteAt(p) & 0xc0) != 0x80) count += 1;
  return count;
}

/** How many of them UTF-16 writes as two. */
export function pairs(start: i32, stop: i32): i32 {
  let count = 0;
  const end = INPUT + <usize>stop;
  for (let p = INPUT + <usize>start; p < end; p += 1) if (byteAt(p) >= 0xf0) count += 1;
  return count;
}
