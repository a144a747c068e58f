import fc from 'fast-check';
import type { Duty } from '../../engine/duty.ts';
import type { Facts } from '../../facts/schema.ts';
import { someFacts } from '../arbitrary-facts.ts';
import { asks, dutiesFor, isSettled, must, nameOf, property, said } from './property.ts';

type Breach = NonNullable<Facts['breach']>;

const find = (duties: readonly Duty[], rule: string, duty: string): readonly Duty[] =>
  duties.filter((one) => one.rule === rule && one.duty === duty);

/** A special rule and the general one govern the same people: at most one of each row may ask. */
const rivals = [
  [
    ['KR-PIPA-NOTIFY', 'notify'],
    ['KR-PIPA-ONLINE', 'notify'],
    ['KR-NET-27-3', 'notify'],
  ],
  [
    ['KR-PIPA-REPORT', 'report'],
    ['KR-PIPA-ONLINE', 'report'],
    ['KR-NET-27-3', 'report'],
  ],
] as const;

const withBreach = (facts: Facts, breach: Partial<Breach>): Facts => ({
  ...facts,
  breach: { ...facts.breach, ...breach },
});

/** A change of some facts together with the duties that it may touch. */
interface Change {
  readonly name: string;
  readonly make: (facts: Facts) => Facts;
  readonly mayTouch: (duty: Duty) => boolean;
}

const noHindrance = { emergencyMeasures: null, forceMajeure: null };
const toldPeople = new Set(['notify', 'post', 'supplement']);

const changes: readonly Change[] = [
  {
    name: 'recovered',
    make: (facts) => withBreach(facts, { recovered: facts.breach?.recovered === true ? null : true }),
    mayTouch: ({ rule }) => rule === 'KR-PIPA-REPORT',
  },
  {
    name: 'urgent measures',
    make: (facts) => withBreach(facts, { emergencyMeasures: null }),
    mayTouch: ({ rule, duty, to }) =>
      (rule === 'KR-PIPA-NOTIFY' && toldPeople.has(duty)) ||
      rule === 'KR-CRED-NOTIFY' ||
      (rule === 'KR-CRED-REPORT' && to.includes('fsc')),
  },
  {
    name: 'force majeure',
    make: (facts) => withBreach(facts, { forceMajeure: null }),
    mayTouch: ({ rule }) =>
      ['KR-PIPA-NOTIFY', 'KR-PIPA-REPORT', 'KR-PIPA-ONLINE', 'KR-NET-27-3', 'KR-PIPA-POSSIBLE'].includes(rule),
  },
  {
    name: 'what only the Regulation of the Union asks',
    make: (facts) => ({
      ...withBreach(facts, {
        riskToRights: null,
        unintelligible: true,
        highRiskRemoved: true,
        disproportionateEffort: true,
      }),
      organisation: { ...facts.organisation, euSubjects: facts.organisation?.euSubjects !== true },
    }),
    mayTouch: ({ rule }) => rule.startsWith('EU-'),
  },
  {
    name: 'that no harm is evident',
    make: (facts) => withBreach(facts, { noHarmEvident: facts.breach?.noHarmEvident !== true }),
    mayTouch: ({ rule }) => rule.startsWith('KR-CRED-'),
  },
];

const plain = (facts: Facts): Facts => withBreach(facts, noHindrance);

const text = (duty: Duty | undefined): string => JSON.stringify(duty ?? null);

const isTouched = (facts: Facts, { name, make, mayTouch }: Change): void => {
  const before = dutiesFor(facts).filter((one) => !mayTouch(one));
  const after = dutiesFor(make(facts)).filter((one) => !mayTouch(one));
  must(before.length === after.length, () => `${name} changed how many duties there are`);
  for (const [index, one] of before.entries())
    must(text(one) === text(after[index]), () => `${name} touched ${said(one)}, now ${said(after[index]!)}`);
};

const leavesBehind = (duties: readonly Duty[], one: Duty, rule: string, duty: string): boolean =>
  find(duties, rule, duty).some((other) => asks(other) || other.exception !== null) || one.startsAt === null;

export const contradictionProperties = [
  property('no two answers of one duty and one start differ', 500, someFacts, (facts) => {
    const seen = new Map<string, Duty>();
    for (const one of dutiesFor(facts)) {
      const key = `${nameOf(one)} ${one.startsAt ?? ''}`;
      must((seen.get(key)?.status ?? one.status) === one.status, () => `twice: ${said(one)}`);
      seen.set(key, one);
    }
  }),
  property('a special rule and the general one are never both required of the same people', 500, someFacts, (facts) => {
    const duties = dutiesFor(facts);
    for (const row of rivals) {
      const settled = row.flatMap(([rule, duty]) => find(duties, rule, duty)).filter(isSettled);
      must(settled.length <= 1, () => settled.map(said).join(' AND '));
    }
  }),
  property(
    'a fact touches no duty beyond those whose law knows it',
    500,
    fc.tuple(someFacts, fc.constantFrom(...changes)),
    ([facts, change]) => isTouched(facts, change),
  ),
  property('what takes the place of a duty is asked itself', 500, someFacts, (facts) => {
    const duties = dutiesFor(facts);
    const nobody = facts.breach?.subjectCount === 0;
    for (const one of duties) {
      const tell = () => `nothing in its place: ${said(one)}`;
      if (one.exception === 'CONTACTS_UNKNOWN') must(leavesBehind(duties, one, one.rule, 'post'), tell);
      if (one.exception === 'DISPROPORTIONATE') must(leavesBehind(duties, one, one.rule, 'post'), tell);
      if (one.exception === 'CONVERTED') must(nobody || leavesBehind(duties, one, 'KR-PIPA-NOTIFY', 'notify'), tell);
    }
  }),
  property('nobody is told twice to be silent: a waiting duty ends in a word', 300, someFacts, (facts) => {
    for (const one of dutiesFor(facts))
      if (one.status === 'deferred') must(one.promptness !== null && one.dueAt === null, () => said(one));
    for (const one of dutiesFor(plain(facts))) must(one.status !== 'deferred', () => `waits for nothing: ${said(one)}`);
  }),
];
