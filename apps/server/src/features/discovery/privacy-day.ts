import type { PrivacyDayRule } from '@bongsu/contracts';
import { Temporal, type PlainDate } from '@bongsu/kit';
import type { HolidayCalendar } from '@bongsu/statute';

const SATURDAY = 6;

const isFree = (date: PlainDate, { days }: HolidayCalendar): boolean =>
  date.dayOfWeek >= SATURDAY || days.has(date.toString());

const ruleDay = (month: Temporal.PlainYearMonth, { nth, weekday }: PrivacyDayRule): PlainDate => {
  const first = month.toPlainDate({ day: 1 });
  const firstOfKind = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  if (nth > 0) return firstOfKind.add({ days: 7 * (nth - 1) });
  const last = month.toPlainDate({ day: month.daysInMonth });
  return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
};

/**
 * The day of one month by the rule, moved to the next working day when it is a day off. The law counts nothing from it,
 * so in a year whose holidays nobody announced yet only weekends are days off.
 */
export const privacyDay = (
  month: Temporal.PlainYearMonth,
  rule: PrivacyDayRule,
  calendar: HolidayCalendar,
): PlainDate => {
  let date = ruleDay(month, rule);
  while (isFree(date, calendar)) date = date.add({ days: 1 });
  return date;
};

/** The month of the rule and the day it falls on, for the month before `today` and the next two. */
export const daysAround = (
  today: PlainDate,
  rule: PrivacyDayRule,
  calendar: HolidayCalendar,
): readonly { readonly month: string; readonly day: PlainDate }[] =>
  // A last weekday may have moved into the month behind its own.
  [-1, 0, 1, 2].map((months) => {
    const month = today.toPlainYearMonth().add({ months });
    return { month: month.toString(), day: privacyDay(month, rule, calendar) };
  });

export const isEarlier = (left: PlainDate, right: PlainDate): boolean => Temporal.PlainDate.compare(left, right) < 0;
