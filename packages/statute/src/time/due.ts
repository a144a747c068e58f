import {
  addHours,
  endOfSeoulDay,
  seoulDate,
  startOfSeoulDay,
  type Days,
  type Hours,
  type Instant,
  type PlainDate,
} from '@bongsu/kit';
import { isRestDay, type HolidayCalendar } from './calendar.ts';

/** Hours run on through nights, weekends and holidays from the moment itself (민법 제156조). */
export const dueAfterHours = (from: Instant, count: Hours): Instant => addHours(from, count);

/** 초일 불산입: the first day is not counted unless the period begins at midnight (민법 제157조). */
const lastDayOf = (from: Instant, count: Days): PlainDate => {
  const first = seoulDate(from);
  const wholeFirstDay = startOfSeoulDay(first).epochMilliseconds === from.epochMilliseconds;
  return first.add({ days: wholeFirstDay ? count - 1 : count });
};

/** The end of the last day of a period during which something must last; a holiday does not lengthen it. */
export const lastMomentOf = (from: Instant, count: Days): Instant => endOfSeoulDay(lastDayOf(from, count));

/**
 * The end of the last day by which something must be done. A last day on a Saturday, Sunday or holiday moves to
 * the next working day (민법 제157조, 제159조, 제161조). Throws `HolidayYearUnknown` past the announced years.
 */
export const dueAfterDays = (from: Instant, count: Days, calendar: HolidayCalendar): Instant => {
  let day = lastDayOf(from, count);
  while (isRestDay(day, calendar)) day = day.add({ days: 1 });
  return endOfSeoulDay(day);
};
