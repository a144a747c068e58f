// From the start of a number to what it is: its groups, the readers its shape calls for, the words beside it.
import { before, behind } from './context';
import { byteAt, digitAt, fourAt, isDigit, isPassportLetter, isWordlike, mayEndAt, numberAt, twoAt } from './bytes';
import {
  ABOUT_ACCOUNT,
  ABOUT_BIRTH,
  ABOUT_BUSINESS,
  ABOUT_CARD,
  ABOUT_COMPANY,
  ABOUT_HEALTH,
  ABOUT_IP,
  ABOUT_LICENCE,
  ABOUT_ORDER,
  ABOUT_PASSPORT,
  ABOUT_PHONE,
  ABOUT_REGION,
  ABOUT_REGISTRATION,
  ABOUT_SERIAL,
  ACCOUNT,
  ALIEN_NUMBER,
  BIRTH,
  BUSINESS,
  BY_SHAPE,
  CARD,
  HEALTH,
  HIGH_CONFIDENCE,
  IP,
  LICENCE,
  LOW,
  MARK_BOXES,
  MEDIUM,
  MOBILE,
  PASSPORT,
  PHONE,
  READ_ABROAD,
  READ_ACCOUNT,
  READ_BIRTH,
  READ_BRACKETED,
  READ_BUSINESS,
  READ_CARD,
  READ_CUSTOM,
  READ_HEALTH,
  READ_IP,
  READ_LICENCE,
  READ_OLD_LICENCE,
  READ_REGISTRATION,
  READ_TELEPHONE,
  RESIDENT,
  STANDS_IN,
} from './kinds';
import { BARE, CUSTOM_SHAPES, SCRATCH, SHAPES, TODAY } from './layout';
import {
  ALIEN,
  business,
  CHECK_NONE,
  CHECK_OK,
  COMPANY,
  ipv4,
  isCard,
  isLicence,
  isMachineLine,
  isRealDay,
  NEEDS_CONTEXT,
  NONE,
  PRIVATE,
  READS_AS_OTHER,
  readsAsDay,
  registration,
} from './readers';
import { emit } from './records';
import { isStandIn } from './stand-ins';
import { ORGANISATION, telephone } from './telephone';

const HYPHEN: i32 = 0x2d;
const BLANK: i32 = 0x20;
const DOT: i32 = 0x2e;

let knownAt: usize = 0;
let knownTo: usize = 0;
let known: u32 = 0;

/** The input changed: what was known of it is no longer. */
export function forget(): void {
  knownAt = 0;
  headAt = 0;
}

/** The words beside the number in hand; looked for once. */
function about(p: usize, end: usize): u32 {
  if (knownAt != p || knownTo != end) {
    known = before(p, 64) | behind(end);
    knownAt = p;
    knownTo = end;
  }
  return known;
}

let headAt: usize = 0;
let head: u32 = 0;

/** The words before the number in hand alone: what a label says of a number without separators, or of a telephone. */
function labelled(p: usize): u32 {
  if (headAt != p) {
    head = before(p, 64);
    headAt = p;
  }
  return head;
}

function give(p: usize, end: usize, kind: i32, confidence: i32, flags: i32): bool {
  if (isStandIn(kind, p, end)) emit(p, end, kind, LOW, flags | STANDS_IN, 0);
  else emit(p, end, kind, confidence, flags, knownAt == p ? known : 0);
  return true;
}

/** Milliseconds since 1970 of the years 2014 to 2033 look like the number of a child. */
function readsAsMoment(p: usize): bool {
  const head = twoAt(p);
  return head >= 14 && head <= 19;
}

/**
 * Whether a label can stand right before `p`. Behind a comma stands a column, whose label is in the first line; what starts a line
 * has none. Both are far too many to ask for words each time.
 */
function mayBeLabelled(p: usize): bool {
  const c = byteAt(p - 1);
  return c != 0x2c && c != 10 && c != 0;
}

/** The word right before a number says that it is one of an order, a parcel, a part. */
function isOrdered(p: usize): bool {
  return mayBeLabelled(p) && (labelled(p) & ABOUT_ORDER) != 0 && (before(p, 24) & ABOUT_ORDER) != 0;
}

function registrationAt(p: usize, second: usize, end: usize, separator: i32): bool {
  const read = registration(p, second);
  if (read == NONE) return false;
  const kind = (read & ALIEN) != 0 ? ALIEN_NUMBER : RESIDENT;
  const check = read & 3;
  const other = (read & READS_AS_OTHER) != 0;
  const rare = (read & NEEDS_CONTEXT) != 0;
  if (check == CHECK_OK && separator == HYPHEN && !rare) {
    const isPlain = !mayBeLabelled(p) || (labelled(p) & (ABOUT_COMPANY | ABOUT_ORDER)) == 0;
    if (isPlain) return give(p, end, kind, HIGH_CONFIDENCE, 0);
  }
  const head = labelled(p);
  const words = about(p, end);
  const named = (words & ABOUT_REGISTRATION) != 0;
  if (!named && ((head & ABOUT_COMPANY) != 0 || (other && (check != CHECK_OK || separator == 0)))) return false;
  if (rare) return named && give(p, end, kind, MEDIUM, 0);
  if (!named && isOrdered(p)) return check == CHECK_OK && give(p, end, kind, LOW, 0);
  if (check == CHECK_OK) {
    const doubtful = !named && separator == 0 && (readsAsMoment(p) || (words & ABOUT_SERIAL) != 0);
    return give(p, end, kind, doubtful ? LOW : HIGH_CONFIDENCE, 0);
  }
  if (separator != HYPHEN) return named && give(p, end, kind, MEDIUM, 0);
  if (named) return give(p, end, kind, HIGH_CONFIDENCE, 0);
  if ((words & ABOUT_SERIAL) != 0) return give(p, end, kind, LOW, 0);
  return give(p, end, kind, check == CHECK_NONE ? HIGH_CONFIDENCE : MEDIUM, 0);
}

function copyDigits(p: usize, end: usize, to: usize): i32 {
  let count = 0;
  for (let at = p; at < end; at += 1) {
    const digit = digitAt(at);
    if (<u32>digit >= 10) continue;
    store<u8>(to + count, <u8>(digit + 48));
    count += 1;
  }
  return count;
}

/** `010` and eight digits in two groups: nine of ten telephone numbers. Nobody has those that go on with nought or one. */
function isUsualMobile(p: usize, end: usize, area: i32): bool {
  return area == 3 && end - p == 13 && (load<u32>(p) & 0xffffff) == 0x303130;
}

function telephoneAt(p: usize, end: usize, separator: i32, area: i32): bool {
  if (isUsualMobile(p, end, area)) {
    if (digitAt(p + 4) > 1) emit(p, end, MOBILE, HIGH_CONFIDENCE, 0, 0);
    else emit(p, end, MOBILE, LOW, STANDS_IN, 0);
    return true;
  }
  const count = copyDigits(p, end, SCRATCH);
  const read = telephone(SCRATCH, count, area == 7 ? 0 : area);
  if (read == NONE || read == ORGANISATION) return false;
  if (isOrdered(p)) return false;
  if (read == MOBILE) {
    if (separator != 0) return give(p, end, MOBILE, HIGH_CONFIDENCE, 0);
    if (digitAt(SCRATCH + 2) == 0) return give(p, end, MOBILE, MEDIUM, 0);
    return give(p, end, MOBILE, (labelled(p) & ABOUT_PHONE) != 0 ? MEDIUM : LOW, 0);
  }
  const named = mayBeLabelled(p) && (labelled(p) & ABOUT_PHONE) != 0;
  if (separator == 0) return named && give(p, end, PHONE, MEDIUM, 0);
  return give(p, end, PHONE, named ? HIGH_CONFIDENCE : MEDIUM, 0);
}

/** `+82 10-…`, `82-2-…`: the nought comes back, and the rest is read as at home. */
function abroadAt(p: usize, end: usize, separator: i32): bool {
  if (byteAt(p) != 0x38 || byteAt(p + 1) != 0x32) return false;
  const plus = byteAt(p - 1) == 0x2b;
  const joined = isDigit(byteAt(p + 2));
  if (joined && !plus && (separator != 0 || byteAt(p + 2) != 0x31)) return false;
  store<u8>(SCRATCH, 0x30);
  let count = copyDigits(p, end, SCRATCH + 1) - 1;
  // 82 is behind the nought now; what follows moves over it.
  const from = digitAt(SCRATCH + 3) == 0 ? 4 : 3;
  memory.copy(SCRATCH + 1, SCRATCH + from, <usize>(count + 2 - from));
  count = count + 3 - from;
  const read = telephone(SCRATCH, count, 0);
  if (read == NONE || read == ORGANISATION) return false;
  const start = plus ? p - 1 : p;
  const kind = read == MOBILE ? MOBILE : PHONE;
  if (separator != 0 || plus) return give(start, end, kind, read == MOBILE ? HIGH_CONFIDENCE : MEDIUM, 0);
  return (labelled(p) & ABOUT_PHONE) != 0 && give(start, end, kind, MEDIUM, 0);
}

/** `02)345-6789`, `(02) 345-6789`: what stands in the brackets before `p` is the area. */
function bracketedAt(p: usize, end: usize): bool {
  let at = p - 1;
  if (byteAt(at) == BLANK) at -= 1;
  if (byteAt(at) != 0x29) return false;
  const close = at;
  while (close - at < 5 && isDigit(byteAt(at - 1))) at -= 1;
  const area = <i32>(close - at);
  if (area < 2 || area > 4) return false;
  const opens = byteAt(at - 1) == 0x28;
  if (!opens && isWordlike(byteAt(at - 1))) return false;
  const head = copyDigits(at, close, SCRATCH);
  const count = head + copyDigits(p, end, SCRATCH + head);
  const read = telephone(SCRATCH, count, area);
  if (read == NONE || read == ORGANISATION) return false;
  const start = opens ? at - 1 : at;
  if (read == MOBILE) return give(start, end, MOBILE, HIGH_CONFIDENCE, 0);
  return give(start, end, PHONE, (labelled(start) & ABOUT_PHONE) != 0 ? HIGH_CONFIDENCE : MEDIUM, 0);
}

/** More digits stand a blank away: four of many numbers in a row look like a card. */
function isListed(p: usize, end: usize): bool {
  return (byteAt(p - 1) == BLANK && isDigit(byteAt(p - 2))) || (byteAt(end) == BLANK && isDigit(byteAt(end + 1)));
}

function cardAt(p: usize, end: usize, length: i32, a: i32, b: i32, c: i32, separator: i32): bool {
  if (!isCard(p, length, a, b, c, separator == 0 ? 0 : 1)) return false;
  const rare = length == 14 || length == 19;
  const listed = (separator == BLANK && isListed(p, end)) || isOrdered(p);
  if (separator != 0 && !rare && !listed) return give(p, end, CARD, HIGH_CONFIDENCE, 0);
  const words = about(p, end);
  const named = (words & ABOUT_CARD) != 0;
  if (rare) return named && give(p, end, CARD, MEDIUM, 0);
  const doubtful = !named && (listed || (words & ABOUT_SERIAL) != 0 || digitAt(p) == 9);
  return give(p, end, CARD, named ? HIGH_CONFIDENCE : doubtful ? LOW : MEDIUM, 0);
}

function businessAt(p: usize, b: usize, c: usize, end: usize, separator: i32): bool {
  const read = business(p, b, c);
  if (read == NONE) return false;
  const named = ((separator == 0 ? labelled(p) : about(p, end)) & ABOUT_BUSINESS) != 0;
  if (separator == 0 && !named) return false;
  if (read == COMPANY || (!named && isOrdered(p))) return give(p, end, BUSINESS, LOW, 0);
  return give(p, end, BUSINESS, named && separator != 0 ? HIGH_CONFIDENCE : MEDIUM, 0);
}

function licenceAt(p: usize, yearAt: usize, end: usize, separator: i32): bool {
  if (!isLicence(twoAt(p), twoAt(yearAt))) return false;
  if (separator == HYPHEN) return give(p, end, LICENCE, isOrdered(p) ? LOW : HIGH_CONFIDENCE, 0);
  if (separator != 0) return give(p, end, LICENCE, MEDIUM, 0);
  return (labelled(p) & ABOUT_LICENCE) != 0 && give(p, end, LICENCE, MEDIUM, 0);
}

/** Before the regions had numbers: `서울 85-123456-01`. */
function oldLicenceAt(p: usize, end: usize): bool {
  const year = twoAt(p);
  if (year > (load<i32>(TODAY) / 10000) % 100 && year < 60) return false;
  const isNamed = (before(p, 10) & ABOUT_REGION) != 0 || (about(p, end) & ABOUT_LICENCE) != 0;
  return isNamed && give(p, end, LICENCE, MEDIUM, 0);
}

function accountAt(p: usize, end: usize, separator: i32): bool {
  const named = ((separator == 0 ? labelled(p) : about(p, end)) & ABOUT_ACCOUNT) != 0;
  if (separator == HYPHEN) return give(p, end, ACCOUNT, named ? MEDIUM : LOW, BY_SHAPE);
  return named && give(p, end, ACCOUNT, MEDIUM, separator == 0 ? 0 : BY_SHAPE);
}

function healthAt(p: usize, end: usize, separator: i32): bool {
  if (digitAt(p) == 0) return false;
  const named = ((separator == 0 ? labelled(p) : about(p, end)) & ABOUT_HEALTH) != 0;
  if (separator == HYPHEN) return give(p, end, HEALTH, named ? MEDIUM : LOW, 0);
  return separator == 0 && named && give(p, end, HEALTH, MEDIUM, 0);
}

/** A day of birth: `1980-01-01`, `1980.1.1`, `19800101`, `80.01.01`, and only where a word says so. */
function birthAt(p: usize, second: usize, third: usize, end: usize, first: i32): bool {
  if (!mayBeLabelled(p)) return false;
  let year = numberAt(p, first);
  const today = load<i32>(TODAY);
  if (first == 2) year += year > (today / 10000) % 100 ? 1900 : 2000;
  const month = numberAt(second, <i32>(third - second) - 1);
  const day = numberAt(third, <i32>(end - third));
  if (year < 1900 || !isRealDay(year, month, day) || year * 10000 + month * 100 + day > today) return false;
  return (before(p, 64) & ABOUT_BIRTH) != 0 && give(p, end, BIRTH, MEDIUM, 0);
}

function ipAt(p: usize, end: usize, a: i32, b: i32, c: i32, d: i32): bool {
  const slash = byteAt(p - 1) == 0x2f;
  const name = (byteAt(p - 2) | 32) - 97;
  // Chrome/120.0.0.0 is a version.
  if (slash && <u32>name < 26) return false;
  const read = ipv4(p, a, b, c, d);
  if (read == NONE) return false;
  if (read == PRIVATE) {
    emit(p, end, IP, LOW, 0, 0);
    return true;
  }
  const alone = byteAt(p - 1) == 10 || byteAt(p - 1) == 0;
  const named = !alone && (before(p, 64) & ABOUT_IP) != 0;
  emit(p, end, IP, named ? MEDIUM : LOW, 0, named ? ABOUT_IP : 0);
  return true;
}

function customAt(p: usize, end: usize, signature: u32, separator: i32): bool {
  const count = load<i32>(CUSTOM_SHAPES);
  const bit = separator == 0 ? 1 : separator == HYPHEN ? 2 : separator == BLANK ? 4 : 8;
  for (let index = 0; index < count; index += 1) {
    const row = CUSTOM_SHAPES + 16 + <usize>index * 16;
    if (load<u32>(row) != signature || (load<u8>(row, 4) & bit) == 0) continue;
    const named = (about(p, end) & load<u32>(row, 8)) != 0;
    const confidence = named ? <i32>load<u8>(row, 6) : <i32>load<u8>(row, 5);
    if (confidence == 0) continue;
    emit(p, end, <i32>load<u8>(row, 7), confidence, 0, about(p, end));
    return true;
  }
  return false;
}

/** Two to four groups with one separator. */
function grouped(p: usize, separator: i32, count: i32, a: i32, b: i32, c: i32, d: i32): bool {
  const signature = a | (b << 4) | (c << 8) | (d << 12);
  const readers = <i32>load<u16>(SHAPES + <usize>signature * 2);
  if (readers == 0) return false;
  const second = p + a + 1;
  const third = second + b + 1;
  const end = count == 2 ? third - 1 : count == 3 ? third + c : third + c + 1 + d;
  const hyphen = separator == HYPHEN;
  const dot = separator == DOT;
  if (dot && (readers & READ_IP) != 0) return ipAt(p, end, a, b, c, d);
  if ((readers & READ_REGISTRATION) != 0 && registrationAt(p, second, end, separator)) return true;
  if ((readers & READ_TELEPHONE) != 0 && telephoneAt(p, end, separator, a)) return true;
  if ((readers & READ_ABROAD) != 0 && abroadAt(p, end, separator)) return true;
  if ((readers & READ_BRACKETED) != 0 && bracketedAt(p, end)) return true;
  if ((readers & READ_LICENCE) != 0 && !dot && licenceAt(p, second, end, separator)) return true;
  if ((readers & READ_CARD) != 0 && !dot && cardAt(p, end, a + b + c + d, a, b, c, separator)) return true;
  if ((readers & READ_BUSINESS) != 0 && hyphen && businessAt(p, second, third, end, separator)) return true;
  if ((readers & READ_HEALTH) != 0 && healthAt(p, end, separator)) return true;
  if ((readers & READ_BIRTH) != 0 && separator != BLANK && birthAt(p, second, third, end, a)) return true;
  if ((readers & READ_OLD_LICENCE) != 0 && hyphen && oldLicenceAt(p, end)) return true;
  if ((readers & READ_ACCOUNT) != 0 && !dot && accountAt(p, end, separator)) return true;
  return (readers & READ_CUSTOM) != 0 && customAt(p, end, <u32>signature, separator);
}

const NEEDS_WORD: u32 =
  ABOUT_REGISTRATION | ABOUT_LICENCE | ABOUT_PHONE | ABOUT_ACCOUNT | ABOUT_CARD | ABOUT_BUSINESS | ABOUT_HEALTH;

/** A number without separators. */
function bare(p: usize, length: i32): bool {
  const readers = <i32>load<u16>(BARE + <usize>length * 2);
  if (readers == 0) return false;
  const end = p + length;
  if ((readers & READ_REGISTRATION) != 0 && registrationAt(p, p + 6, end, 0)) return true;
  if ((readers & READ_TELEPHONE) != 0 && digitAt(p) == 0 && telephoneAt(p, end, 0, 0)) return true;
  if ((readers & READ_ABROAD) != 0 && abroadAt(p, end, 0)) return true;
  if ((readers & READ_BRACKETED) != 0 && bracketedAt(p, end)) return true;
  if ((readers & READ_CARD) != 0 && cardAt(p, end, length, 0, 0, 0, 0)) return true;
  if ((readers & READ_BIRTH) != 0 && bareBirthAt(p, end)) return true;
  if ((readers & (READ_LICENCE | READ_BUSINESS | READ_HEALTH | READ_ACCOUNT)) != 0) {
    // All of these need a word beside them: without any there is nothing more to ask.
    if ((labelled(p) & NEEDS_WORD) != 0) {
      if ((readers & READ_LICENCE) != 0 && licenceAt(p, p + 2, end, 0)) return true;
      if ((readers & READ_BUSINESS) != 0 && businessAt(p, p + 3, p + 5, end, 0)) return true;
      if ((readers & READ_HEALTH) != 0 && healthAt(p, end, 0)) return true;
      if ((readers & READ_ACCOUNT) != 0 && accountAt(p, end, 0)) return true;
    }
  }
  return (readers & READ_CUSTOM) != 0 && customAt(p, end, <u32>length | 0x10000, 0);
}

function bareBirthAt(p: usize, end: usize): bool {
  if (!mayBeLabelled(p)) return false;
  const year = fourAt(p);
  const month = twoAt(p + 4);
  const day = twoAt(p + 6);
  const today = load<i32>(TODAY);
  if (year < 1900 || !isRealDay(year, month, day) || year * 10000 + month * 100 + day > today) return false;
  return (before(p, 64) & ABOUT_BIRTH) != 0 && give(p, end, BIRTH, MEDIUM, 0);
}

/** `8 0 0 1 0 1 - …` or `8 0 0 1 0 1 1 …`: each digit of a number in a box of its own. */
function boxesAt(p: usize, ahead: u64): void {
  if ((ahead & 0x7ff) != 0x555) return;
  const month = digitAt(p + 4) * 10 + digitAt(p + 6);
  const day = digitAt(p + 8) * 10 + digitAt(p + 10);
  if (<u32>(month - 1) >= 12 || <u32>(day - 1) >= 31) return;
  const hyphen = byteAt(p + 12) == HYPHEN;
  const rest = ahead >> (hyphen ? 14 : 12);
  if ((rest & 0x1fff) == 0x1555) emit(p, p + (hyphen ? 27 : 25), MARK_BOXES, LOW, 0, 0);
}

function isJoint(c: i32): bool {
  return c == HYPHEN || c == BLANK || c == DOT;
}

/** `010 2345-6789`: the one number that people write with two signs. */
function isMixedMobile(p: usize, ahead: u64): bool {
  if ((ahead & 0x3fff) != 0x1ef7 || (load<u32>(p) & 0xffffff) != 0x303130) return false;
  const first = byteAt(p + 3);
  const second = byteAt(p + 8);
  return first != second && isJoint(first) && isJoint(second) && mayEndAt(p + 13);
}

/**
 * The number that starts at `p`; `ahead`: the digits among the 64 bytes from there. Answers where it ends when it is one, and
 * `p` when it is none.
 */
export function numberFrom(p: usize, ahead: u64): usize {
  const a = <i32>ctz(~ahead);
  if (a > 19) return p;
  const separator = byteAt(p + a);
  if (isJoint(separator)) {
    if (a == 3 && isMixedMobile(p, ahead)) {
      emit(p, p + 13, MOBILE, digitAt(p + 4) > 1 ? HIGH_CONFIDENCE : LOW, digitAt(p + 4) > 1 ? 0 : STANDS_IN, 0);
      return p + 13;
    }
    if (((ahead >> (a + 1)) & 1) != 0) {
      const b = <i32>ctz(~(ahead >> (a + 1)));
      let at = a + 1 + b;
      let count = 2;
      let c = 0;
      let d = 0;
      if (at < 46 && byteAt(p + at) == separator && ((ahead >> (at + 1)) & 1) != 0) {
        c = <i32>ctz(~(ahead >> (at + 1)));
        at += 1 + c;
        count = 3;
        if (at < 46 && byteAt(p + at) == separator && ((ahead >> (at + 1)) & 1) != 0) {
          d = <i32>ctz(~(ahead >> (at + 1)));
          at += 1 + d;
          count = 4;
        }
      }
      if (separator == BLANK) {
        if (a == 1) boxesAt(p, ahead);
        const fits = a < 16 && b < 16 && c < 16 && d < 16;
        if (count == 4 && fits && mayEndAt(p + at) && grouped(p, BLANK, 4, a, b, c, d)) return p + at;
        const three = a + b + c + 2;
        if (count >= 3 && a < 16 && b < 16 && c < 16 && mayEndAt(p + three) && grouped(p, BLANK, 3, a, b, c, 0)) {
          return p + three;
        }
        const two = a + b + 1;
        if (a < 16 && b < 16 && mayEndAt(p + two) && grouped(p, BLANK, 2, a, b, 0, 0)) return p + two;
      } else {
        if (a > 15 || b > 15 || c > 15 || d > 15) return p;
        if (count == 4 && byteAt(p + at) == separator && isDigit(byteAt(p + at + 1))) return p;
        return mayEndAt(p + at) && grouped(p, separator, count, a, b, c, d) ? p + at : p;
      }
    }
  }
  return a >= 7 && mayEndAt(p + a) && bare(p, a) ? p + a : p;
}

/** Eight digits behind a letter, or the machine-readable line around them; `p`: the first digit. Answers where it ends. */
export function passportFrom(p: usize, ahead: u64): usize {
  const start = p - 1;
  if (!isPassportLetter(byteAt(start)) || isWordlike(byteAt(start - 1))) return p;
  const run = <i32>ctz(~ahead);
  const isNew = run == 3;
  // 9 digits, or 3 and 5: the last is the check digit of a machine-readable line.
  if ((isNew && ((ahead >> 4) & 0x3f) == 0x1f) || run == 9) {
    if (!isMachineLine(start)) return p;
    const last = start + 44;
    emit(start, last, PASSPORT, HIGH_CONFIDENCE, 0, ABOUT_PASSPORT);
    return last;
  }
  if (isNew && !(<u32>(byteAt(p + 3) - 65) < 26)) return p;
  const end = p + 8;
  if (!isNew && run != 8) return p;
  if (isNew && ((ahead >> 4) & 0x1f) != 0xf) return p;
  if (!mayEndAt(end)) return p;
  const named = (about(start, end) & ABOUT_PASSPORT) != 0;
  if (!isNew && readsAsDay(p)) {
    if (!named) return p;
    emit(start, end, PASSPORT, LOW, 0, known);
    return end;
  }
  emit(start, end, PASSPORT, named ? MEDIUM : LOW, 0, known);
  return end;
}
