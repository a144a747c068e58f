import type { BodyOf, incidentsGrade, incidentsRegister, incidentsSetHandling } from '@bongsu/contracts';
import { both, suggestedGrade } from '@bongsu/contracts';
import { seoulDate } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { appendEvent } from './events.ts';
import { gradeNeedsReason } from './incident.ts';
import { lockForWork } from './lock.ts';
import { refuseBlindCase } from './people-of-case.ts';
import { changeIncident, nextNumber } from './store.ts';

interface Done {
  readonly id: string;
  readonly version: number;
}

/** 접수하여 관리대장에 기록한다 (제12조); from here on the case has a number, and the CPO is told. */
export const register = async (
  tx: Tx,
  deps: Deps,
  id: string,
  given: BodyOf<typeof incidentsRegister>,
): Promise<Done & { number: string }> => {
  const incident = await lockForWork(tx, id, { version: given.version });
  if (incident.registeredAt !== null)
    refuse('not-now', { detail: { ko: '이미 접수한 사고입니다.', en: 'It is already in the register.' } });
  const now = deps.clock.now();
  const { year } = seoulDate(now);
  const number = `${year}-${String(await nextNumber(tx, 'incident', year)).padStart(4, '0')}`;
  await appendEvent(tx, deps, id, { kind: 'registered', data: { number, reporterType: given.reporterType } });
  // Whom the reporter named stays named, unless the officer says otherwise.
  const involvedIds = given.involvedIds ?? incident.involvedIds;
  await refuseBlindCase(tx, involvedIds, incident.handlerId);
  if (involvedIds.join() !== incident.involvedIds.join()) {
    const data = { from: incident.involvedIds, personIds: involvedIds, reason: '' };
    await appendEvent(tx, deps, id, { kind: 'involved-named', data });
  }
  const version = await changeIncident(tx, id, {
    number,
    title: given.title,
    reporter_type: given.reporterType,
    department_id: given.departmentId,
    registered_at: now,
    registered_by: tx.actor.personId,
    involved_ids: involvedIds,
  });
  return { id, version, number };
};

export const setHandling = async (
  tx: Tx,
  deps: Deps,
  id: string,
  given: BodyOf<typeof incidentsSetHandling>,
): Promise<Done> => {
  const incident = await lockForWork(tx, id, { version: given.version, evenWhenOver: true });
  await appendEvent(tx, deps, id, {
    kind: 'handling-changed',
    data: { from: incident.handlingType, to: given.handlingType, disposition: given.disposition },
  });
  const version = await changeIncident(tx, id, {
    handling_type: given.handlingType,
    disposition: given.disposition,
  });
  return { id, version };
};

/** 등급을 분류한다 (제9조): the three questions suggest, the CPO decides and says why where they differ. */
export const grade = async (tx: Tx, deps: Deps, id: string, given: BodyOf<typeof incidentsGrade>): Promise<Done> => {
  const incident = await lockForWork(tx, id, { version: given.version });
  if (incident.registeredAt === null)
    refuse('not-now', {
      detail: { ko: '먼저 관리대장에 올려야 합니다.', en: 'It must be entered in the register first.' },
    });
  if (incident.closureApprovedAt !== null)
    refuse('not-now', {
      detail: {
        ko: '처리보고서가 승인된 뒤에는 등급을 바꿀 수 없습니다.',
        en: 'The grade stands once the closure report is approved.',
      },
    });
  const suggested = suggestedGrade(given.answers);
  if ((gradeNeedsReason(suggested, given.grade) || incident.grade !== null) && given.reason.length < 5) {
    refuseField(
      'reason',
      both(
        '문항 결과와 다르거나 등급을 바꿀 때는 사유를 다섯 자 이상 적어 주세요.',
        'Give a reason of at least five characters when the grade differs or changes.',
      ),
    );
  }
  await appendEvent(tx, deps, id, {
    kind: 'graded',
    data: { from: incident.grade, grade: given.grade, suggested, answers: given.answers, reason: given.reason },
  });
  const dropsTeamWaiver = given.grade === 1 && incident.noTeamReason !== null;
  const version = await changeIncident(tx, id, {
    grade: given.grade,
    graded_at: deps.clock.now(),
    ...(dropsTeamWaiver ? { no_team_reason: null } : {}),
  });
  return { id, version };
};
