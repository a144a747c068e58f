import type { Language } from '@bongsu/contracts';
import { sha256, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface FeedRow extends Row {
  readonly id: string;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

const columns = sql`id, created_at as "createdAt", revoked_at as "revokedAt"`;

export const feedsOf = (tx: Tx, personId: string): Promise<FeedRow[]> =>
  tx.many<FeedRow>(
    sql`select ${columns} from calendar_feed where person_id = ${personId} order by created_at desc, id`,
  );

export interface NewFeed {
  readonly id: string;
  readonly personId: string;
  readonly token: string;
  readonly now: Instant;
}

/** Only the digest of the token is kept. */
export const insertFeed = (tx: Tx, { id, personId, token, now }: NewFeed): Promise<FeedRow> =>
  tx.one<FeedRow>(sql`
    insert into calendar_feed (id, person_id, token_hash, created_at)
    values (${id}, ${personId}, ${sha256(token)}, ${now}) returning ${columns}`);

export const revokeFeed = (tx: Tx, personId: string, id: string, now: Instant): Promise<number> =>
  tx.run(sql`
    update calendar_feed set revoked_at = ${now} where id = ${id} and person_id = ${personId} and revoked_at is null`);

/** Whose feed it is, while it is not revoked and they are active. Call it as the product itself. */
export const ownerOf = (tx: Tx, token: string): Promise<{ personId: string; language: Language } | null> =>
  tx.maybe(sql`
    select p.id as "personId", p.language from calendar_feed f join person p on p.id = f.person_id
    where f.token_hash = ${sha256(token)} and f.revoked_at is null and p.active`);
