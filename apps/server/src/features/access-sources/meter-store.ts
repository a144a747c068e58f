import type { SourceSign } from '@bongsu/contracts';
import { DAY_MS, newId, seoulDay, type Clock, type Instant } from '@bongsu/kit';
import type { Day, Observed } from '@bongsu/ledger';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Meter } from './source-store.ts';

/** All of it as the product itself. */

/**
 * As much of what was observed as the next arrival changes: of the days, the newest. Nobody else counts for the source until the
 * transaction ends.
 */
export const lockObserved = async (tx: Tx, sourceId: string): Promise<Observed> => {
  const { since, meter } = await tx.one<{ since: Instant; meter: Meter }>(
    sql`select on_since as since, meter from access_source where id = ${sourceId} for no key update`,
  );
  const days = await tx.many<{ day: Day }>(sql`
    select observed as day from access_source_day where source_id = ${sourceId} and observed is not null
    order by day desc limit 1`);
  return { ...meter, since: since.epochMilliseconds, days: days.map(({ day }) => day) };
};

/** `takenAt`: records came, and when. */
export const saveObserved = async (
  tx: Tx,
  sourceId: string,
  { last, lately, days }: Observed,
  takenAt: Instant | null,
): Promise<void> => {
  await tx.run(sql`
    update access_source set meter = ${JSON.stringify({ last, lately } satisfies Meter)},
      last_at = greatest(last_at, ${takenAt}::timestamptz)
    where id = ${sourceId}`);
  const newest = days.at(-1);
  if (newest === undefined) return;
  await tx.run(sql`
    insert into access_source_day (source_id, day, observed)
    values (${sourceId}, ${seoulDay(newest.day * DAY_MS)}, ${JSON.stringify(newest)})
    on conflict (source_id, day) do update set observed = excluded.observed`);
};

/** What was there already came again. */
export const countRepeated = (tx: Tx, sourceId: string, day: string, count: number): Promise<number> =>
  tx.run(sql`
    insert into access_source_day as d (source_id, day, repeated) values (${sourceId}, ${day}, ${count})
    on conflict (source_id, day) do update set repeated = d.repeated + excluded.repeated`);

export interface OpenAlarm extends Row {
  readonly id: string;
  readonly sourceId: string;
  readonly sign: SourceSign;
  readonly toldAt: Instant;
}

export const openAlarms = (tx: Tx): Promise<OpenAlarm[]> =>
  tx.many<OpenAlarm>(sql`
    select id, source_id as "sourceId", sign, told_at as "toldAt" from access_source_alarm where ended_at is null`);

export const beginAlarm = async (
  tx: Tx,
  clock: Clock,
  of: { readonly sourceId: string; readonly sign: SourceSign; readonly beganAt: Instant },
): Promise<OpenAlarm> => {
  const [id, toldAt] = [newId(clock), clock.now()];
  await tx.run(sql`
    insert into access_source_alarm (id, source_id, sign, began_at, told_at)
    values (${id}, ${of.sourceId}, ${of.sign}, ${of.beganAt}, ${toldAt})`);
  return { id, sourceId: of.sourceId, sign: of.sign, toldAt };
};

export const endAlarm = (tx: Tx, id: string, at: Instant): Promise<number> =>
  tx.run(sql`update access_source_alarm set ended_at = ${at} where id = ${id}`);
