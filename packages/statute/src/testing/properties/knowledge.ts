import fc from 'fast-check';
import type { Duty } from '../../engine/duty.ts';
import type { Facts } from '../../facts/schema.ts';
import { someFacts } from '../arbitrary-facts.ts';
import { asks, dutiesFor, judged, must, nameOf, property, said } from './property.ts';

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
  'disproportionateEffort',
] as const;

/** Without awareness, the day of the breach is all that says there was one: that is not forgotten but taken back. */
const without = (facts: Facts, fact: (typeof forgettable)[number]): Facts =>
  fact === 'occurredAt' && (facts.breach?.awareAt ?? null) === null
    ? facts
    : { ...facts, breach: { ...facts.breach, [fact]: null } };

const withoutField = (facts: Facts, field: 'roles' | 'euSubjects' | 'public'): Facts => ({
  ...facts,
  organisation: { ...facts.organisation, [field]: null },
});

const withoutGround = (facts: Facts): Facts => ({
  ...facts,
  breach: {
    ...facts.breach,
    possibility: facts.breach?.possibility === null ? null : { ...facts.breach?.possibility, ground: null },
  },
});

const withoutDisruption = (facts: Facts): Facts => ({
  ...facts,
  breach: {
    ...facts.breach,
    networkIncident:
      facts.breach?.networkIncident === null ? null : { ...facts.breach?.networkIncident, disruption: null },
  },
});

const forgetting: readonly ((facts: Facts) => Facts)[] = [
  ...forgettable.map((fact) => (facts: Facts) => without(facts, fact)),
  (facts) => withoutField(facts, 'roles'),
  (facts) => withoutField(facts, 'euSubjects'),
  (facts) => withoutField(facts, 'public'),
  withoutGround,
  withoutDisruption,
];

/** A public communication stands for this one while telling each is known to be too much; otherwise each is told. */
const INDIVIDUALLY = 'EU-GDPR-34 notify data-subjects';

const known = fc.tuple(someFacts, fc.constantFrom(...forgetting));

const asked = (duties: readonly Duty[]): ReadonlySet<string> => new Set(duties.filter(asks).map(nameOf));

/** Whether the answer tells why what was asked before is asked no more. */
const isExplained = (before: Duty, after: readonly Duty[]): boolean =>
  after.some(
    (one) =>
      nameOf(one) === nameOf(before) &&
      (one.exception !== null || one.why.some((sentence) => !before.why.includes(sentence))),
  );

export const knowledgeProperties = [
  property('forgetting a fact never removes a duty that the fact would require', 1000, known, ([facts, forget]) => {
    const left = asked(dutiesFor(forget(facts)));
    for (const one of dutiesFor(facts).filter(asks)) {
      const told = one.rule === 'EU-GDPR-34' && left.has(INDIVIDUALLY);
      must(left.has(nameOf(one)) || told, () => `forgotten away: ${said(one)}`);
    }
  }),
  property('a fact that becomes known removes a duty only with a reason', 1000, known, ([facts, forget]) => {
    const { duties, leftOut } = judged(facts);
    const still = asked(duties);
    for (const one of dutiesFor(forget(facts)).filter(asks)) {
      if (still.has(nameOf(one)) || leftOut.some(({ rule }) => rule === one.rule)) continue;
      must(isExplained(one, duties), () => `gone without a word: ${said(one)}`);
    }
  }),
];
