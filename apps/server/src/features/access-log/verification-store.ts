import type { LogProblem } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Verified } from './verify-aside.ts';

export interface VerificationRow extends Row {
  readonly id: string;
  readonly askedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly ok: boolean | null;
  readonly size: number | null;
  readonly problems: LogProblem[];
  readonly outsideCount: number | null;
  readonly outsideSize: number | null;
}

export const askForVerification = async (tx: Tx, id: string, at: Instant): Promise<void> => {
  await tx.run(sql`
    insert into access_log_verification (id, asked_at, asked_by) values (${id}, ${at}, ${tx.actor.personId})`);
};

export const newestVerifications = (tx: Tx, limit: number): Promise<VerificationRow[]> =>
  tx.many<VerificationRow>(sql`
    select id, asked_at as "askedAt", finished_at as "finishedAt", ok, size, problems, outside_count as "outsideCount",
      outside_size as "outsideSize" from access_log_verification
    order by asked_at desc, id desc limit ${limit}`);

/** Everything that waits is answered by one run: marks it as begun. Answers the ids. */
export const claimVerifications = async (tx: Tx, now: Instant): Promise<string[]> => {
  const rows = await tx.many<{ id: string }>(sql`
    update access_log_verification set begun_at = ${now} where begun_at is null returning id`);
  return rows.map(({ id }) => id);
};

/** `null`: it broke off. */
export const finishVerifications = async (
  tx: Tx,
  ids: readonly string[],
  verdict: Verified | null,
  now: Instant,
): Promise<void> => {
  await tx.run(sql`
    update access_log_verification set finished_at = ${now}, ok = ${verdict?.ok ?? null}, size = ${verdict?.size ?? null},
      root = ${verdict?.root ?? null}, problems = ${JSON.stringify(verdict?.problems ?? [])},
      outside_count = ${verdict?.outside.count ?? null}, outside_size = ${verdict?.outside.size ?? null}
    where id = any (${ids}::uuid[])`);
};

/** Begun by a server that ended before it was done: begun again. */
export const beginAgain = (tx: Tx): Promise<number> =>
  tx.run(sql`update access_log_verification set begun_at = null where begun_at is not null and finished_at is null`);

/** When somebody, or the product itself, asked last. */
export const lastAsked = async (tx: Tx): Promise<Instant | null> =>
  (await tx.one<{ at: Instant | null }>(sql`select max(asked_at) as at from access_log_verification`)).at;
