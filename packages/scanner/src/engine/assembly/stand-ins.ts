// Numbers that stand in examples, and are nobody's: the same rules as `../../rules/placeholder.ts`.
import { byteAt, digitAt, fourAt } from './bytes';
import { MOBILE } from './kinds';
import { STAND_INS, STAND_IN_HEADS } from './layout';

/** The first four digits tell nearly always that it is none. `p` may stand on a sign before the first digit. */
function mayBe(kind: i32, p: usize): bool {
  let at = p;
  let head = 0;
  let left = 4;
  const four = load<u32>(p) - 0x30303030;
  // No byte of them above nine.
  if (((four | (four + 0x76767676)) & 0x80808080) == 0) {
    head = fourAt(p);
    left = 0;
  }
  while (left > 0) {
    const digit = digitAt(at);
    at += 1;
    if (<u32>digit >= 10) continue;
    head = head * 10 + digit;
    left -= 1;
  }
  return (load<u8>(STAND_IN_HEADS + <usize>(head >> 3)) & (1 << (head & 7))) != 0 || (kind == MOBILE && head >= 1000);
}

/** Whether the digits between `p` and `end` are a well-known stand-in. */
export function isStandIn(kind: i32, p: usize, end: usize): bool {
  if (!mayBe(kind, p)) return false;
  let value: u64 = 0;
  let length = 0;
  let last = 0;
  let same = true;
  let up = true;
  let down = true;
  for (let at = p; at < end; at += 1) {
    const digit = digitAt(at);
    if (<u32>digit >= 10) continue;
    if (length > 0) {
      same = same && digit == last;
      up = up && digit == (last == 9 ? 0 : last + 1);
      down = down && digit == (last == 0 ? 9 : last - 1);
    }
    last = digit;
    value = value * 10 + digit;
    length += 1;
  }
  if (same || up || down) return true;
  if (kind == MOBILE && isUnassigned(p, end, length)) return true;
  const key = value | ((<u64>length) << 56);
  const count = load<i32>(STAND_INS);
  for (let index = 0; index < count; index += 1) {
    if (load<u64>(STAND_INS + 8 + <usize>index * 8) == key) return true;
  }
  return false;
}

/** 010-0xxx and 010-1xxx were given to nobody. The digit in question stands eight before the end. */
function isUnassigned(p: usize, end: usize, length: i32): bool {
  let left = 8;
  let at = end;
  while (left > 0) {
    at -= 1;
    if (<u32>digitAt(at) < 10) left -= 1;
  }
  if (digitAt(at) > 1) return false;
  // What comes before it is 010, or 10 behind the code of the country.
  let digit = at - 1;
  while (<u32>digitAt(digit) >= 10) digit -= 1;
  return length >= 10 && digitAt(digit) == 0 && byteAt(digit - 1) == 0x31;
}
