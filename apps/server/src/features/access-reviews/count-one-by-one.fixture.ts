import { instantAt, SEOUL, seoulDay, startOfSeoulDay, type PlainDate } from '@bongsu/kit';
import type { Facts, KeptRecord } from '@bongsu/ledger';
import { isUnreasoned } from '../misuse/index.ts';
import type { Counted } from './count-records.ts';
import type { Period } from './period.ts';

const startOf = (day: PlainDate): number => startOfSeoulDay(day).epochMilliseconds;

const isOutOfHours = (at: number, { office = { from: 0, to: 24 }, holidays = [] }: Facts): boolean => {
  const { hour, dayOfWeek } = instantAt(at).toZonedDateTimeISO(SEOUL);
  return dayOfWeek > 5 || holidays.includes(seoulDay(at)) || hour < office.from || hour >= office.to;
};

const countsOf = (records: readonly KeptRecord[], facts: Facts) => ({
  records: records.length,
  subjects: records.reduce((sum, { subjects }) => sum + subjects.length, 0),
  downloads: records.filter(({ action }) => action === 'download').length,
  unreasoned: records.filter(isUnreasoned).length,
  outOfHours: records.filter(({ at, subjects }) => subjects.length > 0 && isOutOfHours(at, facts)).length,
  refused: records.filter(({ ok }) => !ok).length,
});

/** The figures of a review as anybody would count them by hand, record by record. */
export const countOneByOne = (
  all: readonly KeptRecord[],
  period: Period,
  facts: Facts,
  knownSystems: readonly string[],
): Counted => {
  const records = all.filter(({ at }) => at >= startOf(period.from) && at < startOf(period.to.add({ days: 1 })));
  const length = period.from.until(period.to, { largestUnit: 'days' }).days + 1;
  const days = Array.from({ length }, (_, nth) => period.from.add({ days: nth }));
  const working = days.filter((day) => day.dayOfWeek < 6 && !(facts.holidays ?? []).includes(day.toString()));
  const accounts = [...Map.groupBy(records, ({ actor }) => actor)].map(([actor, own]) => ({
    actor,
    ...countsOf(own, facts),
    different: new Set(own.flatMap(({ subjects }) => subjects)).size,
  }));
  return {
    ...countsOf(records, facts),
    accounts: accounts.length,
    byAccount: accounts.toSorted(
      (left, right) =>
        right.subjects - left.subjects || right.records - left.records || (left.actor < right.actor ? -1 : 1),
    ),
    byDay: days.map((day) => {
      const own = records.filter(({ at }) => seoulDay(at) === day.toString());
      return {
        day: day.toString(),
        records: own.length,
        downloads: own.filter(({ action }) => action === 'download').length,
      };
    }),
    bySystem: [...new Set([...knownSystems, ...records.map(({ system }) => system)])].toSorted().map((system) => {
      const own = records.filter((record) => record.system === system);
      const seen = new Set(own.map(({ at }) => seoulDay(at)));
      return { system, records: own.length, silentDays: working.map(String).filter((day) => !seen.has(day)) };
    }),
  };
};
