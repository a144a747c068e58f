import type { Role } from '@bongsu/contracts';
import { days, endOfSeoulDay, isBefore, Temporal, type Instant } from '@bongsu/kit';
import { nextSteps, type Case } from '../incidents/index.ts';
import type { Task } from './task.ts';

/** How soon the organisation itself wants a step done, in hours; its own target, never presented as the law's. */
const targets: Readonly<Record<string, { readonly hours: number; readonly from: (of: Case) => Instant | null }>> = {
  register: { hours: 1, from: (of) => of.reportedAt },
  grade: { hours: 3, from: (of) => of.registeredAt },
  assign: { hours: 4, from: (of) => of.gradedAt },
  team: { hours: 4, from: (of) => of.gradedAt },
  'report-head': { hours: 4, from: (of) => of.gradedAt },
  'decide-closure': { hours: 72, from: (of) => of.closureSubmittedAt },
};

const targetOf = (of: Case, code: string): Instant | null => {
  const target = targets[code];
  return target?.from(of)?.add({ hours: target.hours }) ?? null;
};

/** Steps that are always possible but never wait for anybody. */
const optional = new Set([
  'facts',
  'action',
  'no-team',
  'close',
  'dismiss',
  'submit-closure',
  'complete-improvement',
  'check-effect',
]);

const endOfDay = (date: string): Instant => endOfSeoulDay(Temporal.PlainDate.from(date));

const forSteps = (of: Case): readonly Task[] =>
  nextSteps(of)
    .filter((step) => step.blockedBy === null && !optional.has(step.code))
    .map((step) => {
      const handler = step.roles.includes('assigned-handler') ? of.handlerId : null;
      const role = step.roles.find((name): name is Role => name === 'officer' || name === 'cpo') ?? 'officer';
      const due = step.code === 'post-mortem' && of.postMortemDue !== null ? endOfDay(of.postMortemDue) : null;
      return {
        key: `step:${step.code}`,
        kind: step.code,
        role: handler === null ? role : null,
        personId: handler,
        text: step.text,
        dueAt: due ?? targetOf(of, step.code),
      };
    });

const openDuty = new Set(['required', 'overdue', 'needs-facts', 'deferred']);

/** A legal duty waits for the handler; until there is one, for the officer. */
const forDuties = (of: Case): readonly Task[] =>
  of.duties
    .filter((duty) => openDuty.has(duty.status) && !duty.overridden)
    .map((duty) => ({
      key: `duty:${duty.key}`,
      kind: 'duty',
      role: of.handlerId === null ? 'officer' : null,
      personId: of.handlerId,
      text: duty.title,
      dueAt: duty.dueAt,
    }));

const forOverrides = (of: Case): readonly Task[] =>
  of.pendingOverrides.map((override) => ({
    key: `override:${override.id}`,
    kind: 'override',
    role: 'cpo',
    personId: null,
    text: { ko: '의무를 이행하지 않겠다는 제안 결정하기', en: 'Decide on a proposal not to perform a duty' },
    dueAt: of.duties.find((duty) => duty.key === override.dutyKey)?.dueAt ?? null,
  }));

const forImprovements = (of: Case): readonly Task[] =>
  of.improvements.flatMap((entry): Task[] => {
    if (entry.decision !== 'approved' && entry.decision !== 'changed') return [];
    if (entry.effect !== null) return [];
    const due = endOfDay(entry.due);
    const common = { kind: 'improvement', key: `improvement:${entry.id}:${entry.doneAt === null ? 'do' : 'check'}` };
    if (entry.doneAt === null) {
      return [
        {
          ...common,
          role: null,
          personId: entry.ownerId,
          text: { ko: `개선대책 이행: ${entry.what}`, en: `Carry out: ${entry.what}` },
          dueAt: due,
        },
      ];
    }
    return [
      {
        ...common,
        role: 'officer',
        personId: null,
        text: { ko: `개선 효과 확인: ${entry.what}`, en: `Check the effect: ${entry.what}` },
        dueAt: entry.doneAt.add({ hours: 24 * EFFECT_CHECK_DAYS }),
      },
    ];
  });

/** The organisation looks at the effect a month after the improvement was reported done. */
const EFFECT_CHECK_DAYS = days(30);

/** The handler is asked for the closure report once containment is recorded. */
const forClosure = (of: Case): readonly Task[] => {
  const step = nextSteps(of).find((entry) => entry.code === 'submit-closure');
  const waiting = step !== undefined && step.blockedBy === null && of.handlerId !== null;
  return waiting
    ? [
        {
          key: 'step:submit-closure',
          kind: 'submit-closure',
          role: null,
          personId: of.handlerId,
          text: step.text,
          dueAt: null,
        },
      ]
    : [];
};

const forClosing = (of: Case): readonly Task[] => {
  const step = nextSteps(of).find((entry) => entry.code === 'close');
  return step !== undefined && step.blockedBy === null
    ? [{ key: 'step:close', kind: 'close', role: 'cpo', personId: null, text: step.text, dueAt: null }]
    : [];
};

/** Everything in a case that waits for somebody. */
export const tasksOfCase = (of: Case): readonly Task[] => [
  ...forSteps(of),
  ...forDuties(of),
  ...forOverrides(of),
  ...forImprovements(of),
  ...forClosure(of),
  ...forClosing(of),
];

/** The earliest legal due moment still open, and whether one has passed; one that has passed stays so. */
export const clockOf = (of: Case, now: Instant): { readonly nextDueAt: Instant | null; readonly late: boolean } => {
  const open = of.duties.filter((duty) => openDuty.has(duty.status) && !duty.overridden && duty.dueAt !== null);
  const [nextDueAt = null] = open
    .flatMap((duty) => duty.dueAt ?? [])
    .toSorted((left, right) => Temporal.Instant.compare(left, right));
  const late = open.some((duty) => duty.status === 'overdue') || (nextDueAt !== null && isBefore(nextDueAt, now));
  return { nextDueAt, late };
};
