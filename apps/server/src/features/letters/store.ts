import type { LetterBatchView } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import { refuse } from '../../http/refusal.ts';

export interface Batch extends Row {
  readonly id: string;
  readonly noticeId: string;
  readonly incidentId: string;
  readonly number: number;
  readonly letters: number;
  readonly state: LetterBatchView['state'];
  readonly size: number | null;
  readonly sha256: string | null;
  readonly storageKey: string | null;
  readonly madeAt: Instant;
  readonly takenAt: Instant | null;
  readonly takenBy: string | null;
  readonly postedAt: Instant | null;
  readonly settledBy: string | null;
  readonly reason: string;
}

export const batchColumns = sql`id, notice_id as "noticeId", incident_id as "incidentId", number, letters, state, size,
  sha256, storage_key as "storageKey", made_at as "madeAt", taken_at as "takenAt", taken_by as "takenBy",
  posted_at as "postedAt", settled_by as "settledBy", reason`;

export const batchesOf = (tx: Tx, noticeId: string): Promise<Batch[]> =>
  tx.many<Batch>(sql`select ${batchColumns} from letter_batch where notice_id = ${noticeId} order by number`);

export const lockBatch = async (tx: Tx, noticeId: string, id: string): Promise<Batch> =>
  (await tx.maybe<Batch>(
    sql`select ${batchColumns} from letter_batch where id = ${id} and notice_id = ${noticeId} for update`,
  )) ?? refuse('not-found');

/** Ends a batch; its file names people and is needed no more. */
export const endBatch = (
  tx: Tx,
  id: string,
  given: { readonly state: 'posted' | 'void'; readonly postedAt: Instant | null; readonly reason: string },
  now: Instant,
): Promise<number> =>
  tx.run(sql`
    update letter_batch set state = ${given.state}, posted_at = ${given.postedAt}, reason = ${given.reason},
      settled_at = ${now}, settled_by = ${tx.actor.personId}, storage_key = null
    where id = ${id}`);
