import type { Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';

export interface ApiKeyRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

const columns = sql`id, name, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
  revoked_at as "revokedAt"`;

export const keysOf = (tx: Tx, personId: string): Promise<ApiKeyRow[]> =>
  tx.many(sql`select ${columns} from api_key where person_id = ${personId} order by created_at desc`);

export const insertKey = (
  tx: Tx,
  key: {
    readonly id: string;
    readonly personId: string;
    readonly name: string;
    readonly tokenHash: string;
    readonly createdAt: Instant;
    readonly expiresAt: Instant;
  },
): Promise<ApiKeyRow> =>
  tx.one(sql`
    insert into api_key (id, person_id, name, token_hash, created_at, expires_at)
    values (${key.id}, ${key.personId}, ${key.name}, ${key.tokenHash}, ${key.createdAt}, ${key.expiresAt})
    returning ${columns}`);

export const revokeKey = (tx: Tx, personId: string, id: string, now: Instant): Promise<number> =>
  tx.run(sql`
    update api_key set revoked_at = ${now} where id = ${id} and person_id = ${personId} and revoked_at is null`);
