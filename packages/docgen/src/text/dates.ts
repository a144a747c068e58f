import { SEOUL, type Instant, type PlainDate } from '@bongsu/kit';
import type { Language } from '../models/index.ts';

const WEEKDAYS = ['월', '화', '수', '목', '금', '토', '일'];
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (count: number): string => String(count).padStart(2, '0');
const local = (at: Instant) => at.toZonedDateTimeISO(SEOUL);

/** `2026. 11. 21.`: a date as 행정업무규정 writes it. */
export const koreanDate = (date: PlainDate): string => `${date.year}. ${date.month}. ${date.day}.`;

/** `2026. 11. 21.(토)`. */
export const koreanDay = (date: PlainDate): string => `${koreanDate(date)}(${WEEKDAYS[date.dayOfWeek - 1]})`;

/** `2026. 11. 21.(토) 09:00` in Korean time. */
export const koreanMoment = (at: Instant): string => {
  const when = local(at);
  return `${koreanDay(when.toPlainDate())} ${two(when.hour)}:${two(when.minute)}`;
};

/** `11. 21.(토) 09:00`, with the year only where it is another one than that of the page. */
export const koreanShortMoment = (at: Instant, asOf: Instant): string =>
  local(at).year === local(asOf).year ? koreanMoment(at).replace(/^\d+\. /, '') : koreanMoment(at);

/** `2026년 11월 21일`. */
export const koreanLongDate = (at: Instant): string => {
  const when = local(at);
  return `${when.year}년 ${when.month}월 ${when.day}일`;
};

const englishDate = (date: PlainDate): string => `${date.day} ${MONTHS[date.month - 1]} ${date.year}`;

/** `Sat 21 Nov 2026, 09:00 (KST)`. */
const englishMoment = (at: Instant): string => {
  const when = local(at);
  const day = when.toPlainDate();
  return `${DAYS[day.dayOfWeek - 1]} ${englishDate(day)}, ${two(when.hour)}:${two(when.minute)} (KST)`;
};

export const momentIn = (language: Language, at: Instant): string =>
  language === 'ko' ? koreanMoment(at) : englishMoment(at);

export const longDateIn = (language: Language, at: Instant): string =>
  language === 'ko' ? koreanLongDate(at) : englishDate(local(at).toPlainDate());

/** `1,234`: digits grouped the same on every machine. */
export const grouped = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
