import { HolidayYearUnknown, holidayCalendar } from '@bongsu/statute';
import { expect, it } from 'vitest';
import { problemDetailsOf, refusalOf } from './problem.ts';

it('a day that cannot be counted yet is told as the year that is missing and who can add it, in both languages', () => {
  const refusal = refusalOf(new HolidayYearUnknown(2031, holidayCalendar()));
  const [ko, en] = (['ko', 'en'] as const).map((language) => problemDetailsOf(refusal, language, 'x'));
  expect(ko).toMatchObject({
    code: 'holidays-unknown',
    status: 409,
    detail: '2031년의 공휴일이 등록되어 있지 않습니다.',
  });
  expect(ko?.advice).toContain('시스템 관리자');
  expect(en).toMatchObject({ detail: 'The holidays of 2031 are not known.' });
  expect(en?.advice).toContain('administrator');
});
