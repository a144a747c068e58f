import { instant, toSeoulIso, type Instant } from '@bongsu/kit';
import fc from 'fast-check';
import type { Duty } from '../../engine/duty.ts';
import type { Facts } from '../../facts/schema.ts';
import { breachesAround, moments, someFacts } from '../arbitrary-facts.ts';
import { dutiesFor, must, nameOf, property, said } from './property.ts';

type Breach = NonNullable<Facts['breach']>;

/** Everything unsettled; only awareness differs between the cases that are compared. */
export const awareOnly = (
  awareAt: Instant,
  breach: Breach,
  roles: NonNullable<Facts['organisation']>['roles'],
): Facts => ({
  asOf: '2020-01-01T00:00:00+09:00',
  organisation: { roles },
  breach: {
    ...breach,
    awareAt: toSeoulIso(awareAt),
    possibility: { awareAt: toSeoulIso(awareAt), ground: 'traded-partly-confirmed' },
    networkIncident: { awareAt: toSeoulIso(awareAt), newFactsAt: [toSeoulIso(awareAt)] },
    emergencyMeasures: null,
    forceMajeure: null,
  },
});

const roles = fc.constantFrom<NonNullable<Facts['organisation']>['roles']>(
  null,
  ['controller'],
  ['controller', 'online-service-provider'],
  ['processor', 'financial-company', 'credit-information-company'],
);

const dues = (facts: Facts): ReadonlyMap<string, string> =>
  new Map(dutiesFor(facts).flatMap((duty) => (duty.dueAt === null ? [] : [[nameOf(duty), duty.dueAt]])));

const SIXTY_DAYS = 60 * 86_400;
const seconds = fc.nat({ max: SIXTY_DAYS });

const keyOf = (duty: Duty): string => `${nameOf(duty)} ${duty.startsAt ?? ''}`;

const at = (facts: Facts, by: number): Facts => ({
  ...facts,
  asOf: toSeoulIso(instant(facts.asOf ?? '').add({ seconds: by })),
});

/**
 * A notice that later turns out complete counts from its first, staged step if only items 1 and 2 had been open
 * (docs/decisions/law-format.md): the one way in which what was overdue becomes done.
 */
const wasStaged = (late: Duty, facts: Facts): boolean =>
  late.status === 'done' &&
  late.exception === null &&
  (facts.done ?? []).filter(({ rule }) => rule === late.rule).length > 1;

/** Acts without their own word on what was open: whether a later act may take a staged first step back is not settled. */
const withoutOwnWord = (facts: Facts): Facts => ({
  ...facts,
  done: (facts.done ?? []).map((act) => ({ ...act, unconfirmed: null })),
});

/** Nor is it settled whether an act that does not tell its items may open the question of what was late already. */
const asksForItems = ({ status, missing }: Duty): boolean =>
  status === 'needs-facts' && missing.every((fact) => fact.startsWith('done['));

const staysLate = (now: Duty, facts: Facts): boolean =>
  now.status === 'done-late' || wasStaged(now, facts) || asksForItems(now);

export const timeProperties = [
  property(
    'a later awareness never brings a deadline forward',
    500,
    fc.tuple(moments, seconds, breachesAround(moments), roles),
    ([awareAt, later, breach, who]) => {
      const before = dues(awareOnly(awareAt, breach, who));
      for (const [duty, due] of dues(awareOnly(awareAt.add({ seconds: later }), breach, who)))
        must(due >= (before.get(duty) ?? ''), () => `${duty}: ${before.get(duty)} became ${due}`);
    },
  ),
  property(
    'as time goes on, what is overdue or done late stays so, and what is done stays done',
    1000,
    fc.tuple(someFacts.map(withoutOwnWord), seconds),
    ([facts, later]) => {
      const after = new Map(dutiesFor(at(facts, later)).map((duty) => [keyOf(duty), duty]));
      for (const one of dutiesFor(facts)) {
        const now = after.get(keyOf(one));
        if (now === undefined) continue;
        const tell = () => `${said(one)} became ${said(now)}`;
        if (one.status === 'overdue') must(now.status === 'overdue' || staysLate(now, facts), tell);
        if (one.status === 'done-late') must(staysLate(now, facts), tell);
        if (one.status === 'done') must(now.status === 'done', tell);
      }
    },
  ),
  property('a hindrance never makes a duty late or overdue', 500, someFacts, (facts) => {
    const free = { ...facts, breach: { ...facts.breach, emergencyMeasures: null, forceMajeure: null } };
    const without = new Map(dutiesFor(free).map((duty) => [keyOf(duty), duty]));
    for (const one of dutiesFor(facts).filter(({ status }) => status === 'overdue' || status === 'done-late'))
      must(without.get(keyOf(one))?.status === one.status, () => `late only because it may wait: ${said(one)}`);
  }),
];
