import type { BodyOf, incidentsCorrect, incidentsRecordAction, incidentsReportToHead } from '@bongsu/contracts';
import { both } from '@bongsu/contracts';
import { instant, isBefore } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { appendEvent } from './events.ts';
import { lockForWork } from './lock.ts';

const refuseFuture = (deps: Deps, at: string): void => {
  if (isBefore(deps.clock.now().add({ minutes: 5 }), instant(at))) {
    refuseField('at', both('미래의 시각은 적을 수 없습니다.', 'This moment lies in the future.'));
  }
};

/** 대응활동 (붙임3 대응 과정): what was done, when it was done, by whom it was recorded. */
export const recordAction = async (
  tx: Tx,
  deps: Deps,
  id: string,
  given: BodyOf<typeof incidentsRecordAction>,
): Promise<{ seq: number }> => {
  await lockForWork(tx, id);
  refuseFuture(deps, given.at);
  const seq = await appendEvent(tx, deps, id, {
    kind: 'action',
    happenedAt: instant(given.at),
    data: { kind: given.kind, description: given.description },
  });
  return { seq };
};

/** 1등급은 발생 즉시, 그리고 수시로 기관장에게 보고한다 (제18조제1항). */
export const reportToHead = async (
  tx: Tx,
  deps: Deps,
  id: string,
  given: BodyOf<typeof incidentsReportToHead>,
): Promise<{ seq: number }> => {
  await lockForWork(tx, id);
  refuseFuture(deps, given.at);
  const seq = await appendEvent(tx, deps, id, {
    kind: 'reported-to-head',
    happenedAt: instant(given.at),
    data: { means: given.means, summary: given.summary },
  });
  return { seq };
};

/** A record stays as it is; what was wrong with it is added, with the reason. */
export const correct = async (
  tx: Tx,
  deps: Deps,
  id: string,
  seq: number,
  given: BodyOf<typeof incidentsCorrect>,
): Promise<{ seq: number }> => {
  await lockForWork(tx, id, { evenWhenOver: true });
  const found = await tx.maybe<{ kind: string }>(
    sql`select kind from incident_event where incident_id = ${id} and seq = ${seq}`,
  );
  if (found === null) refuse('not-found');
  return {
    seq: await appendEvent(tx, deps, id, {
      kind: 'correction',
      corrects: seq,
      data: { text: given.text, reason: given.reason },
    }),
  };
};
