import type { FactValues, Text } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Case, DutyState, Improvement, Incident } from './incident.ts';

const incidentColumns = sql`
  i.id, i.number, i.version, i.stage, i.title, i.summary, i.source, i.reporter_type as "reporterType",
  i.handling_type as "handlingType", i.disposition, i.department_id as "departmentId", i.reported_at as "reportedAt",
  i.registered_at as "registeredAt", i.registered_by as "registeredBy", i.grade, i.graded_at as "gradedAt",
  i.handler_id as "handlerId", i.assigned_at as "assignedAt", i.team_called_at as "teamCalledAt",
  i.no_team_reason as "noTeamReason", i.closure_submitted_at as "closureSubmittedAt",
  i.closure_approved_at as "closureApprovedAt", i.post_mortem_due as "postMortemDue", i.closed_at as "closedAt",
  i.closed_reason as "closedReason", i.team_ids as "teamIds", i.involved_ids as "involvedIds",
  app_kept_away(i.involved_ids) as "hiddenIds", app_stand_ins(i.involved_ids) as "standInIds",
  i.next_due_at as "nextDueAt", i.late`;

export type IncidentRow = Row & { -readonly [Key in keyof Incident]: Incident[Key] };

export const findIncident = (tx: Tx, id: string): Promise<Incident | null> =>
  tx.maybe<IncidentRow>(sql`select ${incidentColumns} from incident i where i.id = ${id}`);

/**
 * Takes the row's lock: two people acting on one case at once act one after the other. Its key stays free, so that nobody
 * waits for whoever only adds rows to the case, as a long list does.
 */
export const lockIncident = (tx: Tx, id: string): Promise<Incident | null> =>
  tx.maybe<IncidentRow>(sql`select ${incidentColumns} from incident i where i.id = ${id} for no key update`);

/** Columns that a verb may set; each write raises the version. */
export type IncidentChange = Partial<{
  number: string;
  title: string;
  reporter_type: string;
  handling_type: string;
  disposition: Record<string, unknown>;
  department_id: string | null;
  registered_at: Instant;
  registered_by: string | null;
  grade: number;
  graded_at: Instant;
  handler_id: string;
  assigned_at: Instant;
  team_called_at: Instant;
  no_team_reason: string | null;
  closure_submitted_at: Instant | null;
  closure_approved_at: Instant | null;
  post_mortem_due: string | null;
  closed_at: Instant;
  closed_reason: string;
  team_ids: readonly string[];
  involved_ids: readonly string[];
}>;

/** Writes a change; answers the new version. The caller holds the lock. */
export const changeIncident = async (tx: Tx, id: string, change: IncidentChange): Promise<number> => {
  const row = await tx.one<{ version: number }>(sql`
    update incident i set version = i.version + 1,
      number = coalesce(c.number, i.number), title = coalesce(c.title, i.title),
      reporter_type = coalesce(c.reporter_type, i.reporter_type), handling_type = coalesce(c.handling_type, i.handling_type),
      disposition = coalesce(c.disposition, i.disposition),
      department_id = case when c.j ? 'department_id' then c.department_id else i.department_id end,
      registered_at = coalesce(c.registered_at, i.registered_at), registered_by = coalesce(c.registered_by, i.registered_by),
      grade = coalesce(c.grade, i.grade), graded_at = coalesce(c.graded_at, i.graded_at),
      handler_id = coalesce(c.handler_id, i.handler_id), assigned_at = coalesce(c.assigned_at, i.assigned_at),
      team_called_at = coalesce(c.team_called_at, i.team_called_at),
      no_team_reason = case when c.j ? 'no_team_reason' then c.no_team_reason else i.no_team_reason end,
      closure_submitted_at = case when c.j ? 'closure_submitted_at' then c.closure_submitted_at else i.closure_submitted_at end,
      closure_approved_at = case when c.j ? 'closure_approved_at' then c.closure_approved_at else i.closure_approved_at end,
      post_mortem_due = case when c.j ? 'post_mortem_due' then c.post_mortem_due else i.post_mortem_due end,
      closed_at = coalesce(c.closed_at, i.closed_at), closed_reason = coalesce(c.closed_reason, i.closed_reason),
      team_ids = coalesce(c.team_ids, i.team_ids), involved_ids = coalesce(c.involved_ids, i.involved_ids)
    from (select (jsonb_populate_record(null::incident, j)).*, j from (select ${JSON.stringify(change)}::jsonb as j) given) c
    where i.id = ${id} returning i.version`);
  tx.touch(id);
  return row.version;
};

export const currentFacts = async (tx: Tx, id: string): Promise<FactValues> => {
  const rows = await tx.many<{ key: string; value: unknown }>(sql`
    select distinct on (key) key, value from incident_fact where incident_id = ${id} order by key, seq desc`);
  return Object.fromEntries(rows.map((row) => [row.key, row.value]));
};

type DutyRow = Row & Omit<DutyState, 'title'> & { body: { title: Text } };

const dutiesOf = async (tx: Tx, id: string): Promise<readonly DutyState[]> => {
  const rows = await tx.many<DutyRow>(sql`
    select d.key, d.status, d.due_at as "dueAt", d.starts_at as "startsAt", d.promptness, d.body,
      exists (select from duty_override o where o.incident_id = d.incident_id and o.duty_key = d.key
              and o.decision = 'approved') as overridden
    from duty d where d.incident_id = ${id} order by d.due_at nulls last, d.key`);
  return rows.map(({ body, ...row }) => ({ ...row, title: body.title }));
};

/** A case with what hangs on it, as the state machine wants it. */
export const caseOf = async (tx: Tx, incident: Incident): Promise<Case> => {
  const { id } = incident;
  const activity = await tx.one<{ actionKinds: string[] | null; headReports: number }>(sql`
    select array_agg(distinct data->>'kind') filter (where kind = 'action') as "actionKinds",
      count(*) filter (where kind = 'reported-to-head') as "headReports"
    from incident_event where incident_id = ${id}`);
  const [postMortem] = await tx.many<{ id: string }>(sql`select id from post_mortem where incident_id = ${id}`);
  return {
    ...incident,
    facts: await currentFacts(tx, id),
    actionKinds: activity.actionKinds ?? [],
    headReports: activity.headReports,
    duties: await dutiesOf(tx, id),
    pendingOverrides: await tx.many<Row & Case['pendingOverrides'][number]>(sql`
      select id, duty_key as "dutyKey", proposed_by as "proposedBy" from duty_override
      where incident_id = ${id} and decision is null`),
    reports: await tx.many<Row & Case['reports'][number]>(sql`
      select id, author_id as "authorId", decision from closure_report where incident_id = ${id} order by revision`),
    disciplines: await tx.many<Row & Case['disciplines'][number]>(sql`
      select id, needed, result from discipline where incident_id = ${id} order by requested_at`),
    postMortem: postMortem ?? null,
    improvements: await tx.many<Row & Improvement>(sql`
      select id, what, owner_id as "ownerId", due, decision, done_at as "doneAt", done_by as "doneBy", effect
      from improvement where incident_id = ${id} order by due, id`),
  };
};

/** Takes the next number of a series and year; the counter row is locked until the commit, so none is skipped. */
export const nextNumber = async (tx: Tx, series: string, year: number): Promise<number> => {
  const row = await tx.one<{ last: number }>(sql`
    insert into counter (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = counter.last + 1 returning last`);
  return row.last;
};

/** Who would be kept away if these people were named, and whether anybody would be left to work on the case. */
export const whoIsLeft = (
  tx: Tx,
  personIds: readonly string[],
): Promise<{ readonly hidden: readonly string[]; readonly left: boolean }> =>
  tx.one(sql`
    with away as (select app_kept_away(${personIds}::uuid[]) as ids)
    select ids as hidden, app_stand_ins(${personIds}::uuid[]) <> '{}' or exists (
      select from person where active and roles && '{officer,cpo}' and id <> all (ids)) as left from away`);
