import { instant, Temporal } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { grouped, koreanDay, koreanLongDate, koreanMoment, koreanShortMoment, momentIn } from './dates.ts';

it('a moment is written as public offices write it, with its weekday, in Korean time', () => {
  expect(koreanMoment(instant('2026-11-21T00:00:00Z'))).toBe('2026. 11. 21.(토) 09:00');
  expect(koreanMoment(instant('2026-12-31T15:05:00Z'))).toBe('2027. 1. 1.(금) 00:05');
});

it('among moments of one year the year goes without saying, and another year is said', () => {
  const asOf = instant('2026-12-30T09:00:00+09:00');
  expect(koreanShortMoment(instant('2026-11-21T00:00:00Z'), asOf)).toBe('11. 21.(토) 09:00');
  expect(koreanShortMoment(instant('2026-12-31T15:05:00Z'), asOf)).toBe('2027. 1. 1.(금) 00:05');
});

it('a day has its weekday and no zeros', () => {
  expect(koreanDay(Temporal.PlainDate.from('2026-03-01'))).toBe('2026. 3. 1.(일)');
  expect(koreanLongDate(instant('2026-11-21T09:00:00+09:00'))).toBe('2026년 11월 21일');
});

it('English says that the time is Korean', () => {
  expect(momentIn('en', instant('2026-11-21T09:00:00+09:00'))).toBe('Sat 21 Nov 2026, 09:00 (KST)');
});

it('large numbers are grouped', () => {
  expect([0, 999, 1204, 1_234_567].map((count) => grouped(count))).toEqual(['0', '999', '1,204', '1,234,567']);
});
