import type { PostingCheck } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { PostedPage, Posting } from './posting.ts';

const columns = sql`id, incident_id as "incidentId", notice_id as "noticeId", rule, place, location, starts_at as "startsAt", days,
  complete_at as "completeAt", started_by as "startedBy", recorded_at as "recordedAt", ended_at as "endedAt",
  end_reason as "endReason", ended_by as "endedBy", page, page_digest as "pageDigest"`;

type PostingRow = Row & { -readonly [Key in keyof Posting]: Posting[Key] };

export const postingsOf = (tx: Tx, incidentId: string): Promise<Posting[]> =>
  tx.many<PostingRow>(sql`select ${columns} from posting where incident_id = ${incidentId} order by starts_at, id`);

export const findPosting = (tx: Tx, incidentId: string, id: string): Promise<Posting | null> =>
  tx.maybe<PostingRow>(sql`select ${columns} from posting where id = ${id} and incident_id = ${incidentId}`);

/** A posting here, with its page. */
export type PostingHere = Posting & { readonly page: PostedPage };

type HereRow = Row & { -readonly [Key in keyof PostingHere]: PostingHere[Key] };

/** As it is up for everybody. Call it as the product itself. */
export const findUp = (tx: Tx, id: string): Promise<PostingHere | null> =>
  tx.maybe<HereRow>(sql`select ${columns} from posting where id = ${id} and place = 'here' and ended_at is null`);

/** The same, also after it came down: people may ask for some time more. Call it as the product itself. */
export const findPosted = (tx: Tx, id: string): Promise<PostingHere | null> =>
  tx.maybe<HereRow>(sql`select ${columns} from posting where id = ${id} and place = 'here'`);

/** All that are up, the newest first. Call it as the product itself. */
export const postingsUp = (tx: Tx): Promise<PostingHere[]> =>
  tx.many<HereRow>(sql`
    select ${columns} from posting where place = 'here' and ended_at is null order by starts_at desc, id`);

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

export interface StoredCheck extends Row {
  readonly id: string;
  readonly postingId: string;
  readonly at: Instant;
  readonly occasion: PostingCheck['occasion'];
  readonly address: string;
  readonly way: PostingCheck['way'];
  readonly problem: PostingCheck['problem'];
  readonly status: number | null;
  readonly sha256: string | null;
  readonly textDigest: string | null;
  readonly picture: PostingCheck['picture'];
  readonly storageKey: string | null;
  readonly size: number | null;
  readonly pictureSha256: string | null;
}

const checkColumns = sql`id, posting_id as "postingId", at, occasion, address, way, problem, status, sha256,
  text_digest as "textDigest", picture, storage_key as "storageKey", size, picture_sha256 as "pictureSha256"`;

/** In the order of their moments. */
export const checksOf = (tx: Tx, incidentId: string): Promise<StoredCheck[]> =>
  tx.many<StoredCheck>(
    sql`select ${checkColumns} from posting_check where incident_id = ${incidentId} order by at, id`,
  );

export const findCheck = (tx: Tx, postingId: string, id: string): Promise<StoredCheck | null> =>
  tx.maybe<StoredCheck>(sql`select ${checkColumns} from posting_check where id = ${id} and posting_id = ${postingId}`);

/** Call it as the product itself: nobody else says that a page was seen. */
export const insertCheck = (tx: Tx, incidentId: string, row: StoredCheck): Promise<number> =>
  tx.run(sql`
    insert into posting_check (id, posting_id, incident_id, at, occasion, address, way, problem, status, sha256,
      text_digest, picture, storage_key, size, picture_sha256)
    values (${row.id}, ${row.postingId}, ${incidentId}, ${row.at}, ${row.occasion}, ${row.address}, ${row.way},
      ${row.problem}, ${row.status}, ${row.sha256}, ${row.textDigest}, ${row.picture}, ${row.storageKey}, ${row.size},
      ${row.pictureSha256})`);

interface LastLook extends Row {
  readonly id: string;
  readonly incidentId: string;
  /** `null`: nobody looked yet. */
  readonly at: Instant | null;
  readonly problem: PostingCheck['problem'] | null;
}

/** When each posting that is up here was last looked at, and how it was. */
export const lastLooks = (tx: Tx): Promise<LastLook[]> =>
  tx.many<LastLook>(sql`
    select p.id, p.incident_id as "incidentId", c.at, c.problem from posting p
    left join lateral (
      select at, problem from posting_check where posting_id = p.id order by at desc, id desc limit 1) c on true
    where p.place = 'here' and p.ended_at is null order by p.starts_at, p.id`);
