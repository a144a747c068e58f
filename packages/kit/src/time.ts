/**
 * The one file that may ask the machine what time it is.
 *
 * A moment is a `Temporal.Instant`. A statutory hour count and a day count are different types on purpose:
 * 72 hours run through nights and holidays, 30 days skip their first day and move off a holiday (민법 제156조~제161조).
 */
import { Temporal } from 'temporal-polyfill';

export { Temporal };

export type Instant = Temporal.Instant;
export type PlainDate = Temporal.PlainDate;

/** Elapsed hours, weekends and nights included. */
export type Hours = number & { readonly unit: 'hours' };
/** Calendar days, the first day not counted. */
export type Days = number & { readonly unit: 'days' };

export const hours = (count: number): Hours => count as Hours;
export const days = (count: number): Days => count as Days;

/** Every statutory moment is read and written in Korean time. */
export const SEOUL = 'Asia/Seoul';

export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** Milliseconds of a clock that never goes back and means nothing by itself: for how long something took. */
export const monotonic = (): number => performance.now();

/** Reads ISO 8601 with an offset. Throws `RangeError` for anything else, a bare local time included. */
export const instant = (iso: string): Instant => Temporal.Instant.from(iso);

export const addHours = (from: Instant, count: Hours): Instant => from.add({ minutes: Math.round(count * 60) });

export const seoulDate = (at: Instant): PlainDate => at.toZonedDateTimeISO(SEOUL).toPlainDate();

/** Midnight in Seoul at which `date` begins. */
export const startOfSeoulDay = (date: PlainDate): Instant => date.toZonedDateTime({ timeZone: SEOUL }).toInstant();

/** The last second of `date` in Seoul: a day-counted period ends with the end of its last day (민법 제159조). */
export const endOfSeoulDay = (date: PlainDate): Instant =>
  startOfSeoulDay(date.add({ days: 1 })).subtract({ seconds: 1 });

/** `2026-11-21T09:00:00+09:00`: seconds, or milliseconds where the moment has them. */
export const toSeoulIso = (at: Instant): string =>
  at
    .toZonedDateTimeISO(SEOUL)
    .toString({ timeZoneName: 'never', smallestUnit: at.epochMilliseconds % 1000 === 0 ? 'second' : 'millisecond' });

/** Whole and broken hours from `from` to `to`; negative when `to` lies before. */
export const hoursBetween = (from: Instant, to: Instant): number =>
  (to.epochMilliseconds - from.epochMilliseconds) / 3_600_000;

export const isBefore = (left: Instant, right: Instant): boolean => Temporal.Instant.compare(left, right) < 0;

export const latest = (first: Instant, ...others: readonly Instant[]): Instant =>
  others.reduce((left, right) => (isBefore(left, right) ? right : left), first);

export const earliest = (first: Instant, ...others: readonly Instant[]): Instant =>
  others.reduce((left, right) => (isBefore(right, left) ? right : left), first);
