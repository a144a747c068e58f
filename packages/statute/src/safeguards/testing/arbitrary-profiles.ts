import { instant, toSeoulIso } from '@bongsu/kit';
import fc from 'fast-check';
import { dataKinds } from '../../facts/vocabulary.ts';
import { readProfile } from '../profile/read-profile.ts';
import type { Profile } from '../profile/schema.ts';
import { analysisResults, impactResults, profileRoles, sizes, subjectKinds, zones } from '../profile/vocabulary.ts';

const FIRST_DAY = instant('2011-09-29T15:00:00Z');
const LAST_DAY = instant('2028-12-30T15:00:00Z');
const span = (LAST_DAY.epochMilliseconds - FIRST_DAY.epochMilliseconds) / 1000;
const anyMoment = fc.integer({ min: 0, max: span }).map((second) => toSeoulIso(FIRST_DAY.add({ seconds: second })));

/** Days on which a safeguard begins or ends, and the seconds around them: most mistakes live there. */
const turns = fc
  .tuple(
    fc.constantFrom(
      '2011-09-30',
      '2014-12-30',
      '2016-09-01',
      '2017-01-01',
      '2018-01-01',
      '2019-06-07',
      '2020-08-05',
      '2023-09-15',
      '2023-09-22',
      '2024-09-15',
      '2025-10-31',
      '2026-07-01',
      '2026-10-31',
      '2027-01-01',
    ),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([day, seconds]) => toSeoulIso(instant(`${day}T00:00:00+09:00`).add({ seconds })));

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 3 });
const some = <const Word extends string>(words: readonly Word[]) => maybe(fc.subarray([...words], { minLength: 1 }));
const counts = maybe(
  fc.oneof(
    fc.constantFrom(0, 1, 199, 200, 9999, 10_000, 49_999, 50_000, 99_999, 100_000, 999_999, 1_000_000),
    fc.nat({ max: 50_000_000 }),
  ),
);
const flag = maybe(fc.boolean());

/** Any profile that `readProfile` accepts, scattered over the years or close to a day on which the law turns. */
export const someProfile: fc.Arbitrary<Profile> = fc
  .record({
    asOf: fc.oneof(anyMoment, turns),
    size: maybe(fc.constantFrom(...sizes)),
    roles: some(profileRoles),
    subjectCount: counts,
    subjectCountAtLeast: counts,
    systemSubjectCount: counts,
    dailyUsers: counts,
    handlers: counts,
    subjects: some(subjectKinds),
    dataKinds: some(dataKinds),
    zones: some(zones),
    processingSystem: flag,
    remoteAccess: flag,
    mobileDevices: flag,
    deviceStorage: flag,
    removableMedia: flag,
    managesPublicAccounts: flag,
    riskAnalysis: maybe(fc.constantFrom(...analysisResults)),
    impactAssessment: maybe(fc.constantFrom(...impactResults)),
    reviewCycle: maybe(fc.constantFrom('P1M', 'P3M', 'P1Y')),
  })
  .filter((profile) => readProfile(profile).ok);

/** Every field of a profile but the day it is judged on: each may be forgotten. */
export const facts = [
  'size',
  'roles',
  'subjectCount',
  'subjectCountAtLeast',
  'systemSubjectCount',
  'dailyUsers',
  'handlers',
  'subjects',
  'dataKinds',
  'zones',
  'processingSystem',
  'remoteAccess',
  'mobileDevices',
  'deviceStorage',
  'removableMedia',
  'managesPublicAccounts',
  'riskAnalysis',
  'impactAssessment',
  'reviewCycle',
] as const satisfies readonly (keyof Profile)[];
