import {
  CalendarDate,
  type CalendarDateTime,
  parseAbsolute,
  parseDate,
  toCalendarDateTime,
} from '@internationalized/date';

/** Korea keeps no summer time; moments that people enter are always this. */
const OFFSET = '+09:00';
const SEOUL = 'Asia/Seoul';

/** ISO 8601 with any offset → what a Korean wall clock shows; `null` for nothing or nonsense. */
export function readMoment(iso: string | null): CalendarDateTime | null {
  if (iso === null || iso === '') return null;
  try {
    return toCalendarDateTime(parseAbsolute(iso, SEOUL)).set({ second: 0, millisecond: 0 });
  } catch {
    return null;
  }
}

/** → `2026-11-21T09:00:00+09:00`, to the minute. */
export const writeMoment = (value: CalendarDateTime | null): string | null =>
  value === null ? null : `${value.toString().slice(0, 16)}:00${OFFSET}`;

export function readDay(day: string | null): CalendarDate | null {
  if (day === null || day === '') return null;
  try {
    return parseDate(day);
  } catch {
    return null;
  }
}

export const writeDay = (value: CalendarDate | null): string | null => value?.toString() ?? null;

/** The given moment as a Korean wall clock shows it. */
export const seoulNow = (at: number): CalendarDateTime => {
  const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: SEOUL, dateStyle: 'short', timeStyle: 'short' }).format(at);
  const [date = '', time = ''] = iso.split(' ');
  const { year, month, day } = parseDate(date);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return toCalendarDateTime(new CalendarDate(year, month, day)).set({ hour, minute });
};
