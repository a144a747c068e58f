import type { Clock, Instant } from '@bongsu/kit';
import { newId } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';

const placeOf = (id: string): string => `access-aside:${id}`;

export const sealedLines: SealedColumn = { table: 'access_aside', column: 'line', id: 'id', placeOf };

/** A line that is no record. */
export interface Refusing {
  readonly bytes: Buffer;
  readonly why: string;
  /** What its record is called should it become one. */
  readonly recordId: string;
}

export interface AsideRow {
  readonly id: string;
  readonly recordId: string;
  readonly why: string;
  readonly receivedAt: Instant;
  readonly bytes: Buffer;
}

/** Keeps each line of a source once. Call it as the product itself. */
export const keepAside = async (
  tx: Tx,
  { vault, clock }: { readonly vault: Vault; readonly clock: Clock },
  sourceId: string,
  lines: readonly Refusing[],
): Promise<void> => {
  if (lines.length === 0) return;
  const kept = lines.map((line) => ({ ...line, id: newId(clock) }));
  await tx.run(sql`
    insert into access_aside (id, source_id, mark, record_id, why, line, received_at)
    select id, ${sourceId}, mark, record_id, why, line, ${clock.now()}
    from unnest(${kept.map(({ id }) => id)}::uuid[],
      ${kept.map(({ bytes }) => vault.fingerprint(bytes.toString('base64'), 'access-aside'))}::text[],
      ${kept.map(({ recordId }) => recordId)}::text[], ${kept.map(({ why }) => why)}::text[],
      ${kept.map(({ id, bytes }) => vault.seal(bytes.toString('base64'), placeOf(id)))}::bytea[])
      as given (id, mark, record_id, why, line)
    on conflict (source_id, mark) do nothing`);
};

/** Those that wait, the oldest first. */
export const asideOf = async (
  tx: Tx,
  vault: Vault,
  sourceId: string,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<AsideRow[]> => {
  const rows = await tx.many<Row & Omit<AsideRow, 'bytes'> & { readonly line: Uint8Array }>(sql`
    select id, record_id as "recordId", why, received_at as "receivedAt", line from access_aside
    where source_id = ${sourceId} and settled_at is null order by received_at, id limit ${limit} offset ${offset}`);
  return rows.map(({ id, recordId, why, receivedAt, line }) => ({
    id,
    recordId,
    why,
    receivedAt,
    bytes: Buffer.from(vault.open(line, placeOf(id)), 'base64'),
  }));
};

export const countAside = async (tx: Tx, sourceId: string): Promise<number> =>
  (
    await tx.one<{ total: number }>(sql`
    select count(*)::int as total from access_aside where source_id = ${sourceId} and settled_at is null`)
  ).total;

/** Forgets what the lines say, and keeps that they were. Answers how many waited. */
export const settleAside = (
  tx: Tx,
  sourceId: string,
  {
    ids,
    outcome,
    at,
  }: { readonly ids: readonly string[]; readonly outcome: 'taken' | 'dropped'; readonly at: Instant },
): Promise<number> =>
  tx.run(sql`
    update access_aside set line = null, settled_at = ${at}, outcome = ${outcome}
    where source_id = ${sourceId} and id = any (${ids}::uuid[]) and settled_at is null`);

export const sayWhy = async (tx: Tx, rows: readonly { readonly id: string; readonly why: string }[]): Promise<void> => {
  await tx.run(sql`
    update access_aside a set why = now.why
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ why }) => why)}::text[]) as now (id, why)
    where a.id = now.id and a.why <> now.why`);
};
