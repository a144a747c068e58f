import { newId, type Clock, type Instant } from '@bongsu/kit';
import type { Refusal } from '@bongsu/ledger';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { SealedColumn, Vault } from '../../platform/vault.ts';

const placeOf = (id: string): string => `access-aside:${id}`;

export const sealedLines: SealedColumn = { table: 'access_aside', column: 'line', id: 'id', placeOf };

/** Of a line that goes on and on, so much. */
const MOST_OF_A_LINE = 64 * 1024;

/** A line that was no record. */
export interface AsideRow {
  readonly id: string;
  /** What it is called among all that its source sent. */
  readonly name: string;
  readonly why: string;
  readonly receivedAt: Instant;
  /** As it came; of a table, below its line of names. */
  readonly bytes: Buffer;
}

const bytesOf = ({ line, head }: Refusal): Buffer => {
  const bytes = line.bytes.subarray(0, MOST_OF_A_LINE);
  return head === undefined ? bytes : Buffer.concat([Buffer.from(`${head}\n`), bytes]);
};

/** Keeps each line of a source once; answers how many were not there. Call it as the product itself. */
export const keepAside = async (
  tx: Tx,
  { vault, clock }: { readonly vault: Vault; readonly clock: Clock },
  sourceId: string,
  refused: readonly Refusal[],
): Promise<number> => {
  if (refused.length === 0) return 0;
  const ids = refused.map(() => newId(clock));
  const lines = refused.map((one, at) => vault.seal(bytesOf(one).toString('base64'), placeOf(ids[at]!)));
  return tx.run(sql`
    insert into access_aside (id, source_id, name, why, line, received_at)
    select id, ${sourceId}, name, why, line, ${clock.now()}
    from unnest(${ids}::uuid[], ${refused.map(({ name }) => name)}::text[], ${refused.map(({ why }) => why)}::text[],
      ${lines}::bytea[]) as given (id, name, why, line)
    on conflict (source_id, name) do nothing`);
};

/** Those that wait, the oldest first. */
export const asideOf = async (
  tx: Tx,
  vault: Vault,
  sourceId: string,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<AsideRow[]> => {
  const rows = await tx.many<Row & Omit<AsideRow, 'bytes'> & { readonly line: Uint8Array }>(sql`
    select id, name, why, received_at as "receivedAt", line from access_aside
    where source_id = ${sourceId} and settled_at is null order by received_at, id limit ${limit} offset ${offset}`);
  return rows.map(({ id, name, why, receivedAt, line }) => ({
    id,
    name,
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
