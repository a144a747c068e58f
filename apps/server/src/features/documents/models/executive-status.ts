import type { StatusView } from '@bongsu/contracts';
import { koreanShortMoment, type ExecutiveStatus } from '@bongsu/docgen';
import { hoursBetween, instant, type Instant } from '@bongsu/kit';
import { hasRole } from '../../../actor.ts';
import type { Tx } from '../../../database/index.ts';
import type { Deps } from '../../../deps.ts';
import { presentStatus } from '../../dashboard/index.ts';
import { peopleRefs, type Incident } from '../../incidents/index.ts';
import { baseOf } from '../base.ts';
import { nameOfCpo } from '../store.ts';
import { dutyStatusWords, promptnessWords, roleWords } from '../words.ts';
import { conditionsOf, scaleOf } from './conditions.ts';

const at = (moment: string | null): Instant | null => (moment === null ? null : instant(moment));

const clockOf = (clock: StatusView['clocks'][number]): ExecutiveStatus['clocks'][number] => ({
  duty: clock.title.ko,
  article: clock.basis[0] ?? '',
  due: at(clock.dueAt),
  doneAt: at(clock.doneAt),
  term: clock.promptness === null ? '정해진 기한 없음' : promptnessWords[clock.promptness],
  state: dutyStatusWords[clock.status],
  isOpen: OPEN.has(clock.status),
});

const OPEN: ReadonlySet<string> = new Set(['required', 'overdue', 'needs-facts', 'deferred']);

const needOf = ({
  text,
  person,
  roles,
  since,
  dueAt,
}: StatusView['needs'][number]): ExecutiveStatus['needs'][number] => ({
  text: text.ko,
  who: person?.name ?? roles.map((role) => roleWords[role]).join(' 또는 '),
  since: instant(since),
  by: at(dueAt),
});

/** Hours as long as the terms of the law are counted in hours, then days. */
const sinceThen = (hours: number) =>
  hours < 96
    ? { value: String(Math.floor(hours)), unit: '시간' }
    : { value: String(Math.floor(hours / 24)), unit: '일' };

const numbersOf = (view: StatusView): ExecutiveStatus['numbers'] => {
  const { awareAt } = view.situation;
  const elapsed = awareAt === null ? null : hoursBetween(instant(awareAt), instant(view.serverNow));
  return [
    { label: '정보주체', ...(scaleOf(view.situation) ?? { value: '확인 중', unit: '' }) },
    ...(elapsed === null ? [] : [{ label: '알게 된 뒤', ...sinceThen(elapsed) }]),
    {
      label: '남은 법정 의무',
      value: String(view.clocks.filter((clock) => OPEN.has(clock.status)).length),
      unit: '건',
    },
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

/** 기관장 보고 (제18조제1항): on paper what the page of the case says at that moment, from the same view. */
export const executiveStatus = async (tx: Tx, deps: Deps, incident: Incident): Promise<ExecutiveStatus> => {
  const now = deps.clock.now();
  const view = await presentStatus(tx, incident, now);
  return {
    kind: 'executive-status',
    ...(await baseOf(tx, deps, 'executive-status')),
    caseNumber: incident.number ?? '접수 전',
    caseTitle: incident.title,
    grade: incident.grade,
    conditions: conditionsOf(view, now),
    actions: view.steps.map((step) => `${koreanShortMoment(instant(step.at), now)} ${step.text.ko}`),
    needs: view.needs.map((need) => needOf(need)),
    clocks: view.clocks.map((clock) => clockOf(clock)),
    numbers: numbersOf(view),
    reporter: await reporterOf(tx),
  };
};
