import { addHours, hours, instant, seoulDate, startOfSeoulDay, toSeoulIso, type Instant } from '@bongsu/kit';
import fc from 'fast-check';
import type { Facts } from '../facts/schema.ts';
import { causes, contactsUnknown, dataKinds, effects, grounds, roles } from '../facts/vocabulary.ts';

/** The days the engine promises to answer for. */
const FIRST_DAY = instant('2020-08-04T15:00:00Z');
const LAST_DAY = instant('2028-12-30T15:00:00Z');

const HOURS_A_DAY = 24;
const SECONDS_A_DAY = 86_400;

export const everyDay = (): readonly Instant[] => {
  const days: Instant[] = [];
  for (let date = seoulDate(FIRST_DAY); ; date = date.add({ days: 1 })) {
    days.push(startOfSeoulDay(date));
    if (startOfSeoulDay(date).epochMilliseconds >= LAST_DAY.epochMilliseconds) return days;
  }
};

const span = (LAST_DAY.epochMilliseconds - FIRST_DAY.epochMilliseconds) / 1000;

export const moments = fc.integer({ min: 0, max: span }).map((second) => FIRST_DAY.add({ seconds: second }));

/** Days around which a version begins: most mistakes live there. */
const turns = fc
  .constantFrom('2020-08-05', '2023-09-15', '2024-08-14', '2026-09-11', '2026-10-01')
  .map((day) => instant(`${day}T00:00:00+09:00`));

/** Moments of one incident lie within days of one another. */
const near = (base: Instant): fc.Arbitrary<Instant> =>
  fc.integer({ min: -2 * SECONDS_A_DAY, max: 8 * SECONDS_A_DAY }).map((second) => base.add({ seconds: second }));

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 3 });
const some = <const Word extends string>(words: readonly Word[]) =>
  fc.subarray([...words]).map((list) => (list.length === 0 ? null : list));

const period = (at: fc.Arbitrary<Instant>) =>
  fc.tuple(at, maybe(fc.integer({ min: 0, max: 30 * HOURS_A_DAY }))).map(([from, length]) => ({
    from: toSeoulIso(from),
    until: length === null ? null : toSeoulIso(addHours(from, hours(length))),
  }));

/** Counts around every threshold, besides others; a lower bound never passes the settled count. */
const counts = fc.oneof(fc.constantFrom(0, 1, 999, 1000, 1001), fc.nat({ max: 50_000_000 }));

type Breach = NonNullable<Facts['breach']>;

/** Nobody becomes aware of a breach before it happens, and a settled count is no less than its lower bound. */
const consistent = (breach: Breach): Breach => ({
  ...breach,
  occurredAt:
    (breach.awareAt ?? '9') < (breach.occurredAt ?? '') ? (breach.awareAt ?? null) : (breach.occurredAt ?? null),
  subjectCountAtLeast:
    breach.subjectCountAtLeast === null || breach.subjectCountAtLeast === undefined
      ? null
      : Math.min(breach.subjectCountAtLeast, breach.subjectCount ?? Infinity),
});

export const breachesAround = (at: fc.Arbitrary<Instant>): fc.Arbitrary<Breach> => {
  const iso = at.map(toSeoulIso);
  const possibility = { awareAt: maybe(iso), ground: maybe(fc.constantFrom(...grounds)), clearedAt: maybe(iso) };
  return fc
    .record({
      occurredAt: maybe(iso),
      awareAt: maybe(iso),
      possibility: maybe(fc.record(possibility)),
      networkIncident: maybe(fc.record({ awareAt: maybe(iso), newFactsAt: fc.array(iso, { maxLength: 3 }) })),
      effects: some(effects),
      subjectCount: maybe(counts),
      subjectCountAtLeast: maybe(counts),
      dataKinds: some(dataKinds),
      cause: maybe(fc.constantFrom(...causes)),
      recovered: maybe(fc.boolean()),
      contactsUnknown: maybe(fc.constantFrom(...contactsUnknown)),
      unconfirmedItems: maybe(fc.subarray(['I1', 'I2'] as ('I1' | 'I2')[])),
      emergencyMeasures: maybe(period(at)),
      forceMajeure: maybe(period(at)),
    })
    .map(consistent);
};

const rulesDone = [
  'KR-PIPA-NOTIFY',
  'KR-PIPA-REPORT',
  'KR-PIPA-ONLINE',
  'KR-PIPA-POSSIBLE',
  'KR-PIPA-POSSIBLE-CLEAR',
  'KR-PIPA-MITIGATE',
  'KR-NET-INCIDENT',
  'KR-CIIP-13',
] as const;
const items = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'P1', 'P2', 'P3', 'P4'];
const duties = ['notify', 'report', 'post', 'supplement'] as const;

const actsAround = (at: fc.Arbitrary<Instant>) =>
  fc.record({
    rule: fc.constantFrom(...rulesDone),
    at: at.map(toSeoulIso),
    items: maybe(fc.oneof(fc.constant(items), fc.subarray(items))),
    duty: maybe(fc.constantFrom(...duties)),
  });

const factsAround = (at: fc.Arbitrary<Instant>): fc.Arbitrary<Facts> =>
  fc.record({
    asOf: at.map(toSeoulIso),
    organisation: maybe(fc.record({ roles: some(roles) })),
    breach: breachesAround(at),
    done: maybe(fc.array(actsAround(at), { maxLength: 4 })),
  });

/** Facts scattered over the years, and facts of one incident near a day on which the law turns. */
export const someFacts: fc.Arbitrary<Facts> = fc.oneof(
  factsAround(moments),
  fc.oneof(turns, moments).chain((base) => factsAround(near(base))),
);
