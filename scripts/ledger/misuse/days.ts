/** The month: 31 days from the first of October 2026, with its weekends, 개천절 (moved to Monday the 5th) and 한글날 on the 9th. */
import { DAY_MS, HOUR_MS, seoulDay, seoulDayStart } from '@bongsu/kit';
import type { Facts } from '@bongsu/ledger';

export type { Facts };

export const MONTH = seoulDayStart('2026-10-01');
export const DAYS = 31;
const HOLIDAYS: readonly number[] = [4, 8];
export const MINUTE_MS = 60_000;

export const dayAt = (day: number): string => seoulDay(MONTH + day * DAY_MS);

export const holidays = (): string[] => HOLIDAYS.map(dayAt);

/** The first of October 2026 is a Thursday. */
export const isWorkday = (day: number): boolean => {
  const weekday = (day + 3) % 7;
  return weekday < 5 && !HOLIDAYS.includes(day);
};

export const WORKDAYS = Array.from({ length: DAYS }, (_, day) => day).filter(isWorkday);

/** A moment of a day, by the clock in hours. */
export const momentOf = (day: number, hours: number): number => MONTH + day * DAY_MS + Math.round(hours * HOUR_MS);
