import { DAY_MS, HOUR_MS } from '@bongsu/kit';

const SEOUL_OFFSET = 9 * HOUR_MS;

/** When people work: a source may be silent at other times without anybody wondering. Whole hours, Korean time. */
export interface Office {
  readonly from: number;
  readonly to: number;
  /** Of a day as days since 1970: whether nobody works, besides Saturdays and Sundays. */
  readonly isHoliday?: (day: number) => boolean;
}

/** The day in Korea in which a moment lies, as days since 1970. */
export const dayOf = (at: number): number => Math.floor((at + SEOUL_OFFSET) / DAY_MS);

/** The hour in Korea in which a moment lies, as hours since 1970. */
export const hourOf = (at: number): number => Math.floor((at + SEOUL_OFFSET) / HOUR_MS);

/** 1970-01-01 was a Thursday. */
const isWeekend = (day: number): boolean => (day + 4) % 7 === 6 || (day + 4) % 7 === 0;

/** Whether people work on that day, as days since 1970. */
export const isWorkday = (day: number, { isHoliday }: Office): boolean => !isWeekend(day) && isHoliday?.(day) !== true;

/** How much of the time between two moments people work, in milliseconds. */
export const workingTime = (from: number, until: number, office: Office): number => {
  let sum = 0;
  for (let day = dayOf(from); day <= dayOf(until); day += 1) {
    if (!isWorkday(day, office)) continue;
    const midnight = day * DAY_MS - SEOUL_OFFSET;
    const start = Math.max(from, midnight + office.from * HOUR_MS);
    sum += Math.max(0, Math.min(until, midnight + office.to * HOUR_MS) - start);
  }
  return sum;
};
