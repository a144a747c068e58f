import type { handlingTypes, Role, stages } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

/** Every number here is counted over the rows that row-level security leaves the reader. */

export interface WaitingCount extends Row {
  readonly role: Role | null;
  readonly personId: string | null;
  readonly name: string | null;
  readonly department: string | null;
  readonly tasks: number;
  readonly late: number;
}

export const countWaitingFor = (tx: Tx, now: Instant): Promise<WaitingCount[]> =>
  tx.many<WaitingCount>(sql`
    select t.role, t.person_id as "personId", p.name, d.name as department, count(*) as tasks,
      count(*) filter (where t.due_at < ${now}) as late
    from task t join incident i on i.id = t.incident_id left join person p on p.id = t.person_id
      left join department d on d.id = p.department_id
    group by t.role, t.person_id, p.name, d.name order by late desc, tasks desc, t.role, p.name limit 100`);

/** Each thing once: what the officer or the CPO may decide waits for both, and is one decision. */
export const countThings = (tx: Tx, now: Instant): Promise<{ total: number; late: number; mine: number }> =>
  tx.one(sql`
    select count(*) as total, count(*) filter (where due_at < ${now}) as late, count(*) filter (where mine) as mine
    from (
      select t.due_at,
        bool_or(coalesce(t.person_id = ${tx.actor.personId} or t.role = any (${tx.actor.roles}), false)) as mine
      from task t join incident i on i.id = t.incident_id
      group by t.incident_id, t.kind, t.detail, t.person_id, t.due_at
    ) things`);

export const countStages = (tx: Tx): Promise<{ stage: (typeof stages)[number]; cases: number }[]> =>
  tx.many(sql`
    select stage, count(*) as cases from incident where stage not in ('closed', 'dismissed') group by stage`);

export const countGrades = (
  tx: Tx,
  since: Instant,
): Promise<{ grade: 1 | 2 | 3 | null; cases: number; open: number }[]> =>
  tx.many(sql`
    select grade, count(*) as cases, count(*) filter (where stage not in ('closed', 'dismissed')) as open
    from incident where reported_at >= ${since} group by grade order by grade nulls last`);

export const countTypes = (
  tx: Tx,
  since: Instant,
): Promise<{ handlingType: (typeof handlingTypes)[number]; cases: number }[]> =>
  tx.many(sql`
    select handling_type as "handlingType", count(*) as cases from incident
    where reported_at >= ${since} group by handling_type order by cases desc, handling_type`);

export interface MonthRow extends Row {
  readonly month: string;
  readonly reported: number;
  readonly closed: number;
}

export const countMonths = (tx: Tx, since: Instant): Promise<MonthRow[]> =>
  tx.many<MonthRow>(sql`
    select month, count(*) filter (where what = 'reported') as reported, count(*) filter (where what = 'closed') as closed
    from (
      select to_char(reported_at at time zone 'Asia/Seoul', 'YYYY-MM') as month, 'reported' as what from incident
        where reported_at >= ${since}
      union all
      select to_char(closed_at at time zone 'Asia/Seoul', 'YYYY-MM'), 'closed' from incident where closed_at >= ${since}
    ) counted group by month`);

export interface SpanRow extends Row {
  readonly what: 'aware' | 'notice' | 'report';
  readonly cases: number;
  readonly median: number;
  readonly max: number;
}

/**
 * Hours from the breach to its awareness, and from awareness to the first notice (or the posting in its place) and the
 * first report; a case that was no breach is left out.
 */
export const measureTimes = (tx: Tx, since: Instant): Promise<SpanRow[]> =>
  tx.many<SpanRow>(sql`
    with cases as (
      select id, occurred_at, aware_at from incident
      where reported_at >= ${since} and stage <> 'dismissed' and aware_at is not null),
    done as (
      select p.incident_id, min(p.at) filter (where p.duty in ('notify', 'post')) as notified_at,
        min(p.at) filter (where p.duty = 'report') as reported_at
      from duty_performance p join cases on cases.id = p.incident_id group by p.incident_id),
    spans as (
      select 'aware' as what, aware_at - occurred_at as span from cases
      union all select 'notice', done.notified_at - cases.aware_at from cases join done on done.incident_id = cases.id
      union all select 'report', done.reported_at - cases.aware_at from cases join done on done.incident_id = cases.id),
    hours as (select what, extract(epoch from span) / 3600 as hours from spans where span is not null)
    select what, count(*) as cases, round((percentile_cont(0.5) within group (order by hours))::numeric, 1)::float8 as median,
      round(max(hours)::numeric, 1)::float8 as max
    from hours group by what`);

export interface LateImprovement extends Row {
  readonly incidentId: string;
  readonly number: string | null;
  readonly title: string;
  readonly improvementId: string;
  readonly what: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly department: string | null;
  readonly due: string;
}

export const lateImprovements = (tx: Tx, today: string): Promise<LateImprovement[]> =>
  tx.many<LateImprovement>(sql`
    select i.id as "incidentId", i.number, i.title, m.id as "improvementId", m.what, p.id as "ownerId",
      p.name as "ownerName", d.name as department, m.due
    from improvement m join incident i on i.id = m.incident_id join person p on p.id = m.owner_id
      left join department d on d.id = p.department_id
    where m.decision in ('approved', 'changed') and m.done_at is null and m.due < ${today} and i.stage = 'follow-up'
    order by m.due, m.id limit 100`);

export interface LatePostMortem extends Row {
  readonly incidentId: string;
  readonly number: string | null;
  readonly title: string;
  readonly due: string;
}

export const latePostMortems = (tx: Tx, today: string): Promise<LatePostMortem[]> =>
  tx.many<LatePostMortem>(sql`
    select i.id as "incidentId", i.number, i.title, i.post_mortem_due as due from incident i
    where i.stage = 'follow-up' and i.post_mortem_due < ${today}
      and not exists (select from post_mortem m where m.incident_id = i.id)
    order by i.post_mortem_due, i.id limit 100`);

export interface NeedRow extends Row {
  readonly text: { readonly ko: string; readonly en: string };
  readonly dueAt: Instant | null;
  readonly role: Role | null;
  readonly personId: string | null;
  readonly since: Instant;
}

export const needsOf = (tx: Tx, incidentId: string): Promise<NeedRow[]> =>
  tx.many<NeedRow>(sql`
    select detail->'text' as text, due_at as "dueAt", role, person_id as "personId", starts_at as since
    from task where incident_id = ${incidentId} order by due_at nulls last, starts_at, key`);

export interface StatusClockRow extends Row {
  readonly key: string;
  readonly body: {
    readonly title: { readonly ko: string; readonly en: string };
    readonly basis: readonly { readonly law: string; readonly article: string }[];
  };
  readonly promptness: 'immediately' | 'without-delay' | null;
  readonly status:
    | 'required'
    | 'not-required'
    | 'exempt'
    | 'deferred'
    | 'needs-facts'
    | 'done'
    | 'done-late'
    | 'overdue';
  readonly overridden: boolean;
  readonly dueAt: Instant | null;
  readonly doneAt: Instant | null;
}

/** Duties that are open or were done, with the first time they were. */
export const statusClocks = (tx: Tx, incidentId: string): Promise<StatusClockRow[]> =>
  tx.many<StatusClockRow>(sql`
    select d.key, d.body, d.status, d.promptness, d.due_at as "dueAt",
      exists (select from duty_override o where o.incident_id = d.incident_id and o.duty_key = d.key
        and o.decision = 'approved') as overridden,
      (select min(p.at) from duty_performance p where p.incident_id = d.incident_id and p.rule = d.rule
        and p.duty = d.duty and d.status in ('done', 'done-late')) as "doneAt"
    from duty d where d.incident_id = ${incidentId} and d.status <> 'not-required' order by d.due_at nulls last, d.key`);
