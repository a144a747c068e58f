import * as announced from '@hyunbinseo/holidays-kr/all';
import type { PlainDate } from '@bongsu/kit';
import { earlyHolidays } from './early-holidays.ts';

/** Public holidays of the years that were announced in the official gazette, and the days a house adds. */
export interface HolidayCalendar {
  readonly days: ReadonlySet<string>;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** `days` are further ISO dates; `throughYear` states that the years up to it are complete with them. */
export interface ExtraHolidays {
  readonly days: readonly string[];
  readonly throughYear?: number;
}

/** Asked about a year whose holidays nobody has announced: no date is better than a wrong one. */
export class HolidayYearUnknown extends RangeError {
  override readonly name = 'HolidayYearUnknown';
  readonly year: number;

  constructor(year: number, calendar: HolidayCalendar) {
    super(
      `${year}년의 공휴일이 등록되어 있지 않습니다(등록: ${calendar.firstYear}~${calendar.lastYear}). 추가 공휴일을 등록하십시오. / ` +
        `The holidays of ${year} are not known (known: ${calendar.firstYear} to ${calendar.lastYear}). Add them.`,
    );
    this.year = year;
  }
}

const knownDays = [
  ...Object.values(earlyHolidays).flat(),
  ...Object.values(announced).flatMap((year) => Object.keys(year)),
];
const knownYears = knownDays.map((day) => Number(day.slice(0, 4)));

export const holidayCalendar = (extra: ExtraHolidays = { days: [] }): HolidayCalendar => {
  const lastKnown = Math.max(...knownYears);
  return {
    days: new Set([...knownDays, ...extra.days]),
    firstYear: Math.min(...knownYears),
    lastYear: Math.max(lastKnown, extra.throughYear ?? lastKnown),
  };
};

const SATURDAY = 6;

/** Saturday, Sunday or a public holiday (민법 제161조). Throws {@link HolidayYearUnknown} outside the known years. */
export const isRestDay = (date: PlainDate, calendar: HolidayCalendar): boolean => {
  if (date.year < calendar.firstYear || date.year > calendar.lastYear)
    throw new HolidayYearUnknown(date.year, calendar);
  return date.dayOfWeek >= SATURDAY || calendar.days.has(date.toString());
};
