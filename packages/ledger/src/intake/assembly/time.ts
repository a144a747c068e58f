// Moments as lines write them.
import { digitsAt } from './bytes';

const MINUTE: i64 = 60_000;
const DAY: i64 = 1440 * MINUTE;
/** Nothing is so many minutes off. */
const NOT: i32 = 10_000;

/** Days of the years before, of which every fourth has one more, but not every hundredth, except every fourth of those. */
function daysBefore(year: i32): i32 {
  const past = year - 1;
  return past * 365 + past / 4 - past / 100 + past / 400;
}

const BEFORE_MONTH = memory.data<u16>([0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]);

/** Days from 1970 on. */
function dayOf(year: i32, month: i32, day: i32): i32 {
  const isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const inYear = <i32>load<u16>(BEFORE_MONTH + ((<usize>(month - 1)) << 1)) + (isLeap && month > 2 ? 1 : 0);
  return daysBefore(year) - daysBefore(1970) + inYear + day - 1;
}

/** Whether a month has the day is left to the other reader where it depends, as are years before 1971. */
function isReal(year: i32, month: i32, day: i32): bool {
  return year > 1970 && month >= 1 && month <= 12 && day >= 1 && day <= (month == 2 ? 28 : 30);
}

/** `Z` or `+09:00`, in minutes. */
function offsetAt(p: usize, end: usize): i32 {
  if (load<u8>(p) == 0x5a) return end == p + 1 ? 0 : NOT;
  const hour = digitsAt(p + 1, 2);
  const minute = digitsAt(p + 4, 2);
  if (end != p + 6 || load<u8>(p + 3) != 0x3a) return NOT;
  if (hour < 0 || hour > 14 || minute < 0 || minute > 59) return NOT;
  if (load<u8>(p) == 0x2b) return hour * 60 + minute;
  return load<u8>(p) == 0x2d ? -(hour * 60 + minute) : NOT;
}

/** Milliseconds since 1970 of `2026-11-21T09:00:00.000+09:00`, the fraction at most nine digits; -1: it is written otherwise. */
export function timeOf(from: usize, end: usize): i64 {
  if (end - from < 20) return -1;
  const year = digitsAt(from, 4);
  const month = digitsAt(from + 5, 2);
  const day = digitsAt(from + 8, 2);
  const hour = digitsAt(from + 11, 2);
  const minute = digitsAt(from + 14, 2);
  const second = digitsAt(from + 17, 2);
  if (!isReal(year, month, day)) return -1;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return -1;
  if (load<u8>(from + 4) != 0x2d || load<u8>(from + 7) != 0x2d || load<u8>(from + 10) != 0x54) return -1;
  if (load<u8>(from + 13) != 0x3a || load<u8>(from + 16) != 0x3a) return -1;
  let p = from + 19;
  let millis: i32 = 0;
  if (load<u8>(p) == 0x2e) {
    const first = p + 1;
    let worth: i32 = 100;
    for (p = first; load<u8>(p) >= 48 && load<u8>(p) <= 57; p += 1) {
      millis += (<i32>load<u8>(p) - 48) * worth;
      worth /= 10;
    }
    if (p == first || p > first + 9) return -1;
  }
  const offset = offsetAt(p, end);
  if (offset == NOT) return -1;
  return (
    <i64>dayOf(year, month, day) * DAY + <i64>(hour * 60 + minute - offset) * MINUTE + <i64>(second * 1000 + millis)
  );
}
