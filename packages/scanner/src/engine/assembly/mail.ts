// Addresses of mail, from their `@`; the same rules as `../../rules/email.ts`.
import { byteAt, isDigit, isLetter } from './bytes';
import {
  ADD_5,
  BELOW_DIGITS,
  BELOW_LETTERS,
  DASH,
  FULL_STOP,
  LOWER,
  PERCENT,
  PLUS,
  TO_TOP,
  UNDERLINE,
} from './classify';
import { classesOf, keyOf } from './context';
import { EMAIL, HIGH_CONFIDENCE, IS_FILE_ENDING, IS_ROLE, LOW, MARK_HIDDEN, STANDS_IN } from './kinds';
import { emit } from './records';

const DOT: i32 = 0x2e;
const HYPHEN: i32 = 0x2d;
const STAR: i32 = 0x2a;

function isLocal(c: i32): bool {
  return isLetter(c) || isDigit(c) || c == 0x5f || c == DOT || c == HYPHEN || c == 0x25 || c == 0x2b;
}

function isDomain(c: i32): bool {
  return isLetter(c) || isDigit(c) || c == DOT || c == HYPHEN;
}

/** The same for up to fifteen bytes without two dots, without a look at each: 0 where it may be longer or has them. */
function shortLocalStart(at: usize): usize {
  const x = v128.load(at - 16);
  const dots = <u32>i8x16.bitmask(i8x16.eq(x, v128.load(FULL_STOP)));
  const names = <u32>(
    i8x16.bitmask(
      v128.or(
        v128.or(lettersOf(x), digitsOf(x)),
        v128.or(
          v128.or(i8x16.eq(x, v128.load(UNDERLINE)), i8x16.eq(x, v128.load(DASH))),
          v128.or(i8x16.eq(x, v128.load(PERCENT)), i8x16.eq(x, v128.load(PLUS))),
        ),
      ),
    )
  );
  const others = ~(names | dots) & 0xffff;
  if (others == 0) return 0;
  const skip = 32 - clz(others);
  const run = dots >> skip;
  if ((run & (run << 1)) != 0) return 0;
  return at - 16 + <usize>skip;
}

/** Where the part before `at` begins: behind what can't stand there, behind two dots, not with a dot. 0: none, or too long. */
function localStart(at: usize): usize {
  if (byteAt(at - 1) == DOT) return 0;
  const short = shortLocalStart(at);
  let p = short == 0 ? at : short;
  while (short == 0 && at - p <= 64) {
    const c = byteAt(p - 1);
    if (!isLocal(c)) break;
    if (c == DOT && byteAt(p) == DOT) {
      p += 1;
      break;
    }
    p -= 1;
  }
  if (at - p > 64) return 0;
  if (byteAt(p) == DOT) p += 1;
  // \n and \t of programs end in a letter that belongs to no address.
  const c = byteAt(p);
  if (byteAt(p - 1) == 0x5c && (c == 0x6e || c == 0x72 || c == 0x74) && at - p > 1) {
    p += byteAt(p + 1) == DOT ? 2 : 1;
  }
  return at == p ? 0 : p;
}

/** The domain of up to 31 bytes behind `at`, without a look at each byte: where it ends, 0 where none stands, 1 where it is longer. */
function shortDomainEnd(at: usize): usize {
  const start = at + 1;
  const a = v128.load(start);
  const b = v128.load(start, 16);
  const letters = bits(lettersOf(a), lettersOf(b));
  const digits = bits(digitsOf(a), digitsOf(b));
  const dots = bits(i8x16.eq(a, v128.load(FULL_STOP)), i8x16.eq(b, v128.load(FULL_STOP)));
  const hyphens = bits(i8x16.eq(a, v128.load(DASH)), i8x16.eq(b, v128.load(DASH)));
  const names = letters | digits;
  const length = ctz(~(names | dots | hyphens));
  if (length > 31) return 1;
  // Up to the last letter or digit.
  const kept = names & (((<u32>1) << length) - 1);
  if (kept == 0) return 0;
  const size = 32 - clz(kept);
  const mask = size == 32 ? <u32>0xffffffff : ((<u32>1) << size) - 1;
  const inner = dots & mask;
  if (inner == 0) return 0;
  const dashes = hyphens & mask;
  // No label is empty, begins with a hyphen or ends with one.
  const edges = (inner << 1) | 1;
  if (((inner & edges) | (dashes & edges) | (dashes & (inner >> 1))) != 0) return 0;
  const label = 32 - clz(inner);
  const top = size - label;
  if (top < 2 || top > 24 || (letters & mask) >> label != mask >> label) return 0;
  const p = start + <usize>label;
  return top <= 5 && (classesOf(keyOf(p, <i32>top)) & IS_FILE_ENDING) != 0 ? 0 : start + <usize>size;
}

function bits(a: v128, b: v128): u32 {
  return <u32>i8x16.bitmask(a) | ((<u32>i8x16.bitmask(b)) << 16);
}

function lettersOf(x: v128): v128 {
  return i8x16.gt_s(i8x16.add(v128.or(x, v128.load(LOWER)), v128.load(ADD_5)), v128.load(BELOW_LETTERS));
}

function digitsOf(x: v128): v128 {
  return i8x16.gt_s(i8x16.add(x, v128.load(TO_TOP)), v128.load(BELOW_DIGITS));
}

/** Where the domain behind `at` ends, 0 where none stands there. */
function domainEnd(at: usize): usize {
  const short = shortDomainEnd(at);
  return short == 1 ? longDomainEnd(at) : short;
}

/** The same, byte by byte. */
function longDomainEnd(at: usize): usize {
  const start = at + 1;
  let p = start;
  while (p - start <= 254 && isDomain(byteAt(p))) p += 1;
  if (p - start > 254) return 0;
  while (p > start && (byteAt(p - 1) == DOT || byteAt(p - 1) == HYPHEN)) p -= 1;
  let label = start;
  let labels = 1;
  for (let here = start; here <= p; here += 1) {
    if (here < p && byteAt(here) != DOT) continue;
    const length = here - label;
    if (length == 0 || length > 63 || byteAt(label) == HYPHEN || byteAt(here - 1) == HYPHEN) return 0;
    if (here == p) break;
    label = here + 1;
    labels += 1;
  }
  const top = <i32>(p - label);
  if (labels < 2 || top < 2 || top > 24) return 0;
  for (let index = 0; index < top; index += 1) if (!isLetter(byteAt(label + index))) return 0;
  return (classesOf(keyOf(label, top)) & IS_FILE_ENDING) != 0 && top <= 5 ? 0 : p;
}

function lower(p: usize): i32 {
  const c = byteAt(p);
  return isLetter(c) ? c | 32 : c;
}

function tail(p: usize, length: i32): u64 {
  let value: u64 = 0;
  for (let index = 0; index < length; index += 1) value = (value << 8) | <u64>lower(p + index);
  return value;
}

const EXAMPLE: u64 = 0x6578616d706c65;

/** RFC 2606, RFC 6761: example.com, .net and .org, and what ends in .example, .invalid, .test, .localhost. */
function isReserved(start: usize, end: usize): bool {
  let label = end;
  while (label > start && byteAt(label - 1) != DOT) label -= 1;
  const length = <i32>(end - label);
  if (length == 4) return tail(label, 4) == 0x74657374;
  if (length == 7) return tail(label, 7) == EXAMPLE || tail(label, 7) == 0x696e76616c6964;
  if (length == 9) return tail(label, 8) == 0x6c6f63616c686f73 && lower(label + 8) == 0x74;
  if (length != 3) return false;
  const top = tail(label, 3);
  if (top != 0x636f6d && top != 0x6e6574 && top != 0x6f7267) return false;
  const before = label - 8;
  if (before < start || (before > start && byteAt(before - 1) != DOT)) return false;
  return tail(before, 7) == EXAMPLE;
}

/** `hong***@univ.ac.kr`. */
function hidden(at: usize): void {
  let p = at - 1;
  while (at - p < 16 && (byteAt(p - 1) == STAR || isLocal(byteAt(p - 1)))) p -= 1;
  const end = domainEnd(at);
  if (end != 0) emit(p, end, MARK_HIDDEN, LOW, 0, 0);
}

function isRole(p: usize, at: usize): bool {
  // Most people's have a number at their end.
  if (isDigit(byteAt(at - 1))) return false;
  const length = <i32>(at - p);
  if (length > 12) return false;
  let key: u64 = 0;
  let letters = 0;
  for (let index = 0; index < length; index += 1) {
    const c = byteAt(p + index);
    // no-reply, no_reply and noreply are one.
    if (c == HYPHEN || c == 0x5f || c == DOT) continue;
    if (!isLetter(c)) return false;
    if (letters < 8) key |= (<u64>(c | 32)) << (<u64>letters * 8);
    letters += 1;
  }
  return (classesOf(key) & IS_ROLE) != 0;
}

/** What stands around the `@` at `at`. Answers where the address ends, `at` where there is none. */
export function addressAround(at: usize): usize {
  if (byteAt(at - 1) == STAR) {
    hidden(at);
    return at;
  }
  const start = localStart(at);
  if (start == 0) return at;
  const end = domainEnd(at);
  if (end == 0) return at;
  if (isReserved(at + 1, end)) emit(start, end, EMAIL, LOW, STANDS_IN, 0);
  else {
    // A user in an address of the web, or of a machine: https://bom@…, bom@host:/folder
    const inAddress = byteAt(start - 1) == 0x2f && byteAt(start - 2) == 0x2f;
    const toFolder = byteAt(end) == 0x3a && byteAt(end + 1) == 0x2f;
    const isWeak = inAddress || toFolder || isRole(start, at);
    emit(start, end, EMAIL, isWeak ? LOW : HIGH_CONFIDENCE, 0, 0);
  }
  return end;
}
