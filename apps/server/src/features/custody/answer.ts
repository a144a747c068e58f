import type { custodyAnswer, custodyReview, UnsealingView } from '@bongsu/contracts';
import { refuse } from '../../http/refusal.ts';
import type { Call } from '../../http/route.ts';
import { refuseApiKey } from '../session/index.ts';
import { presentUnsealing } from './present.ts';
import { announce, subjectOf } from './step.ts';
import { isCustodian } from './store.ts';
import { stateOf } from './unsealing.ts';
import { findUnsealing, insertAnswer, insertReview, type UnsealingRow } from './unsealing-store.ts';

const actions = { approved: 'grant', refused: 'refused', withdrawn: 'update' } as const;

const over = {
  detail: {
    ko: '이미 답했거나 답할 시간이 지난 요청입니다.',
    en: 'It was answered, or its time to be answered is over.',
  },
};

const notYours = {
  detail: {
    ko: '요청한 사람은 거두기만 할 수 있고, 승인과 거절은 다른 신원 보관자가 합니다.',
    en: 'Who asked can only withdraw it; another custodian approves or refuses.',
  },
};

/** Whose answer it is at all; whether it still can be given comes after. */
const refuseOthers = async (call: Call<typeof custodyAnswer>, row: UnsealingRow): Promise<void> => {
  const { tx, body } = call;
  const own = row.requestedBy === tx.actor.personId;
  if (body.outcome === 'withdrawn' ? own : !own && (await isCustodian(tx))) return;
  refuse('forbidden', notYours);
};

/** Another custodian approves or refuses; whoever asked may take it back. From an approval on it is open for an hour. */
export const answerUnsealing = async (call: Call<typeof custodyAnswer>): Promise<UnsealingView> => {
  const { tx, deps, params, body } = call;
  const asked = (await findUnsealing(tx, params.unsealingId)) ?? refuse('not-found');
  refuseApiKey(call.actor);
  await refuseOthers(call, asked);
  if (stateOf(asked, deps.clock.now()) !== 'waiting') refuse('not-now', over);
  await insertAnswer(tx, asked, body);
  const row = (await findUnsealing(tx, asked.id)) ?? refuse('not-found');
  await call.record({
    action: actions[body.outcome],
    subjects: [subjectOf(row)],
    fields: ['unsealing'],
    reason: body.note === '' ? row.reason : body.note,
    incidentId: row.incidentId,
  });
  await announce(tx, deps, row, body.outcome, { note: body.note });
  return presentUnsealing(tx, deps, row);
};

/** 감사 looked at it: what happened, who asked and why. */
export const reviewUnsealing = async ({
  tx,
  deps,
  params,
  body,
}: Call<typeof custodyReview>): Promise<UnsealingView> => {
  const row = (await findUnsealing(tx, params.unsealingId)) ?? refuse('not-found');
  if (!(await presentUnsealing(tx, deps, row)).may.review) {
    refuse('not-now', {
      detail: {
        ko: '아직 끝나지 않았거나 이미 확인한 요청입니다.',
        en: 'It is not over yet, or was looked at already.',
      },
    });
  }
  await insertReview(tx, row, body.note);
  tx.touch(row.incidentId);
  return presentUnsealing(tx, deps, (await findUnsealing(tx, row.id)) ?? refuse('not-found'));
};
