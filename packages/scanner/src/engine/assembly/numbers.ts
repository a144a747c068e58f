// From the start of a number to what it is: its groups, and the readers that its shape calls for.
import { labelled } from './beside';
import { BLANK, byteAt, digitAt, DOT, HYPHEN, isJoint, mayEndAt } from './bytes';
import {
  ABOUT_ACCOUNT,
  ABOUT_BUSINESS,
  ABOUT_CARD,
  ABOUT_HEALTH,
  ABOUT_LICENCE,
  ABOUT_PHONE,
  ABOUT_REGISTRATION,
  LOW,
  MARK_BOXES,
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
} from './kinds';
import { BARE, SHAPES } from './layout';
import { ipAt } from './read-address';
import { bareBirthAt, birthAt } from './read-birth';
import { customAt } from './read-custom';
import { accountAt, businessAt, cardAt } from './read-money';
import { healthAt, licenceAt, oldLicenceAt } from './read-papers';
import { registrationAt } from './read-registration';
import { abroadAt, bracketedAt, isMixedMobile, mixedMobile, telephoneAt } from './read-telephone';
import { emit } from './records';

/** Two to four groups with one separator; those that are not there are 0 long. */
function grouped(p: usize, separator: i32, end: usize, a: i32, b: i32, c: i32, d: i32): bool {
  const signature = a | (b << 4) | (c << 8) | (d << 12);
  const readers = <i32>load<u16>(SHAPES + <usize>signature * 2);
  if (readers == 0) return false;
  const second = p + a + 1;
  const third = second + b + 1;
  const hyphen = separator == HYPHEN;
  const dot = separator == DOT;
  if (dot && (readers & READ_IP) != 0) return ipAt(p, end, a, b, c, d);
  if ((readers & READ_REGISTRATION) != 0 && registrationAt(p, second, end, separator)) return true;
  if ((readers & READ_TELEPHONE) != 0 && telephoneAt(p, end, separator, a + b + c, a)) return true;
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
  if ((readers & READ_TELEPHONE) != 0 && digitAt(p) == 0 && telephoneAt(p, end, 0, length, 0)) return true;
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

/**
 * The number that starts at `p`; `ahead`: the digits among the bytes from there. Answers where it ends when it is one, and `p` when
 * it is none.
 */
export function numberFrom(p: usize, ahead: u64): usize {
  // Where up to four groups of digits end; what stands there is looked at afterwards, without a branch for each.
  let gaps = ~ahead;
  const a = <i32>ctz(gaps);
  if (a > 19) return p;
  const separator = byteAt(p + a);
  if (isJoint(separator) && ((ahead >> (a + 1)) & 1) != 0) {
    gaps &= gaps - 1;
    const two = <i32>ctz(gaps);
    gaps &= gaps - 1;
    const three = <i32>ctz(gaps);
    gaps &= gaps - 1;
    const four = <i32>ctz(gaps);
    if (a == 3 && isMixedMobile(p, ahead)) return mixedMobile(p);
    const third = -(i32(byteAt(p + two) == separator) & i32(three > two + 1));
    const fourth = third & -(i32(byteAt(p + three) == separator) & i32(four > three + 1));
    const b = two - a - 1;
    const c = (three - two - 1) & third;
    const d = (four - three - 1) & fourth;
    if (separator == BLANK) return spaced(p, ahead, a, b, c, d);
    const end = p + (two + ((three - two) & third) + ((four - three) & fourth));
    if ((a | b | c | d) > 15 || !mayEndAt(end)) return p;
    return grouped(p, separator, end, a, b, c, d) ? end : p;
  }
  return a >= 7 && mayEndAt(p + a) && bare(p, a) ? p + a : p;
}

/** Groups with blanks between: what follows may be another number, so fewer groups are tried as well. */
function spaced(p: usize, ahead: u64, a: i32, b: i32, c: i32, d: i32): usize {
  if (a == 1) boxesAt(p, ahead);
  const one = p + a;
  if ((a | b) <= 15) {
    const two = one + b + 1;
    const three = two + c + 1;
    const four = three + d + 1;
    if (d != 0 && (c | d) <= 15 && mayEndAt(four) && grouped(p, BLANK, four, a, b, c, d)) return four;
    if (c != 0 && c <= 15 && mayEndAt(three) && grouped(p, BLANK, three, a, b, c, 0)) return three;
    if (mayEndAt(two) && grouped(p, BLANK, two, a, b, 0, 0)) return two;
  }
  return a >= 7 && mayEndAt(one) && bare(p, a) ? one : p;
}
