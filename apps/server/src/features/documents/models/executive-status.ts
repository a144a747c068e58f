import type { ExecutiveStatus } from '@bongsu/docgen';
import { hoursBetween, instant, type Instant } from '@bongsu/kit';
import { hasRole } from '../../../actor.ts';
import type { Tx } from '../../../database/index.ts';
import type { Deps } from '../../../deps.ts';
import { currentFacts, peopleRefs, type Incident } from '../../incidents/index.ts';
import { baseOf } from '../base.ts';
import { responseSteps } from '../response-steps.ts';
import { dutyClocks, nameOfCpo, waitingIn, type DutyClock, type WaitingRow } from '../store.ts';
import { roleWords } from '../words.ts';
import { conditionsOf } from './conditions.ts';

/** Things that wait for a decision, and so are asked for on the page (필요). */
const decisions = new Set([
  'grade',
  'assign',
  'team',
  'report-head',
  'decide-closure',
  'decide-improvement',
  'discipline',
  'override',
]);

const RUNNING = new Set(['required', 'overdue', 'needs-facts', 'deferred', 'done', 'done-late']);

const clocksOf = (duties: readonly DutyClock[]): ExecutiveStatus['clocks'] =>
  duties
    .filter((duty) => RUNNING.has(duty.status) && !duty.overridden)
    .flatMap((duty) => {
      const [basis] = duty.basis;
      const article = basis === undefined ? '' : `${basis.law} ${basis.article}`.trim();
      return duty.dueAt === null ? [] : [{ duty: duty.title.ko, article, due: duty.dueAt, doneAt: duty.doneAt }];
    });

const isRole = (role: string | null): role is keyof typeof roleWords => role !== null && Object.hasOwn(roleWords, role);

const waitingOf = (rows: readonly WaitingRow[]): ExecutiveStatus['waiting'] =>
  rows.map((row) => ({
    who: row.name ?? (isRole(row.role) ? roleWords[row.role] : ''),
    what: row.text.ko,
    since: row.startsAt,
  }));

const needsOf = (rows: readonly WaitingRow[], duties: readonly DutyClock[]): ExecutiveStatus['needs'] => [
  ...rows.filter((row) => decisions.has(row.kind)).map((row) => ({ text: row.text.ko, by: row.dueAt })),
  ...duties
    .filter((duty) => duty.status === 'needs-facts')
    .map((duty) => ({ text: `의무 여부를 가리려면 사실 확인이 필요함: ${duty.title.ko}`, by: duty.dueAt })),
];

const numbersOf = (
  facts: Awaited<ReturnType<typeof currentFacts>>,
  duties: readonly DutyClock[],
  now: Instant,
): ExecutiveStatus['numbers'] => {
  const count = facts.subjectCount ?? null;
  const aware = facts.awareAt ?? null;
  const open = duties.filter(
    (duty) => ['required', 'overdue', 'needs-facts'].includes(duty.status) && !duty.overridden,
  );
  return [
    {
      label: '정보주체',
      value: count === null ? '확인 중' : count.toLocaleString('ko-KR'),
      unit: count === null ? '' : '명',
    },
    ...(aware === null
      ? []
      : [{ label: '알게 된 뒤', value: String(Math.floor(hoursBetween(instant(aware), now))), unit: '시간' }]),
    { label: '남은 법정 의무', value: String(open.length), unit: '건' },
  ];
};

/** Who reports: the one who asks, or for the head and the auditor the privacy officer. */
const reporterOf = async (tx: Tx): Promise<string> => {
  const own = hasRole(tx.actor, 'head', 'auditor')
    ? null
    : (await peopleRefs(tx, [tx.actor.personId ?? ''])).get(tx.actor.personId ?? '');
  if (own) return own.department === null ? own.name : `${own.name} (${own.department})`;
  const cpo = await nameOfCpo(tx);
  return cpo === null ? roleWords.cpo : `${cpo} (${roleWords.cpo})`;
};

/** 기관장 보고 (제18조제1항): 상황 · 조치 · 필요, the legal clocks with the time left, and what waits for whom. */
export const executiveStatus = async (tx: Tx, deps: Deps, incident: Incident): Promise<ExecutiveStatus> => {
  const now = deps.clock.now();
  const facts = await currentFacts(tx, incident.id);
  const waiting = await waitingIn(tx, incident.id);
  const duties = await dutyClocks(tx, incident.id);
  const steps = await responseSteps(tx, incident.id, now);
  return {
    kind: 'executive-status',
    ...(await baseOf(tx, deps, 'executive-status')),
    caseNumber: incident.number ?? '접수 전',
    caseTitle: incident.title,
    grade: incident.grade,
    conditions: conditionsOf(incident, facts),
    actions: steps.toReversed().map((step) => step.activity),
    needs: needsOf(waiting, duties),
    clocks: clocksOf(duties),
    numbers: numbersOf(facts, duties, now),
    waiting: waitingOf(waiting),
    reporter: await reporterOf(tx),
  };
};
