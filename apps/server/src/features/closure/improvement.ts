import type { BodyOf, closureCheckEffect, closureDecideImprovement } from '@bongsu/contracts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { appendEvent, lockForWork } from '../incidents/index.ts';
import { findImprovement, type ImprovementRow } from './store.ts';

const found = async (tx: Tx, incidentId: string, id: string): Promise<ImprovementRow> =>
  (await findImprovement(tx, incidentId, id)) ?? refuse('not-found');

const isDue = (improvement: ImprovementRow): boolean =>
  improvement.decision === 'approved' || improvement.decision === 'changed';

/** 개선안의 시행·변경 여부와 시기를 결정한다 (제17조제2항). */
export const decideImprovement = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  id: string,
  given: BodyOf<typeof closureDecideImprovement>,
): Promise<void> => {
  await lockForWork(tx, incidentId);
  const improvement = await found(tx, incidentId, id);
  if (improvement.doneAt !== null)
    refuse('not-now', { detail: { ko: '이미 이행한 개선대책입니다.', en: 'It is already done.' } });
  await tx.run(sql`
    update improvement set decision = ${given.decision}, decision_note = ${given.note}, due = ${given.due ?? improvement.due},
      decided_by = ${tx.actor.personId}, decided_at = ${deps.clock.now()} where id = ${id}`);
  await appendEvent(tx, deps, incidentId, {
    kind: 'improvement-decided',
    data: {
      improvementId: id,
      what: improvement.what,
      decision: given.decision,
      due: given.due ?? improvement.due,
      note: given.note,
    },
  });
};

/**
 * Reported done by its owner, who need not be of the team and may not see the case; so the event is written by the
 * product on the owner's behalf.
 */
export const completeImprovement = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  id: string,
  note: string,
): Promise<void> => {
  const improvement = await found(tx, incidentId, id);
  if (improvement.ownerId !== tx.actor.personId)
    refuse('forbidden', {
      detail: { ko: '이행 담당자만 보고할 수 있습니다.', en: 'Only its owner can report it done.' },
    });
  if (!isDue(improvement) || improvement.doneAt !== null) {
    refuse('not-now', { detail: { ko: '이행을 기다리는 개선대책이 아닙니다.', en: 'It does not await completion.' } });
  }
  await tx.asSystem(async () => {
    await lockForWorkOfSystem(tx, incidentId);
    await tx.run(sql`
      update improvement set done_at = ${deps.clock.now()}, done_by = ${tx.actor.personId}, done_note = ${note} where id = ${id}`);
    await appendEvent(tx, deps, incidentId, {
      kind: 'improvement-done',
      data: { improvementId: id, what: improvement.what },
    });
  });
};

const lockForWorkOfSystem = (tx: Tx, incidentId: string): Promise<unknown> =>
  tx.one(sql`select id from incident where id = ${incidentId} for no key update`);

/** 개선안 시행 뒤 그 성과를 검토한다 (제17조제4항): by somebody other than who carried it out. */
export const checkEffect = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  id: string,
  given: BodyOf<typeof closureCheckEffect>,
): Promise<void> => {
  await lockForWork(tx, incidentId);
  const improvement = await found(tx, incidentId, id);
  if (improvement.doneAt === null || improvement.effect !== null) {
    refuse('not-now', {
      detail: { ko: '효과 확인을 기다리는 개선대책이 아닙니다.', en: 'Its effect does not await a check.' },
    });
  }
  if (improvement.doneBy === tx.actor.personId) refuse('same-person');
  await tx.run(sql`
    update improvement set effect = ${given.effect}, effect_note = ${given.note}, effect_by = ${tx.actor.personId},
      effect_at = ${deps.clock.now()} where id = ${id}`);
  await appendEvent(tx, deps, incidentId, {
    kind: 'improvement-checked',
    data: { improvementId: id, what: improvement.what, effect: given.effect },
  });
};
