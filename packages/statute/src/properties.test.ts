import { instant, toSeoulIso, type Instant } from '@bongsu/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, factsSchema, loadStatute, optionalRuleIds, type Duty, type Facts } from './index.ts';
import { breachesAround, everyDay, moments, someFacts } from './testing/arbitrary-facts.ts';

const statute = loadStatute();
const now = instant('2026-11-21T00:00:00Z');
const judged = (facts: Facts): readonly Duty[] => assess(facts, statute, now).duties;

type Breach = NonNullable<Facts['breach']>;

/** Everything unsettled; only awareness differs between the cases that are compared. */
const awareOnly = (awareAt: Instant, breach: Breach): Facts => ({
  asOf: '2020-01-01T00:00:00+09:00',
  organisation: { roles: ['controller', 'online-service-provider'] },
  breach: {
    ...breach,
    awareAt: toSeoulIso(awareAt),
    possibility: { awareAt: toSeoulIso(awareAt), ground: 'traded-partly-confirmed' },
    networkIncident: { awareAt: toSeoulIso(awareAt), newFactsAt: [toSeoulIso(awareAt)] },
    emergencyMeasures: null,
    forceMajeure: null,
  },
});

const nameOf = ({ rule, duty }: Duty): string => `${rule} ${duty}`;
const dues = (facts: Facts): ReadonlyMap<string, string> =>
  new Map(judged(facts).flatMap((duty) => (duty.dueAt === null ? [] : [[nameOf(duty), duty.dueAt]])));

const asksSomething = ({ status }: Duty): boolean => status !== 'not-required' && status !== 'exempt';

/** Each fact that may be unknown, with a way to forget it. */
const forgettable = [
  'effects',
  'subjectCount',
  'subjectCountAtLeast',
  'dataKinds',
  'cause',
  'recovered',
  'contactsUnknown',
  'occurredAt',
  'emergencyMeasures',
  'forceMajeure',
  'unauthorisedAccessConfirmed',
  'riskToRights',
  'noHarmEvident',
  'unintelligible',
  'highRiskRemoved',
] as const;

/** Without awareness, the day of the breach is all that says there was one: that is not forgotten but taken back. */
const without = (facts: Facts, fact: (typeof forgettable)[number]): Facts =>
  fact === 'occurredAt' && (facts.breach?.awareAt ?? null) === null
    ? facts
    : { ...facts, breach: { ...facts.breach, [fact]: null } };

const withoutRoles = (facts: Facts): Facts => ({ ...facts, organisation: { ...facts.organisation, roles: null } });
const withoutUnion = (facts: Facts): Facts => ({ ...facts, organisation: { ...facts.organisation, euSubjects: null } });
const withoutGround = (facts: Facts): Facts => ({
  ...facts,
  breach: {
    ...facts.breach,
    possibility: facts.breach?.possibility === null ? null : { ...facts.breach?.possibility, ground: null },
  },
});

const askedBy = (facts: Facts): ReadonlySet<string> => new Set(judged(facts).filter(asksSomething).map(nameOf));

const forgetting: readonly ((facts: Facts) => Facts)[] = [
  ...forgettable.map((fact) => (facts: Facts) => without(facts, fact)),
  withoutRoles,
  withoutUnion,
  withoutGround,
];

/** Nobody knows since when these are in force. */
const fromMemoryAlone: ReadonlySet<string> = new Set(optionalRuleIds.filter((id) => id !== 'KR-NET-USERNOTICE'));

/** The moment on which the version of a rule hangs. */
const decisiveMoment = (facts: Facts, rule: string): string | null | undefined => {
  if (rule === 'KR-NET-INCIDENT' || rule === 'KR-EFTA-INCIDENT') return facts.breach?.networkIncident?.awareAt;
  if (rule === 'KR-NET-USERNOTICE') return facts.breach?.occurredAt ?? facts.breach?.networkIncident?.awareAt;
  if (rule.startsWith('KR-PIPA-POSSIBLE')) return facts.breach?.possibility?.awareAt;
  return rule === 'KR-PIPA-MITIGATE' ? (facts.breach?.occurredAt ?? facts.breach?.awareAt) : facts.breach?.awareAt;
};

/** Generous: these are searches, not measurements, and other work may share the machine. */
const PATIENCE = { timeout: 180_000 };

describe('whatever the facts', PATIENCE, () => {
  test('every day from 2011-09-30 to 2028-12-31 has an answer for a breach that became known on it', () => {
    const days = everyDay();
    const breach: Breach = { occurredAt: null, contactsUnknown: 'some' };
    for (const day of days) expect(judged(awareOnly(day, breach)).length).toBeGreaterThan(0);
    expect(days.length).toBe(6303);
  });

  test('any combination of facts has an answer, each sentence of which names its article', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(factsSchema.safeParse(facts).success).toBe(true);
        for (const { why, whyEn } of judged(facts)) {
          expect(why.length).toBeGreaterThan(0);
          for (const sentence of why) expect(sentence).toMatch(/제\d+조/);
          for (const sentence of whyEn) expect(sentence).toMatch(/Article \d+|Addenda/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the same facts give the same answer', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(JSON.stringify(judged(facts))).toBe(JSON.stringify(judged(facts)));
      }),
    );
  });

  test('a later awareness never brings a deadline forward', () => {
    fc.assert(
      fc.property(moments, fc.nat({ max: 60 * 86_400 }), breachesAround(moments), (awareAt, later, breach) => {
        const before = dues(awareOnly(awareAt, breach));
        const after = dues(awareOnly(awareAt.add({ seconds: later }), breach));
        for (const [duty, due] of after) expect(due >= (before.get(duty) ?? '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('forgetting a fact never removes a duty that the fact would require', () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...forgetting), (facts, forget) => {
        const left = askedBy(forget(facts));
        for (const duty of askedBy(facts)) expect(left).toContain(duty);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is asked rests on articles in force at the moment that decides', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const duty of judged(facts).filter(asksSomething)) {
          if (duty.version === 'not-loaded' || fromMemoryAlone.has(duty.rule)) continue;
          const day = toSeoulIso(instant(decisiveMoment(facts, duty.rule) ?? '')).slice(0, 10);
          expect(duty.basis.length).toBeGreaterThan(0);
          for (const { effectiveFrom } of duty.basis) expect((effectiveFrom ?? '') <= day).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('an open question names what would settle it, and an unfinished duty never has both a number and a word', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const { status, missing, version, dueAt, promptness } of judged(facts)) {
          if (status === 'needs-facts' && version !== 'not-loaded') expect(missing.length).toBeGreaterThan(0);
          expect(dueAt === null || promptness === null).toBe(true);
        }
      }),
    );
  });
});
