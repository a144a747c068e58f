import { both } from '@bongsu/contracts';
import { instant, isBefore } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import type { FileAnswer } from '../../http/route.ts';
import { appendEvent } from '../incidents/index.ts';
import { lockNotice, needState, performNotice } from '../notices/index.ts';
import { endBatch, lockBatch, type Batch } from './store.ts';

interface Place {
  readonly incidentId: string;
  readonly noticeId: string;
  readonly batchId: string;
}

const notReady = {
  detail: { ko: '아직 만드는 중이거나 이미 끝난 묶음입니다.', en: 'The batch is still being printed, or is over.' },
};

/**
 * Hands the paper of a batch out. From then on it may be in the post: its people are `sending` before anybody has a byte,
 * and only a person says what became of it.
 */
export const downloadBatch = async (
  tx: Tx,
  deps: Deps,
  { incidentId, noticeId, batchId }: Place,
): Promise<{ file: FileAnswer; letters: number }> => {
  const notice = await lockNotice(tx, incidentId, noticeId, { evenWhenOver: true });
  const batch = await lockBatch(tx, noticeId, batchId);
  const { storageKey } = batch;
  if ((batch.state !== 'ready' && batch.state !== 'taken') || storageKey === null) return refuse('not-now', notReady);
  if (batch.state === 'ready') {
    needState(notice, 'sending');
    const now = deps.clock.now();
    const handed = await tx.run(sql`
      update recipient set state = 'sending', handed_at = ${now}, next_attempt_at = null, attempts = attempts + 1
      where letter_batch_id = ${batchId} and state = 'queued'`);
    if (handed !== batch.letters) throw new Error('A batch of letters is not for whom it was printed');
    await tx.run(sql`
      update letter_batch set state = 'taken', taken_at = ${now}, taken_by = ${tx.actor.personId} where id = ${batchId}`);
  }
  const name = `통지 우편 ${String(batch.number)}.pdf`;
  return {
    file: { name, mediaType: 'application/pdf', content: await deps.files.read(storageKey) },
    letters: batch.letters,
  };
};

const discard = (tx: Tx, deps: Deps, { storageKey }: Batch): void => {
  if (storageKey !== null) tx.afterCommit(() => void deps.files.discard(storageKey).catch(() => undefined));
};

/** Handed to the post, by the word of a person: the moment counts as that of the notice to these people. */
export const postBatch = async (tx: Tx, deps: Deps, place: Place, given: string): Promise<number> => {
  const { incidentId, noticeId, batchId } = place;
  await lockNotice(tx, incidentId, noticeId);
  const batch = await lockBatch(tx, noticeId, batchId);
  if (batch.state !== 'taken' || batch.takenAt === null) {
    return refuse('not-now', {
      detail: {
        ko: '내려받아 인쇄한 묶음만 보냈다고 기록할 수 있습니다.',
        en: 'Only a batch that was downloaded can be posted.',
      },
    });
  }
  const postedAt = instant(given);
  if (isBefore(deps.clock.now().add({ minutes: 5 }), postedAt)) {
    refuseField('postedAt', both('미래의 시각은 적을 수 없습니다.', 'This moment lies in the future.'));
  }
  if (isBefore(postedAt, batch.takenAt)) {
    refuseField('postedAt', both('내려받은 때보다 앞섭니다.', 'This lies before the batch was downloaded.'));
  }
  const letters = await tx.run(sql`
    update recipient set state = 'sent', sent_at = ${postedAt}, response = 'posted'
    where letter_batch_id = ${batchId} and state = 'sending'`);
  await endBatch(tx, batchId, { state: 'posted', postedAt, reason: '' }, deps.clock.now());
  discard(tx, deps, batch);
  await appendEvent(tx, deps, incidentId, {
    kind: 'notice-sending',
    happenedAt: postedAt,
    data: { noticeId, action: 'letters-posted', batch: batch.number, count: letters },
  });
  await performNotice(tx, deps, incidentId, noticeId);
  return letters;
};

/** Not sent, and the paper destroyed: its people wait for another batch, or were withheld when sending was stopped. */
export const voidBatch = async (tx: Tx, deps: Deps, place: Place, reason: string): Promise<number> => {
  const { incidentId, noticeId, batchId } = place;
  const notice = await lockNotice(tx, incidentId, noticeId);
  const batch = await lockBatch(tx, noticeId, batchId);
  if (batch.state !== 'ready' && batch.state !== 'taken') refuse('not-now', notReady);
  const state = notice.state === 'stopped' ? 'withheld' : 'queued';
  const now = deps.clock.now();
  const letters = await tx.run(sql`
    update recipient set state = ${state}, letter_batch_id = null, handed_at = null,
      next_attempt_at = case when ${state} = 'queued' then ${now}::timestamptz end
    where letter_batch_id = ${batchId} and state in ('queued', 'sending')`);
  await endBatch(tx, batchId, { state: 'void', postedAt: null, reason }, now);
  discard(tx, deps, batch);
  await appendEvent(tx, deps, incidentId, {
    kind: 'notice-sending',
    data: { noticeId, action: 'letters-void', batch: batch.number, count: letters, reason },
  });
  return letters;
};
