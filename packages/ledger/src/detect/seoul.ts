/** The clock and the calendar of Seoul in whole numbers: looked at for each record, and by a database in the same way. */
import { DAY_MS, HOUR_MS, seoulDay, seoulDayStart } from '@bongsu/kit';

export const SEOUL_MS = 9 * HOUR_MS;

/** Day 0, the first of 1970, was a Thursday. */
export const WEEKDAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;

/** Hours in which an office is open where nobody said. */
export const OFFICE = { from: 8, to: 20 } as const;

/** Days since 1970-01-01. */
export const dayNumber = (at: number): number => Math.floor((at + SEOUL_MS) / DAY_MS);

/** Of `2026-11-21`. */
export const dayNumberOf = (day: string): number => dayNumber(seoulDayStart(day));

/** The other way round. */
export const dayText = (day: number): string => seoulDay(day * DAY_MS);

export const weekdayOf = (day: number): (typeof WEEKDAYS)[number] => WEEKDAYS[((day % 7) + 7) % 7]!;

/** 0 to 23. */
export const clockHour = (at: number): number => Math.floor((at + SEOUL_MS - dayNumber(at) * DAY_MS) / HOUR_MS);
