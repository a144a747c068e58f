import type { Role, Text } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Sql, type Tx } from '../../database/index.ts';

/** Something that waits. */
export interface TaskRow extends Row {
  readonly incidentId: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly grade: 1 | 2 | 3 | null;
  readonly key: string;
  readonly kind: string;
  readonly text: Text;
  readonly startsAt: Instant;
  readonly dueAt: Instant | null;
}

export interface WaitingRow extends TaskRow {
  readonly role: Role | null;
}

/**
 * Mine by name, or for one of my roles. What waits for a role waits only for those of it who see the case; what waits
 * for me by name (an improvement I own) waits even where I do not.
 */
const mine = ({ actor }: Tx): Sql => sql`
  task t left join incident i on i.id = t.incident_id
  where t.person_id = ${actor.personId} or (t.role = any (${actor.roles}) and i.id is not null)`;

export const waitingFor = (tx: Tx): Promise<WaitingRow[]> =>
  tx.many<WaitingRow>(sql`
    select t.incident_id as "incidentId", i.number, i.title, i.grade, t.key, t.kind, t.detail->'text' as text,
      t.starts_at as "startsAt", t.due_at as "dueAt", t.role
    from ${mine(tx)} order by t.due_at nulls last, t.starts_at, t.key`);

export const countWaiting = (tx: Tx, now: Instant): Promise<{ tasks: number; late: number }> =>
  tx.one(sql`select count(*) as tasks, count(*) filter (where t.due_at < ${now}) as late from ${mine(tx)}`);

export interface TeamRow extends TaskRow {
  readonly personId: string | null;
  readonly roles: Role[];
}

/**
 * What others have to do in the cases I work on: the officer is the response team's secretary and has to know it. What
 * two roles may do is one thing, and what I may do myself is not somebody else's.
 */
const team = ({ actor }: Tx): Sql => sql`
  select t.incident_id, min(t.key) as key, t.kind, t.detail, t.person_id, min(t.starts_at) as starts_at, t.due_at,
    coalesce(array_agg(t.role order by t.role) filter (where t.role is not null), '{}') as roles
  from task t join incident i on i.id = t.incident_id
  where app_works_on(t.incident_id)
  group by t.incident_id, t.kind, t.detail, t.person_id, t.due_at
  having t.person_id is distinct from ${actor.personId} and not coalesce(bool_or(t.role = any (${actor.roles})), false)`;

export const teamTasks = (tx: Tx, limit: number): Promise<TeamRow[]> =>
  tx.many<TeamRow>(sql`
    with team as (${team(tx)})
    select t.incident_id as "incidentId", i.number, i.title, i.grade, t.key, t.kind, t.detail->'text' as text,
      t.starts_at as "startsAt", t.due_at as "dueAt", t.person_id as "personId", t.roles
    from team t join incident i on i.id = t.incident_id
    order by t.due_at nulls last, t.starts_at, t.incident_id, t.key limit ${limit}`);

export const countTeam = (tx: Tx, now: Instant): Promise<{ tasks: number; late: number }> =>
  tx.one(sql`
    with team as (${team(tx)})
    select count(*) as tasks, count(*) filter (where due_at < ${now}) as late from team`);

export interface ClockRow extends Row {
  readonly incidentId: string;
  readonly number: string | null;
  readonly title: string;
  readonly grade: 1 | 2 | 3 | null;
  readonly dutyKey: string;
  readonly dutyTitle: Text;
  readonly status: 'required' | 'overdue' | 'needs-facts' | 'deferred';
  readonly startsAt: Instant | null;
  readonly dueAt: Instant;
}

/** Legal clocks still open in cases the reader sees; the narrow index of cases with a clock is read first. */
const openClocks = sql`
  incident i join duty d on d.incident_id = i.id
  where i.next_due_at is not null and d.due_at is not null
    and d.status in ('required', 'overdue', 'needs-facts', 'deferred')
    and not exists (select from duty_override o where o.incident_id = d.incident_id and o.duty_key = d.key
      and o.decision = 'approved')`;

const clockColumns = sql`
  i.id as "incidentId", i.number, i.title, i.grade, d.key as "dutyKey", d.body->'title' as "dutyTitle", d.status,
  d.starts_at as "startsAt", d.due_at as "dueAt"`;

export const clocksSeen = (tx: Tx, limit: number): Promise<ClockRow[]> =>
  tx.many<ClockRow>(sql`select ${clockColumns} from ${openClocks} order by d.due_at, i.id, d.key limit ${limit}`);

export const nextClock = (tx: Tx, now: Instant): Promise<ClockRow | null> =>
  tx.maybe<ClockRow>(sql`
    select ${clockColumns} from ${openClocks} and d.due_at >= ${now} order by d.due_at, i.id, d.key limit 1`);

export const countClocks = (tx: Tx, now: Instant): Promise<{ running: number; late: number }> =>
  tx.one(sql`
    select count(*) filter (where d.due_at >= ${now}) as running, count(*) filter (where d.due_at < ${now}) as late
    from ${openClocks}`);
