import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Posting } from './posting.ts';

const columns = sql`id, notice_id as "noticeId", rule, place, location, starts_at as "startsAt", days,
  complete_at as "completeAt", started_by as "startedBy", recorded_at as "recordedAt", ended_at as "endedAt",
  end_reason as "endReason", ended_by as "endedBy"`;

type PostingRow = Row & { -readonly [Key in keyof Posting]: Posting[Key] };

export const postingsOf = (tx: Tx, incidentId: string): Promise<Posting[]> =>
  tx.many<PostingRow>(sql`select ${columns} from posting where incident_id = ${incidentId} order by starts_at, id`);

export const findPosting = (tx: Tx, incidentId: string, id: string): Promise<Posting | null> =>
  tx.maybe<PostingRow>(sql`select ${columns} from posting where id = ${id} and incident_id = ${incidentId}`);

export interface StoredEvidence extends Row {
  readonly id: string;
  readonly postingId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

const evidenceColumns = sql`id, posting_id as "postingId", name, media_type as "mediaType", size, sha256,
  storage_key as "storageKey", added_by as "addedBy", added_at as "addedAt"`;

export const evidenceOf = (tx: Tx, incidentId: string): Promise<StoredEvidence[]> =>
  tx.many<StoredEvidence>(
    sql`select ${evidenceColumns} from posting_evidence where incident_id = ${incidentId} order by added_at, id`,
  );

export const findEvidence = (tx: Tx, postingId: string, id: string): Promise<StoredEvidence | null> =>
  tx.maybe<StoredEvidence>(
    sql`select ${evidenceColumns} from posting_evidence where id = ${id} and posting_id = ${postingId}`,
  );
