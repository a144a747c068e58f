// Days of birth where a word says so.
import { give, mayBeLabelled } from './beside';
import { fourAt, numberAt, twoAt } from './bytes';
import { before } from './context';
import { ABOUT_BIRTH, BIRTH, MEDIUM } from './kinds';
import { TODAY } from './layout';
import { isRealDay } from './readers';

/** A day of birth: `1980-01-01`, `1980.1.1`, `19800101`, `80.01.01`, and only where a word says so. */
export function birthAt(p: usize, second: usize, third: usize, end: usize, first: i32): bool {
  if (!mayBeLabelled(p)) return false;
  let year = numberAt(p, first);
  const today = load<i32>(TODAY);
  if (first == 2) year += year > (today / 10000) % 100 ? 1900 : 2000;
  const month = numberAt(second, <i32>(third - second) - 1);
  const day = numberAt(third, <i32>(end - third));
  if (year < 1900 || !isRealDay(year, month, day) || year * 10000 + month * 100 + day > today) return false;
  return (before(p, 64) & ABOUT_BIRTH) != 0 && give(p, end, BIRTH, MEDIUM, 0);
}

export function bareBirthAt(p: usize, end: usize): bool {
  if (!mayBeLabelled(p)) return false;
  const year = fourAt(p);
  const month = twoAt(p + 4);
  const day = twoAt(p + 6);
  const today = load<i32>(TODAY);
  if (year < 1900 || !isRealDay(year, month, day) || year * 10000 + month * 100 + day > today) return false;
  return (before(p, 64) & ABOUT_BIRTH) != 0 && give(p, end, BIRTH, MEDIUM, 0);
}
