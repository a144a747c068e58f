import type { LawHoliday, LawHolidayCalendar, PersonRef } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { HolidayCalendar } from '@bongsu/statute';
import type { StoredHoliday } from './store.ts';

const withdrawnBy = (row: StoredHoliday): PersonRef | null =>
  row.withdrawnById === null
    ? null
    : { id: row.withdrawnById, name: row.withdrawnByName ?? '', department: row.withdrawnByDepartment };

const presentHoliday = (row: StoredHoliday): LawHoliday => ({
  id: row.id,
  kind: row.kind,
  day: row.day,
  name: row.name,
  throughYear: row.throughYear,
  madeBy: { id: row.madeById, name: row.madeByName, department: row.madeByDepartment },
  madeAt: toSeoulIso(row.madeAt),
  withdrawnBy: withdrawnBy(row),
  withdrawnAt: row.withdrawnAt === null ? null : toSeoulIso(row.withdrawnAt),
});

/** `carried`: what the product itself knows; `extended`: with what the organisation added. */
export const presentCalendar = (
  carried: HolidayCalendar,
  extended: HolidayCalendar,
  entries: readonly StoredHoliday[],
): LawHolidayCalendar => ({
  announced: { firstYear: carried.firstYear, lastYear: carried.lastYear },
  completeThrough: extended.lastYear,
  entries: entries.map(presentHoliday),
});
