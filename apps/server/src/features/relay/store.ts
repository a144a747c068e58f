import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

/** Everything here is asked by the product itself. */

/** The moment before which no mail may go, locked until the end of the transaction. */
export const lockNext = async (tx: Tx, now: Instant): Promise<Instant> => {
  await tx.run(sql`insert into relay_pace (next_at) values (${now}) on conflict do nothing`);
  const { nextAt } = await tx.one<{ nextAt: Instant }>(sql`select next_at as "nextAt" from relay_pace for update`);
  return nextAt;
};

export const writeNext = (tx: Tx, at: Instant): Promise<number> => tx.run(sql`update relay_pace set next_at = ${at}`);

export const readAwayUntil = async (tx: Tx): Promise<Instant | null> =>
  (await tx.maybe<Row & { awayUntil: Instant | null }>(sql`select away_until as "awayUntil" from relay_pace`))
    ?.awayUntil ?? null;

export const writeAwayUntil = (tx: Tx, now: Instant, until: Instant | null): Promise<number> =>
  tx.run(sql`
    insert into relay_pace (next_at, away_until) values (${now}, ${until})
    on conflict (only_one) do update set away_until = excluded.away_until`);

export interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
  /** That the relay took. */
  readonly mails: number;
}

export const addToMinute = (tx: Tx, { from, until, mails }: Stretch): Promise<number> =>
  tx.run(sql`
    insert into relay_minute as row (minute, from_at, until_at, mails)
    values (date_trunc('minute', ${from}::timestamptz), ${from}, ${until}, ${mails})
    on conflict (minute) do update set until_at = greatest(row.until_at, excluded.until_at),
      mails = row.mails + excluded.mails`);

export interface Measure extends Row {
  readonly mails: number;
  readonly seconds: number;
  readonly at: Instant | null;
}

const sums = sql`
  coalesce(sum(mails), 0)::int as mails, coalesce(extract(epoch from sum(until_at - from_at)), 0)::float8 as seconds,
  max(until_at) as at`;

export const minutesSince = (tx: Tx, since: Instant): Promise<Measure> =>
  tx.one(sql`select ${sums} from relay_minute where until_at > ${since}`);

/** The last minutes in which it took anything, whenever they were. */
export const lastMinutes = (tx: Tx, count: number): Promise<Measure> =>
  tx.one(sql`
    select ${sums} from (select * from relay_minute where mails > 0 order by minute desc limit ${count}) as latest`);
