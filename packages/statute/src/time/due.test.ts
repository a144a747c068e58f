import { days, hours, instant, toSeoulIso } from '@bongsu/kit';
import { describe, expect, test } from 'vitest';
import { holidayCalendar, HolidayYearUnknown } from './calendar.ts';
import { dueAfterDays, dueAfterHours, lastMomentOf } from './due.ts';

const calendar = holidayCalendar();
const after = (from: string, count: number, of = calendar): string =>
  toSeoulIso(dueAfterDays(instant(from), days(count), of));

describe('hours', () => {
  test('run through the night, the weekend and the harvest festival', () => {
    expect(toSeoulIso(dueAfterHours(instant('2026-09-24T22:30:15+09:00'), hours(72)))).toBe(
      '2026-09-27T22:30:15+09:00',
    );
  });
});

describe('days', () => {
  test('do not count the first day', () => {
    expect(after('2026-11-02T10:00:00+09:00', 3)).toBe('2026-11-05T23:59:59+09:00');
  });

  test('count the first day when the period begins at midnight', () => {
    expect(after('2026-11-02T00:00:00+09:00', 3)).toBe('2026-11-04T23:59:59+09:00');
  });

  test.each([
    ['a Saturday', '2026-11-04T10:00:00+09:00', 3, '2026-11-09'],
    ['a Sunday', '2026-11-04T10:00:00+09:00', 4, '2026-11-09'],
    ['a holiday and its substitute', '2026-10-01T10:00:00+09:00', 2, '2026-10-06'],
    ['three days of the lunar new year', '2026-02-13T10:00:00+09:00', 3, '2026-02-19'],
    ['the day after new year', '2026-12-30T10:00:00+09:00', 2, '2027-01-04'],
  ])('that end on %s move to the next working day', (_what, from, count, day) => {
    expect(after(from, count)).toBe(`${day}T23:59:59+09:00`);
  });

  test('take further holidays of the house into account', () => {
    const extended = holidayCalendar({ days: ['2026-11-05'] });
    expect(after('2026-11-02T10:00:00+09:00', 3, extended)).toBe('2026-11-06T23:59:59+09:00');
  });

  test('fail by name past the years whose holidays are known, in both languages', () => {
    expect(() => after('2027-12-30T10:00:00+09:00', 5)).toThrow(HolidayYearUnknown);
    expect(() => after('2027-12-30T10:00:00+09:00', 5)).toThrow(/2028년.*2028/s);
    const extended = holidayCalendar({ days: ['2028-01-03'], throughYear: 2028 });
    expect(after('2027-12-30T10:00:00+09:00', 4, extended)).toBe('2028-01-04T23:59:59+09:00');
  });

  test('during which something must last are not lengthened by a holiday and need no calendar', () => {
    expect(toSeoulIso(lastMomentOf(instant('2028-12-02T10:00:00+09:00'), days(30)))).toBe('2029-01-01T23:59:59+09:00');
  });
});
