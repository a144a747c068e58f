import {
  both,
  type lawAddHoliday,
  type lawCompleteHolidays,
  type LawHolidayCalendar,
  type lawRemoveHoliday,
} from '@bongsu/contracts';
import { refuse, refuseField } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { currentLaw } from './current-law.ts';
import { presentCalendar } from './present-holidays.ts';
import { holidayEntries, insertHoliday, withdrawHoliday } from './store.ts';

type AnyCall = Pick<Call<typeof lawAddHoliday>, 'tx' | 'deps'>;

export const calendarNow = async ({ tx, deps }: AnyCall): Promise<LawHolidayCalendar> =>
  presentCalendar(deps.statute.calendar, (await currentLaw(tx, deps)).calendar, await holidayEntries(tx));

/** A day off that the product does not know: a temporary holiday, or one of a year announced after this release. */
export const addHoliday = async (call: Call<typeof lawAddHoliday>): Promise<LawHolidayCalendar> => {
  const { tx, deps, body } = call;
  const { days } = (await currentLaw(tx, deps)).calendar;
  if (days.has(body.day))
    refuseField('day', both('이미 공휴일로 알고 있는 날입니다.', 'This day is known as a holiday already.'));
  const id = await insertHoliday(tx, deps.clock, { kind: 'day', day: body.day, name: body.name, throughYear: null });
  await call.record({ action: 'create', subjects: [`holiday:${id}`] });
  return calendarNow(call);
};

const yearsBetween = (last: number, through: number): readonly number[] =>
  Array.from({ length: Math.max(0, through - last) }, (_, index) => last + 1 + index);

/**
 * "The holidays are complete through that year": from then on day counts reach into it. A year of which no holiday was
 * added cannot be complete; there has never been one without.
 */
export const completeHolidays = async (call: Call<typeof lawCompleteHolidays>): Promise<LawHolidayCalendar> => {
  const { tx, deps, body } = call;
  const { lastYear, days } = (await currentLaw(tx, deps)).calendar;
  const { throughYear } = body;
  if (throughYear <= lastYear)
    refuseField(
      'throughYear',
      both(
        `${String(lastYear)}년까지는 이미 빠짐없이 알고 있습니다.`,
        `It is complete through ${String(lastYear)} already.`,
      ),
    );
  const bare = yearsBetween(lastYear, throughYear).find(
    (year) => ![...days].some((day) => day.startsWith(`${String(year)}-`)),
  );
  if (bare !== undefined)
    refuseField(
      'throughYear',
      both(
        `${String(bare)}년의 공휴일을 먼저 더해 주세요. 아직 하나도 없습니다.`,
        `Add the holidays of ${String(bare)} first: there is none yet.`,
      ),
    );
  const id = await insertHoliday(tx, deps.clock, { kind: 'complete-through', day: null, name: '', throughYear });
  await call.record({ action: 'create', subjects: [`holiday:${id}`] });
  return calendarNow(call);
};

export const removeHoliday = async (call: Call<typeof lawRemoveHoliday>): Promise<LawHolidayCalendar> => {
  const { tx, deps, params } = call;
  if (!(await withdrawHoliday(tx, deps.clock, params.holidayId))) refuse('not-found');
  await call.record({ action: 'delete', subjects: [`holiday:${params.holidayId}`] });
  return calendarNow(call);
};
