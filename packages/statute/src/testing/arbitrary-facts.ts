import { addHours, hours, instant, seoulDate, startOfSeoulDay, toSeoulIso, type Instant } from '@bongsu/kit';
import fc from 'fast-check';
import type { Facts } from '../facts/schema.ts';
import {
  causes,
  contactsUnknown,
  dataKinds,
  dutyKinds,
  effects,
  grounds,
  optionalRuleIds,
  risks,
  roles,
  ruleIds,
} from '../facts/vocabulary.ts';

/** The days the engine promises to answer for. */
const FIRST_DAY = instant('2011-09-29T15:00:00Z');
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

/** The first days of versions and values: most mistakes live there. */
export const turningDays: readonly Instant[] = [
  '2011-09-30',
  '2012-08-18',
  '2013-11-23',
  '2014-11-29',
  '2017-10-19',
  '2018-05-25',
  '2020-08-05',
  '2023-09-15',
  '2024-08-14',
  '2024-09-15',
  '2026-09-11',
  '2026-10-01',
].map((day) => instant(`${day}T00:00:00+09:00`));

const turns = fc.constantFrom(...turningDays);

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
const counts = fc.oneof(fc.constantFrom(0, 1, 999, 1000, 1001, 9999, 10_000, 10_001), fc.nat({ max: 50_000_000 }));

type Breach = NonNullable<Facts['breach']>;

const firstOf = (...given: readonly (string | null | undefined)[]): string | null =>
  given.filter((at) => typeof at === 'string').toSorted()[0] ?? null;

/** Nobody becomes aware of a breach before it happens, and a settled count is no less than its lower bound. */
const consistent = (breach: Breach): Breach => ({
  ...breach,
  occurredAt:
    breach.occurredAt === null ? null : firstOf(breach.occurredAt, breach.awareAt, breach.networkIncident?.awareAt),
  subjectCountAtLeast:
    breach.subjectCountAtLeast === null || breach.subjectCountAtLeast === undefined
      ? null
      : Math.min(breach.subjectCountAtLeast, breach.subjectCount ?? Infinity),
});

export const breachesAround = (at: fc.Arbitrary<Instant>): fc.Arbitrary<Breach> => {
  const iso = at.map(toSeoulIso);
  const possibility = { awareAt: maybe(iso), ground: maybe(fc.constantFrom(...grounds)), clearedAt: maybe(iso) };
  const networkIncident = {
    awareAt: maybe(iso),
    newFactsAt: fc.array(iso, { maxLength: 3 }),
    disruption: maybe(fc.boolean()),
  };
  return fc
    .record({
      occurredAt: maybe(iso),
      awareAt: maybe(iso),
      possibility: maybe(fc.record(possibility)),
      networkIncident: maybe(fc.record(networkIncident)),
      effects: some(effects),
      subjectCount: maybe(counts),
      subjectCountAtLeast: maybe(counts),
      dataKinds: some(dataKinds),
      cause: maybe(fc.constantFrom(...causes)),
      unauthorisedAccessConfirmed: maybe(fc.boolean()),
      recovered: maybe(fc.boolean()),
      contactsUnknown: maybe(fc.constantFrom(...contactsUnknown)),
      unconfirmedItems: maybe(fc.subarray(['I1', 'I2'] as ('I1' | 'I2')[])),
      emergencyMeasures: maybe(period(at)),
      forceMajeure: maybe(period(at)),
      riskToRights: maybe(fc.constantFrom(...risks)),
      noHarmEvident: maybe(fc.boolean()),
      unintelligible: maybe(fc.boolean()),
      highRiskRemoved: maybe(fc.boolean()),
      disproportionateEffort: maybe(fc.boolean()),
    })
    .map(consistent);
};

const items = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'P1', 'P2', 'P3', 'P4', 'A1', 'A2', '33.3.b', '33.3.c', '33.3.d'];

const actsAround = (at: fc.Arbitrary<Instant>) =>
  fc.record({
    rule: fc.constantFrom(...ruleIds),
    at: at.map(toSeoulIso),
    items: maybe(fc.oneof(fc.constant(items), fc.subarray(items))),
    duty: maybe(fc.constantFrom(...dutyKinds)),
    unconfirmed: maybe(fc.subarray(['I1', 'I2'] as ('I1' | 'I2')[])),
  });

const organisations = fc.record({
  roles: some(roles),
  public: maybe(fc.boolean()),
  euSubjects: maybe(fc.boolean()),
  optionalRules: some(optionalRuleIds),
  internalTargets: maybe(fc.record({ immediately: maybe(fc.constant(4)), 'without-delay': maybe(fc.constant(48)) })),
});

const factsAround = (at: fc.Arbitrary<Instant>): fc.Arbitrary<Facts> =>
  fc.record({
    asOf: at.map(toSeoulIso),
    organisation: maybe(organisations),
    breach: breachesAround(at),
    done: maybe(fc.array(actsAround(at), { maxLength: 4 })),
  });

const notices = ['KR-PIPA-NOTIFY', 'KR-PIPA-REPORT', 'KR-PIPA-ONLINE', 'KR-PIPA-POSSIBLE', 'KR-NET-INCIDENT'] as const;
const told = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'P1', 'P2', 'P3', 'P4'];

/** What somebody did about one incident: mostly most of the items, sometimes in several steps. */
const steps = (at: fc.Arbitrary<Instant>) =>
  fc.record({
    rule: fc.constantFrom(...notices),
    at: at.map(toSeoulIso),
    items: fc.oneof(fc.constant(told), fc.subarray(told, { minLength: 7 }), fc.subarray(told)),
    unconfirmed: maybe(fc.subarray(['I1', 'I2'] as ('I1' | 'I2')[])),
  });

/** One incident that became known at `base`, with its possibility, its hindrances and what was done about it. */
const incidentAround = (base: Instant): fc.Arbitrary<Facts> => {
  const at = near(base);
  const aware = toSeoulIso(base);
  const known = { awareAt: aware, subjectCount: 5000, dataKinds: null, effects: null };
  return fc.record({
    asOf: at.map(toSeoulIso),
    organisation: fc.constantFrom(
      { roles: ['controller' as const] },
      { roles: ['controller' as const, 'online-service-provider' as const] },
    ),
    breach: breachesAround(at).map((breach) => consistent({ ...breach, ...known, subjectCountAtLeast: null })),
    done: fc.array(steps(at), { minLength: 1, maxLength: 5 }),
  });
};

/** Facts scattered over the years, facts of one incident near a day on which the law turns, and its handling. */
export const someFacts: fc.Arbitrary<Facts> = fc.oneof(
  factsAround(moments),
  fc.oneof(turns, moments).chain((base) => factsAround(near(base))),
  fc.oneof(turns, moments).chain(incidentAround),
);
