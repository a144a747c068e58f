// What an office gives out: driving licences, cards of health insurance, passports.
import { about, give, isOrdered, known, labelled } from './beside';
import { byteAt, digitAt, HYPHEN, isPassportLetter, isWordlike, mayEndAt, twoAt } from './bytes';
import { before } from './context';
import {
  ABOUT_HEALTH,
  ABOUT_LICENCE,
  ABOUT_PASSPORT,
  ABOUT_REGION,
  HEALTH,
  HIGH_CONFIDENCE,
  LICENCE,
  LOW,
  MEDIUM,
  PASSPORT,
} from './kinds';
import { TODAY } from './layout';
import { isLicence, isMachineLine, readsAsDay } from './readers';
import { emit } from './records';

export function licenceAt(p: usize, yearAt: usize, end: usize, separator: i32): bool {
  if (!isLicence(twoAt(p), twoAt(yearAt))) return false;
  if (separator == HYPHEN) return give(p, end, LICENCE, isOrdered(p) ? LOW : HIGH_CONFIDENCE, 0);
  if (separator != 0) return give(p, end, LICENCE, MEDIUM, 0);
  return (labelled(p) & ABOUT_LICENCE) != 0 && give(p, end, LICENCE, MEDIUM, 0);
}

/** Before the regions had numbers: `서울 85-123456-01`. */
export function oldLicenceAt(p: usize, end: usize): bool {
  const year = twoAt(p);
  if (year > (load<i32>(TODAY) / 10000) % 100 && year < 60) return false;
  const isNamed = (before(p, 10) & ABOUT_REGION) != 0 || (about(p, end) & ABOUT_LICENCE) != 0;
  return isNamed && give(p, end, LICENCE, MEDIUM, 0);
}

export function healthAt(p: usize, end: usize, separator: i32): bool {
  if (digitAt(p) == 0) return false;
  const named = ((separator == 0 ? labelled(p) : about(p, end)) & ABOUT_HEALTH) != 0;
  if (separator == HYPHEN) return give(p, end, HEALTH, named ? MEDIUM : LOW, 0);
  return separator == 0 && named && give(p, end, HEALTH, MEDIUM, 0);
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
