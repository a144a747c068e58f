import type { AnchorAttempt, AnchorPlace } from '@bongsu/contracts';
import { newId, type Clock, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

type Why = NonNullable<AnchorAttempt['why']>;

export interface AnchorRow extends Row {
  readonly id: string;
  readonly name: string;
  readonly place: AnchorPlace;
  readonly rhythm: 'hourly' | 'daily';
  readonly isOn: boolean;
  readonly onSince: Instant;
  readonly askedAt: Instant | null;
  readonly addedAt: Instant;
  readonly version: number;
  /** What was held last; all four or none. */
  readonly heldAt: Instant | null;
  readonly heldSize: number | null;
  readonly heldRoot: string | null;
  /** Failures since then: how many, the first, the last and why; a contradiction stays the reason until something is held again. */
  readonly failures: number;
  readonly failingSince: Instant | null;
  readonly failedAt: Instant | null;
  readonly why: Why | null;
}

const select = sql`
  select a.id, a.name, a.place, a.rhythm, a.is_on as "isOn", a.on_since as "onSince", a.asked_at as "askedAt",
    a.added_at as "addedAt", a.version, held.at as "heldAt", held.size as "heldSize", held.root as "heldRoot",
    coalesce(failed.times, 0) as failures, failed.since as "failingSince", failed.at as "failedAt", failed.why
  from log_anchor a
  left join lateral (
    select t.at, t.size, t.root from log_anchor_attempt t where t.anchor_id = a.id and t.why is null
    order by t.at desc limit 1) held on true
  left join lateral (
    select count(*)::int as times, min(t.at) as since, max(t.at) as at,
      case when bool_or(t.why = 'contradicts') then 'contradicts' else (array_agg(t.why order by t.at desc))[1] end as why
    from log_anchor_attempt t
    where t.anchor_id = a.id and t.why is not null and t.at > coalesce(held.at, '-infinity')) failed on true`;

export const allAnchors = (tx: Tx): Promise<AnchorRow[]> =>
  tx.many<AnchorRow>(sql`${select} order by not a.is_on, a.added_at, a.id`);

export const findAnchor = (tx: Tx, id: string): Promise<AnchorRow | null> =>
  tx.maybe<AnchorRow>(sql`${select} where a.id = ${id}`);

type Fields = Pick<AnchorRow, 'name' | 'rhythm'>;

export const insertAnchor = async (tx: Tx, clock: Clock, of: Fields & Pick<AnchorRow, 'place'>): Promise<string> => {
  const id = newId(clock);
  await tx.run(sql`
    insert into log_anchor (id, kind, name, place, rhythm, on_since, added_by, added_at)
    values (${id}, ${of.place.kind}, ${of.name}, ${JSON.stringify(of.place)}, ${of.rhythm}, ${clock.now()},
      ${tx.actor.personId}, ${clock.now()})`);
  return id;
};

/** Answers 0 when it is not there, or no longer as it was when the change was made. */
export const updateAnchor = (
  tx: Tx,
  id: string,
  of: Fields & Pick<AnchorRow, 'isOn' | 'version'>,
  at: Instant,
): Promise<number> =>
  tx.run(sql`
    update log_anchor set name = ${of.name}, rhythm = ${of.rhythm}, version = version + 1,
      on_since = case when is_on then on_since else ${at} end, is_on = ${of.isOn}
    where id = ${id} and version = ${of.version}`);

/** Answers 0 when it is not there, or switched off. */
export const askToHold = (tx: Tx, id: string, at: Instant): Promise<number> =>
  tx.run(sql`update log_anchor set asked_at = ${at} where id = ${id} and is_on`);

export interface Attempt {
  readonly anchorId: string;
  readonly at: Instant;
  readonly size: number;
  readonly root: string;
  readonly why: Why | null;
}

export const insertAttempt = async (
  tx: Tx,
  clock: Clock,
  { anchorId, at, size, root, why }: Attempt,
): Promise<void> => {
  await tx.run(sql`
    insert into log_anchor_attempt (id, anchor_id, at, size, root, why)
    values (${newId(clock)}, ${anchorId}, ${at}, ${size}, ${root}, ${why})`);
};

export const attemptsOf = (
  tx: Tx,
  anchorId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<(Omit<Attempt, 'anchorId'> & Row)[]> =>
  tx.many(sql`
    select at, size, root, why from log_anchor_attempt where anchor_id = ${anchorId}
    order by at desc, id desc limit ${limit} offset ${offset}`);

export const countAttempts = async (tx: Tx, anchorId: string): Promise<number> =>
  (await tx.one<{ count: number }>(sql`select count(*) as count from log_anchor_attempt where anchor_id = ${anchorId}`))
    .count;

/** Every checkpoint that was held elsewhere, wherever it was; `root` in base64. */
export const heldCheckpoints = (tx: Tx): Promise<{ readonly size: number; readonly root: string }[]> =>
  tx.many(sql`select distinct size, root from log_anchor_attempt where why is null order by size`);
