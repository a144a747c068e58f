import { lettersDownload, lettersList, lettersPost, lettersVoid, type LetterBatchView } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import type { AccessRecord } from '../../access.ts';
import type { Tx } from '../../database/index.ts';
import { route, type Route } from '../../http/route.ts';
import { peopleRefs, personIn } from '../incidents/index.ts';
import { seenNotice } from '../notices/index.ts';
import { batchesOf } from './store.ts';
import { downloadBatch, postBatch, voidBatch } from './take-batch.ts';

const maybeIso = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

const presentBatches = async (tx: Tx, noticeId: string): Promise<LetterBatchView[]> => {
  const batches = await batchesOf(tx, noticeId);
  const names = await peopleRefs(
    tx,
    batches.flatMap(({ takenBy, settledBy }) => [takenBy, settledBy]).filter((id) => id !== null),
  );
  return batches.map((batch) => ({
    id: batch.id,
    number: batch.number,
    letters: batch.letters,
    state: batch.state,
    size: batch.size,
    sha256: batch.sha256,
    madeAt: toSeoulIso(batch.madeAt),
    takenAt: maybeIso(batch.takenAt),
    takenBy: batch.takenBy === null ? null : personIn(names, batch.takenBy),
    postedAt: maybeIso(batch.postedAt),
    settledBy: batch.settledBy === null ? null : personIn(names, batch.settledBy),
    reason: batch.reason,
  }));
};

const ofBatch = (
  { incidentId, batchId }: { readonly incidentId: string; readonly batchId: string },
  action: AccessRecord['action'],
  count: number,
  reason?: string,
): AccessRecord => ({
  action,
  subjects: [`letters-of:${batchId}`],
  count,
  fields: ['name', 'address'],
  incidentId,
  ...(reason === undefined ? {} : { reason }),
});

export const routes: readonly Route[] = [
  route(lettersList, async ({ tx, params }) => ({
    items: await presentBatches(tx, (await seenNotice(tx, params.incidentId, params.noticeId)).id),
  })),
  route(lettersDownload, async ({ tx, deps, params, body, record }) => {
    const { file, letters } = await downloadBatch(tx, deps, params);
    await record(ofBatch(params, 'download', letters, body.reason));
    return file;
  }),
  route(lettersPost, async ({ tx, deps, params, body, record }) => {
    const letters = await postBatch(tx, deps, params, body.postedAt);
    await record(ofBatch(params, 'send', letters));
    return { letters };
  }),
  route(lettersVoid, async ({ tx, deps, params, body, record }) => {
    const letters = await voidBatch(tx, deps, params, body.reason);
    await record(ofBatch(params, 'update', letters, body.reason));
    return { letters };
  }),
];
