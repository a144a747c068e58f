// What each number has to be to be one: the same rules as `../../rules`, on bytes. A test holds the two together.
import { byteAt, digitAt, fourAt, threeAt, twoAt } from './bytes';
import { TODAY } from './layout';

export const NONE: i32 = -1;
export const CHECK_OK: i32 = 0;
export const CHECK_BAD: i32 = 1;
export const CHECK_NONE: i32 = 2;
/** Added to what `registration` answers. */
export const ALIEN: i32 = 8;
export const NEEDS_CONTEXT: i32 = 4;
/** It reads as the number of a company or of goods just as well. */
export const READS_AS_OTHER: i32 = 16;

function daysOf(month: i32, year: i32): i32 {
  if (month == 2) return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return 30 + ((month + (month >> 3)) & 1);
}

export function isRealDay(year: i32, month: i32, day: i32): bool {
  return <u32>(month - 1) < 12 && <u32>(day - 1) < <u32>daysOf(month, year);
}

/** The thirteen digits of a registration number side by side, three noughts behind them. `a`: six digits, `b`: seven. */
function thirteen(a: usize, b: usize): v128 {
  const head = load<u64>(a) & 0x0f0f0f0f0f0f;
  const tail = load<u64>(b) & 0x0f0f0f0f0f0f0f;
  return i64x2.replace_lane(i64x2.splat(<i64>(head | (tail << 48))), 1, <i64>(tail >> 16));
}

/** Digits times weights, sixteen of each. */
function weigh(digits: v128, weights: v128): i32 {
  const low = i16x8.extmul_low_i8x16_u(digits, weights);
  const high = i16x8.extmul_high_i8x16_u(digits, weights);
  const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.add(low, high));
  const both = i32x4.add(sums, i8x16.shuffle(sums, sums, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  return i32x4.extract_lane(both, 0) + i32x4.extract_lane(both, 1);
}

/** 법인등록번호: weights 1, 2, 1, 2, … */
function isCorporate(digits: v128, last: i32): bool {
  const sum = weigh(digits, i8x16(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 0, 0, 0, 0));
  return (10 - (sum % 10)) % 10 == last;
}

/** EAN-13 of goods of Korea, ISBN-13. */
function isArticle(a: usize, digits: v128, last: i32): bool {
  const prefix = threeAt(a);
  if (prefix != 880 && prefix != 978 && prefix != 979) return false;
  const sum = weigh(digits, i8x16(1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 0, 0, 0, 0));
  return (10 - (sum % 10)) % 10 == last;
}

/** 주민등록번호, 외국인등록번호: `NONE`, or the check digit's state with `ALIEN` and `NEEDS_CONTEXT` added. */
export function registration(a: usize, b: usize): i32 {
  const month = digitAt(a + 2) * 10 + digitAt(a + 3);
  if (<u32>(month - 1) >= 12) return NONE;
  const seventh = digitAt(b);
  const rare = seventh == 9 || seventh == 0;
  const century = rare ? 1800 : ((seventh - 1) & 3) < 2 ? 1900 : 2000;
  const year = century + digitAt(a) * 10 + digitAt(a + 1);
  const day = digitAt(a + 4) * 10 + digitAt(a + 5);
  if (<u32>(day - 1) >= <u32>daysOf(month, year)) return NONE;
  const birth = year * 10000 + month * 100 + day;
  const today = load<i32>(TODAY);
  if (birth > today) return NONE;
  if (!rare && (today - birth) / 10000 > 105) return NONE;
  const isAlien = seventh >= 5 && seventh <= 8;
  const digits = thirteen(a, b);
  const last = digitAt(b + 6);
  let check = CHECK_NONE;
  if (birth < 20201005) {
    const sum = weigh(digits, i8x16(2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5, 0, 0, 0, 0));
    const made = ((isAlien ? 13 : 11) - (sum % 11)) % 10;
    const office = digitAt(b + 1) * 10 + digitAt(b + 2);
    check = made == last && office <= 96 ? CHECK_OK : CHECK_BAD;
  }
  // Who has a check digit and a hyphen is not asked any more.
  const other = !(check == CHECK_OK && b - a == 7) && (isCorporate(digits, last) || isArticle(a, digits, last));
  return check | (isAlien ? ALIEN : 0) | (rare ? NEEDS_CONTEXT : 0) | (other ? READS_AS_OTHER : 0);
}

export function isLicence(region: i32, year: i32): bool {
  if (region < 11 || region > 28 || region == 27) return false;
  return year <= (load<i32>(TODAY) / 10000) % 100 || year >= 60;
}

function isIssuer(head: i32, length: i32): bool {
  if (length == 16 && head < 2221) return false;
  const two = head / 100;
  const three = head / 10;
  if (length == 16) {
    return (
      head >= 9000 ||
      (two >= 40 && two <= 49) ||
      (two >= 51 && two <= 55) ||
      (head >= 2221 && head <= 2720) ||
      (head >= 3528 && head <= 3589) ||
      two == 62 ||
      head == 6011 ||
      (three >= 644 && three <= 659)
    );
  }
  if (length == 15) return two == 34 || two == 37;
  if (length == 14) return two == 36 || two == 38 || two == 39 || (three >= 300 && three <= 305);
  return length == 19 && (two == 62 || (two >= 40 && two <= 49));
}

/** ISO/IEC 7812-1 over the digits from `p` on; `gap` bytes stand between groups of lengths `a`, `b`, `c`, and what is left. */
function luhn(p: usize, length: i32, a: i32, b: i32, c: i32, gap: i32): bool {
  let sum = 0;
  let at = p;
  let doubles = (length & 1) == 0;
  for (let index = 0; index < length; index += 1) {
    if (gap != 0 && (index == a || index == a + b || index == a + b + c)) at += gap;
    const digit = digitAt(at);
    at += 1;
    const twice = digit * 2;
    sum += doubles ? (digit > 4 ? twice - 9 : twice) : digit;
    doubles = !doubles;
  }
  return sum % 10 == 0;
}

/** Sixteen digits in one register. */
function luhnOf(x: v128): bool {
  const digit = i8x16.sub(x, i8x16.splat(48));
  const places = i8x16(-1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0, -1, 0);
  const doubled = v128.and(digit, places);
  const sum = i8x16.add(digit, doubled);
  const nine = v128.and(v128.and(i8x16.gt_u(digit, i8x16.splat(4)), places), i8x16.splat(9));
  const pairs = i16x8.extadd_pairwise_i8x16_u(i8x16.sub(sum, nine));
  const quads = i32x4.extadd_pairwise_i16x8_u(pairs);
  const total =
    i32x4.extract_lane(quads, 0) +
    i32x4.extract_lane(quads, 1) +
    i32x4.extract_lane(quads, 2) +
    i32x4.extract_lane(quads, 3);
  return total % 10 == 0;
}

/** A card of `length` digits whose groups are `a`, `b`, `c` and the rest long, with `gap` bytes between them. */
export function isCard(p: usize, length: i32, a: i32, b: i32, c: i32, gap: i32): bool {
  // Nobody gives out numbers that begin with these; most numbers of sixteen digits do.
  if (length == 16 && (byteAt(p) < 0x32 || fourAt(p) < 2221)) return false;
  if (!isIssuer(fourAt(p), length)) return false;
  if (length == 16 && gap == 0) return luhnOf(v128.load(p));
  if (length == 16) {
    let x = i32x4.splat(load<i32>(p));
    x = i32x4.replace_lane(x, 1, load<i32>(p + 5));
    x = i32x4.replace_lane(x, 2, load<i32>(p + 10));
    x = i32x4.replace_lane(x, 3, load<i32>(p + 15));
    return luhnOf(x);
  }
  return luhn(p, length, a, b, c, gap);
}

export const COMPANY: i32 = 1;
export const PERSON: i32 = 2;

/** 사업자등록번호 at three places: `NONE`, `COMPANY` or `PERSON`. */
export function business(a: usize, b: usize, c: usize): i32 {
  if (threeAt(a) < 101) return NONE;
  const eighth = digitAt(c + 3) * 5;
  const sum =
    digitAt(a) +
    digitAt(a + 1) * 3 +
    digitAt(a + 2) * 7 +
    digitAt(b) +
    digitAt(b + 1) * 3 +
    digitAt(c) * 7 +
    digitAt(c + 1) +
    digitAt(c + 2) * 3 +
    eighth +
    eighth / 10;
  if ((10 - (sum % 10)) % 10 != digitAt(c + 4)) return NONE;
  const type = twoAt(b);
  if (type == 0) return NONE;
  return type >= 81 && type <= 88 ? COMPANY : PERSON;
}

/** Eight digits that read as a day between 1900 and 2100. */
export function readsAsDay(p: usize): bool {
  const year = fourAt(p);
  return year >= 1900 && year <= 2100 && isRealDay(year, twoAt(p + 4), twoAt(p + 6));
}

function valueOf(p: usize): i32 {
  const c = byteAt(p);
  if (c == 0x3c) return 0;
  return c >= 65 ? c - 55 : c - 48;
}

/** ICAO Doc 9303-3, 4.9: weights 7, 3, 1 from `phase` on. */
function machineSum(p: usize, length: i32, phase: i32): i32 {
  let sum = 0;
  let turn = phase;
  for (let index = 0; index < length; index += 1) {
    sum += valueOf(p + index) * (turn == 0 ? 7 : turn == 1 ? 3 : 1);
    turn = turn == 2 ? 0 : turn + 1;
  }
  return sum;
}

/** Which of the 44 bytes are digits (d), of what a field may hold (a), and so on, is told apart here. */
function isMachineText(p: usize, length: i32): bool {
  for (let index = 0; index < length; index += 1) {
    const c = byteAt(p + index);
    if (!(<u32>(c - 48) < 10 || <u32>(c - 65) < 26 || c == 0x3c)) return false;
  }
  return true;
}

function isDigits(p: usize, length: i32): bool {
  for (let index = 0; index < length; index += 1) if (<u32>digitAt(p + index) >= 10) return false;
  return true;
}

/** The second line of the machine-readable zone of a Korean passport, 44 bytes. */
export function isMachineLine(p: usize): bool {
  if (byteAt(p + 10) != 0x4b || byteAt(p + 11) != 0x4f || byteAt(p + 12) != 0x52) return false;
  if (!isMachineText(p, 9) || !isDigits(p + 9, 1) || !isDigits(p + 13, 7) || !isDigits(p + 21, 7)) return false;
  const sex = byteAt(p + 20);
  if (sex != 0x4d && sex != 0x46 && sex != 0x58 && sex != 0x3c) return false;
  if (!isMachineText(p + 28, 14) || !isDigits(p + 43, 1)) return false;
  const last = byteAt(p + 42);
  if (last != 0x3c && <u32>(last - 48) >= 10) return false;
  if (machineSum(p, 9, 0) % 10 != digitAt(p + 9)) return false;
  if (machineSum(p + 13, 6, 0) % 10 != digitAt(p + 19)) return false;
  if (machineSum(p + 21, 6, 0) % 10 != digitAt(p + 27)) return false;
  // 10 bytes, 7 bytes, 22 bytes one after the other: the weights go on where they stopped.
  const whole = machineSum(p, 10, 0) + machineSum(p + 13, 7, 1) + machineSum(p + 21, 22, 2);
  return whole % 10 == digitAt(p + 43);
}

export const PRIVATE: i32 = 1;
export const PUBLIC: i32 = 2;

/** The number of one to three digits that ends before `end`. */
function octet(end: usize, length: i32): i32 {
  const digits = load<u32>(end - 4) & 0x0f0f0f00 & ((<u32>0xffffffff) << (32 - length * 8));
  return <i32>((digits >> 24) + ((digits >> 16) & 15) * 10 + ((digits >> 8) & 15) * 100);
}

/** 1 where it is more than a byte holds, or begins with a nought. */
function isNoOctet(value: i32, length: i32): i32 {
  const least = (0x640a00 >> ((length - 1) * 8)) & 0xff;
  return i32(value < least) | i32(value > 255);
}

/** Four numbers of up to three digits, as their groups stand. Without branches: how long each is nobody can foresee. */
export function ipv4(p: usize, a: i32, b: i32, c: i32, d: i32): i32 {
  const second = p + a + 1;
  const third = second + b + 1;
  const fourth = third + c + 1;
  const one = octet(second - 1, a);
  const two = octet(third - 1, b);
  const none =
    isNoOctet(one, a) |
    isNoOctet(two, b) |
    isNoOctet(octet(fourth - 1, c), c) |
    isNoOctet(octet(fourth + d, d), d) |
    i32(one == 0) |
    i32(one == 127) |
    i32(one >= 224) |
    (i32(one == 169) & i32(two == 254));
  if (none != 0) return NONE;
  const inside =
    i32(one == 10) | (i32(one == 172) & i32(two >= 16) & i32(two <= 31)) | (i32(one == 192) & i32(two == 168));
  return inside != 0 ? PRIVATE : PUBLIC;
}
