// Telephone numbers, with their groups, from abroad, behind brackets.
import { give, isOrdered, labelled, mayBeLabelled } from './beside';
import { BLANK, byteAt, digitAt, isDigit, isJoint, isWordlike, mayEndAt } from './bytes';
import { ABOUT_PHONE, HIGH_CONFIDENCE, LOW, MEDIUM, MOBILE, PHONE, STANDS_IN } from './kinds';
import { SCRATCH } from './layout';
import { NONE } from './readers';
import { emit } from './records';
import { ORGANISATION, telephone } from './telephone';

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

/** `count`: of its digits; `area`: of those before the first separator, 0 where there is none. */
export function telephoneAt(p: usize, end: usize, separator: i32, count: i32, area: i32): bool {
  if (isUsualMobile(p, end, area)) {
    if (digitAt(p + 4) > 1) emit(p, end, MOBILE, HIGH_CONFIDENCE, 0, 0);
    else emit(p, end, MOBILE, LOW, STANDS_IN, 0);
    return true;
  }
  // 0102345-6789 has its sign behind the seven digits that are looked at.
  const read = telephone(p, count, area == 7 ? 0 : area, separator == 0 || area == 7 ? 0 : 1);
  if (read == NONE || read == ORGANISATION) return false;
  if (isOrdered(p)) return false;
  if (read == MOBILE) {
    if (separator != 0) return give(p, end, MOBILE, HIGH_CONFIDENCE, 0);
    if (digitAt(p + 2) == 0) return give(p, end, MOBILE, MEDIUM, 0);
    return give(p, end, MOBILE, (labelled(p) & ABOUT_PHONE) != 0 ? MEDIUM : LOW, 0);
  }
  const named = mayBeLabelled(p) && (labelled(p) & ABOUT_PHONE) != 0;
  if (separator == 0) return named && give(p, end, PHONE, MEDIUM, 0);
  return give(p, end, PHONE, named ? HIGH_CONFIDENCE : MEDIUM, 0);
}

/** `+82 10-…`, `82-2-…`: the nought comes back, and the rest is read as at home. */
export function abroadAt(p: usize, end: usize, separator: i32): bool {
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
  const read = telephone(SCRATCH, count, 0, 0);
  if (read == NONE || read == ORGANISATION) return false;
  const start = plus ? p - 1 : p;
  const kind = read == MOBILE ? MOBILE : PHONE;
  if (separator != 0 || plus) return give(start, end, kind, read == MOBILE ? HIGH_CONFIDENCE : MEDIUM, 0);
  return (labelled(p) & ABOUT_PHONE) != 0 && give(start, end, kind, MEDIUM, 0);
}

/** `02)345-6789`, `(02) 345-6789`: what stands in the brackets before `p` is the area. */
export function bracketedAt(p: usize, end: usize): bool {
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
  const read = telephone(SCRATCH, count, area, 0);
  if (read == NONE || read == ORGANISATION) return false;
  const start = opens ? at - 1 : at;
  if (read == MOBILE) return give(start, end, MOBILE, HIGH_CONFIDENCE, 0);
  return give(start, end, PHONE, (labelled(start) & ABOUT_PHONE) != 0 ? HIGH_CONFIDENCE : MEDIUM, 0);
}

/** `010 2345-6789`: the one number that people write with two signs. */
export function isMixedMobile(p: usize, ahead: u64): bool {
  if ((ahead & 0x3fff) != 0x1ef7 || (load<u32>(p) & 0xffffff) != 0x303130) return false;
  const first = byteAt(p + 3);
  const second = byteAt(p + 8);
  return first != second && isJoint(first) && isJoint(second) && mayEndAt(p + 13);
}

/** Such a number. Answers where it ends. */
export function mixedMobile(p: usize): usize {
  const real = digitAt(p + 4) > 1;
  emit(p, p + 13, MOBILE, real ? HIGH_CONFIDENCE : LOW, real ? 0 : STANDS_IN, 0);
  return p + 13;
}
