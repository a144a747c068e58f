// Small questions about single bytes.
import { CLASSES } from './layout';

const BEFORE_NONE: i32 = 1;
const BEHIND_NONE: i32 = 2;
const BEGINS_PASSPORT: i32 = 4;
const JOINS: i32 = 8;

export const HYPHEN: i32 = 0x2d;
export const BLANK: i32 = 0x20;
export const DOT: i32 = 0x2e;

/** Fills the table of what each byte is; once, before anything else. */
export function learn(): void {
  for (let c = 0; c < 256; c += 1) {
    const word = isDigit(c) || isLetter(c) || c == 0x5f || c == 0x40;
    const sign = c == DOT || c == HYPHEN;
    store<u8>(
      CLASSES + c,
      <u8>(
        ((word || sign ? BEFORE_NONE : 0) |
          (word ? BEHIND_NONE : 0) |
          (isPassportLetter(c) ? BEGINS_PASSPORT : 0) |
          (sign || c == BLANK ? JOINS : 0))
      ),
    );
  }
}

export function byteAt(p: usize): i32 {
  return <i32>load<u8>(p);
}

export function digitAt(p: usize): i32 {
  return <i32>load<u8>(p) - 48;
}

export function isDigit(c: i32): bool {
  return <u32>(c - 48) < 10;
}

export function isLetter(c: i32): bool {
  return <u32>((c | 32) - 97) < 26;
}

/** Letters that a passport's number may begin with: M S R G D O. */
export function isPassportLetter(c: i32): bool {
  return c == 0x4d || c == 0x53 || c == 0x52 || c == 0x47 || c == 0x44 || c == 0x4f;
}

/** 1: a number, or what belongs to one behind a letter of passports, may begin behind this byte; 0: none. Without a branch. */
export function mayStandBefore(c: i32): i32 {
  const classes = <i32>load<u8>(CLASSES + c);
  return (~classes & BEFORE_NONE) | ((classes >> 2) & 1);
}

/** Letters, digits, `_`, `.`, `-`, `@`: none of them may stand before a number. */
export function isWordlike(c: i32): bool {
  return (load<u8>(CLASSES + c) & BEFORE_NONE) != 0;
}

/** `-`, `.` and the blank: what may stand between the groups of a number. */
export function isJoint(c: i32): bool {
  return (load<u8>(CLASSES + c) & JOINS) != 0;
}

/** Whether a number may end before `p`: no letter, digit, `_` or `@` follows, and no `-` or `.` with a digit behind it. */
export function mayEndAt(p: usize): bool {
  const c = byteAt(p);
  const classes = load<u8>(CLASSES + c);
  if ((classes & (BEFORE_NONE | BEHIND_NONE)) == 0) return true;
  return (classes & BEHIND_NONE) == 0 && !isDigit(byteAt(p + 1));
}

export function isHex(c: i32): bool {
  return isDigit(c) || <u32>((c | 32) - 97) < 6;
}

/** Two, three and four digits as a number, without a loop. */
export function twoAt(p: usize): i32 {
  return digitAt(p) * 10 + digitAt(p + 1);
}

export function threeAt(p: usize): i32 {
  return digitAt(p) * 100 + digitAt(p + 1) * 10 + digitAt(p + 2);
}

export function fourAt(p: usize): i32 {
  return twoAt(p) * 100 + twoAt(p + 2);
}

/** `count` digits from `p` on as a number; at most four. */
export function numberAt(p: usize, count: i32): i32 {
  if (count == 1) return digitAt(p);
  if (count == 2) return twoAt(p);
  return count == 3 ? threeAt(p) : fourAt(p);
}
