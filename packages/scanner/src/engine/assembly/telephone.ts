// Whose telephone number some digits are; the same rules as `../../rules/telephone.ts`.
import { digitAt } from './bytes';
import { MOBILE, PHONE } from './kinds';
import { NONE } from './readers';

export const ORGANISATION: i32 = 3;

function areaLength(p: usize): i32 {
  const second = digitAt(p + 1);
  const third = digitAt(p + 2);
  if (second == 2) return 2;
  if (second == 3) return third >= 1 && third <= 3 ? 3 : 0;
  if (second == 4 || second == 6) return third >= 1 && third <= 4 ? 3 : 0;
  if (second == 5) {
    if (third >= 1 && third <= 5) return 3;
    const fourth = digitAt(p + 3);
    return third == 0 && fourth >= 2 && fourth <= 8 ? 4 : 0;
  }
  return second == 7 && third == 0 ? 3 : 0;
}

/**
 * `count` digits from `p` on. `area`: how many of them stood before the first separator, 0 where none did; `gap`: how many bytes
 * stand there.
 */
export function telephone(p: usize, count: i32, area: i32, gap: i32): i32 {
  if (digitAt(p) != 0 || count < 9) return NONE;
  const second = digitAt(p + 1);
  const third = digitAt(p + 2);
  if (second == 8) return third == 0 && (count == 10 || count == 11) ? ORGANISATION : NONE;
  if (second == 1) {
    if (area != 0 && area != 3) return NONE;
    if (third != 0 && third != 1 && third < 6) return NONE;
    if (third == 0) return count == 11 ? MOBILE : NONE;
    return (count == 10 || count == 11) && digitAt(p + 3 + gap) >= 2 ? MOBILE : NONE;
  }
  const length = areaLength(p);
  if (length == 0 || (area != 0 && area != length)) return NONE;
  if (length == 4) return count == 11 || count == 12 ? PHONE : NONE;
  const exchange = count - length - 4;
  if (exchange != 3 && exchange != 4) return NONE;
  return digitAt(p + length + gap) >= 2 ? PHONE : NONE;
}
