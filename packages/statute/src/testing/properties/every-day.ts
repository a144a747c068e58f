import { toSeoulIso, type Instant } from '@bongsu/kit';
import type { Duty } from '../../engine/duty.ts';
import type { Facts } from '../../facts/schema.ts';
import { optionalRuleIds, roles } from '../../facts/vocabulary.ts';
import { asks, judged, must } from './property.ts';

type Organisation = NonNullable<Facts['organisation']>;
type Breach = NonNullable<Facts['breach']>;

/** Kinds of organisations that the law treats differently. */
export const organisations: readonly Organisation[] = [
  {},
  { roles: ['controller'], public: false, euSubjects: false },
  { roles: ['processor'], euSubjects: true },
  { roles: ['controller', 'online-service-provider'] },
  { roles: ['controller', 'public-system-operator'], public: true },
  { roles: ['controller', 'credit-information-company', 'financial-company'] },
  { roles: ['commercial-company'] },
  { roles: [...roles], public: true, euSubjects: true, optionalRules: [...optionalRuleIds] },
];

const aware = (at: Instant): Breach => ({
  awareAt: toSeoulIso(at),
  possibility: { awareAt: toSeoulIso(at) },
  networkIncident: { awareAt: toSeoulIso(at) },
});

const hours = (at: Instant, count: number): string => toSeoulIso(at.add({ hours: count }));

/** From knowing nothing but the day to knowing everything. */
export const breaches: readonly ((at: Instant) => Breach)[] = [
  aware,
  (at) => ({
    ...aware(at),
    occurredAt: hours(at, -2),
    effects: ['leak'],
    subjectCount: 20_000,
    contactsUnknown: 'none',
  }),
  (at) => ({
    ...aware(at),
    occurredAt: hours(at, -24 * 400),
    effects: ['loss', 'damage'],
    subjectCountAtLeast: 1000,
    dataKinds: ['general', 'credit', 'sensitive'],
    cause: 'external-illegal-access',
    unauthorisedAccessConfirmed: true,
    recovered: true,
    contactsUnknown: 'all',
    unconfirmedItems: ['I2'],
    emergencyMeasures: { from: hours(at, 1), until: hours(at, 100) },
    forceMajeure: { from: hours(at, 90), until: null },
    riskToRights: 'high',
    noHarmEvident: true,
    possibility: { awareAt: toSeoulIso(at), ground: 'traded-partly-confirmed', clearedAt: hours(at, 50) },
    networkIncident: { awareAt: toSeoulIso(at), newFactsAt: [hours(at, 5), hours(at, 30)] },
  }),
];

const asked = (duties: readonly Duty[], rules: readonly string[], duty: string): boolean =>
  duties.some((one) => rules.includes(one.rule) && one.duty === duty && (asks(one) || one.exception !== null));

const NOTICES = ['KR-PIPA-NOTIFY', 'KR-PIPA-ONLINE', 'KR-NET-27-3'];
const REPORTS = ['KR-PIPA-REPORT', 'KR-PIPA-ONLINE', 'KR-NET-27-3'];

/** Judges a breach that became known on that day. Throws where the law leaves a gap: nobody to tell, nothing to report. */
export const judgeDay = (at: Instant, organisation: Organisation, breach: Breach): number => {
  const { duties } = judged({ asOf: hours(at, 80), organisation, breach });
  const tell = (what: string) => () => `${toSeoulIso(at)} ${organisation.roles?.join() ?? '?'}: ${what}`;
  must(asked(duties, NOTICES, 'notify'), tell('nobody is to be told'));
  must(asked(duties, REPORTS, 'report'), tell('nothing is to be reported'));
  return duties.length;
};
