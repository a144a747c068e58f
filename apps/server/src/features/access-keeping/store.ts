import type { KeepingPlan } from '@bongsu/contracts';
import { newId, type Clock, type Instant } from '@bongsu/kit';
import type { Hold, Retained } from '@bongsu/ledger';
import { sql, type Row, type Tx } from '../../database/index.ts';

export const readPlan = (tx: Tx): Promise<KeepingPlan & Row> =>
  tx.one<KeepingPlan & Row>(sql`
    select is_carrier as "isCarrier", least_months as "leastMonths", days_after_closing as "daysAfterClosing", version
    from access_keeping_plan`);

/** 0 when the version is no longer the one the change was made against. */
export const writePlan = (tx: Tx, to: KeepingPlan): Promise<number> =>
  tx.run(sql`
    update access_keeping_plan set is_carrier = ${to.isCarrier}, least_months = ${to.leastMonths},
      days_after_closing = ${to.daysAfterClosing}, version = version + 1
    where version = ${to.version}`);

/** What decides how long the records of a system are kept. */
export interface SystemRow extends Row {
  readonly system: string;
  readonly name: string;
  readonly people: number | null;
  readonly hasUniqueIds: boolean;
  readonly hasSensitive: boolean;
}

export const systemRows = (tx: Tx): Promise<SystemRow[]> =>
  tx.many<SystemRow>(sql`
    select system, name, people, has_unique_ids as "hasUniqueIds", has_sensitive as "hasSensitive"
    from access_source order by name, system`);

export interface HoldRow extends Row {
  readonly id: string;
  readonly incidentId: string;
  readonly number: string | null;
  readonly caseId: string;
  readonly from: number;
  readonly to: number;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly heldAt: Instant | null;
  readonly endedAt: Instant | null;
}

const holds = sql`
  select h.id, h.incident_id as "incidentId", i.number, h.case_id as "caseId", h.from_index as "from", h.to_index as "to",
    h.asked_by as "askedBy", h.asked_at as "askedAt", h.held_at as "heldAt", h.ended_at as "endedAt"
  from access_hold h join incident i on i.id = h.incident_id`;

/** Newest first: those of incidents that exist for the actor. */
export const holdRows = (tx: Tx): Promise<HoldRow[]> =>
  tx.many<HoldRow>(sql`${holds} order by h.ended_at is not null, h.asked_at desc, h.id limit 200`);

/** Asked for, and not in the log yet. */
export const holdsAsked = (tx: Tx): Promise<HoldRow[]> =>
  tx.many<HoldRow>(sql`${holds} where h.held_at is null order by h.asked_at, h.id`);

/** Of incidents that were closed so long ago that nothing needs their records any more. */
export const holdsOver = (tx: Tx, now: Instant): Promise<HoldRow[]> =>
  tx.many<HoldRow>(sql`
    ${holds}, access_keeping_plan p
    where h.held_at is not null and h.ended_at is null
      and i.closed_at <= ${now}::timestamptz - make_interval(days => p.days_after_closing)
    order by h.asked_at, h.id`);

export const holdIds = async (tx: Tx): Promise<ReadonlySet<string>> =>
  new Set((await tx.many<{ id: string }>(sql`select id from access_hold`)).map(({ id }) => id));

export const insertHold = (
  tx: Tx,
  clock: Clock,
  of: Pick<HoldRow, 'incidentId' | 'caseId' | 'from' | 'to'>,
): Promise<number> =>
  tx.run(sql`
    insert into access_hold (id, incident_id, case_id, from_index, to_index, asked_by, asked_at)
    values (${newId(clock)}, ${of.incidentId}, ${of.caseId}, ${of.from}, ${of.to}, ${tx.actor.personId}, ${clock.now()})
    on conflict (incident_id, case_id) do nothing`);

export const markHeld = (tx: Tx, id: string, at: Instant): Promise<number> =>
  tx.run(sql`update access_hold set held_at = ${at} where id = ${id} and held_at is null`);

export const markEnded = (tx: Tx, id: string, at: Instant): Promise<number> =>
  tx.run(sql`update access_hold set ended_at = ${at} where id = ${id} and ended_at is null`);

/** What one look came to. */
interface Look extends Pick<Retained, 'from' | 'to' | 'stays'> {
  readonly holds: readonly Pick<Hold, 'id' | 'scope' | 'until'>[];
}

export interface DestructionRow extends Row, Look {
  readonly at: Instant;
}

const destructions = sql`select at, from_index as "from", to_index as "to", stays, holds from access_destruction`;

/** The last look, whatever came of it. */
export const lastLook = (tx: Tx): Promise<DestructionRow | null> =>
  tx.maybe<DestructionRow>(sql`${destructions} order by at desc, id desc limit 1`);

/** Looks that destroyed something, newest first. */
export const destroyedRows = (tx: Tx, limit: number): Promise<DestructionRow[]> =>
  tx.many<DestructionRow>(sql`${destructions} where to_index > from_index order by at desc, id desc limit ${limit}`);

export const insertLook = (tx: Tx, clock: Clock, of: Look): Promise<number> =>
  tx.run(sql`
    insert into access_destruction (id, at, from_index, to_index, stays, holds)
    values (${newId(clock)}, ${clock.now()}, ${of.from}, ${of.to}, ${JSON.stringify(of.stays)},
      ${JSON.stringify(of.holds)})`);
