import { newId, type Clock, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deadline } from './plan.ts';
import type { Addressed, Member } from './roster.ts';
import type { Text } from '@bongsu/contracts';

/** Everything here reads across cases and people: call it in a transaction of the product itself. */

export const activeMembers = (tx: Tx): Promise<(Member & Row)[]> =>
  tx.many(sql`select id, roles, language from person where active order by created_at, id`);

/** An alarm tells of it, once; the duty behind it has a clock of its own. */
export const TOLD_BY_ALARM = 'notice-late';

/** What waits with a deadline of which half has passed. A legal clock runs from its own start, not from its task's. */
export const deadlinesDue = (tx: Tx, now: Instant): Promise<(Deadline & Row)[]> =>
  tx.many(sql`
    select t.incident_id as "incidentId", i.number, t.key, t.kind, t.detail->'text' as text, t.role,
      t.person_id as "personId", app_kept_away(i.involved_ids) as "involvedIds", coalesce(d.starts_at, t.starts_at) as "startsAt",
      t.due_at as "dueAt", d.key is not null as legal,
      (select max(e.at) from incident_event e where e.incident_id = t.incident_id and e.by_person is not null
        and e.kind <> 'duties-assessed') as "workedAt"
    from task t join incident i on i.id = t.incident_id
      left join duty d on d.incident_id = t.incident_id and t.key = 'duty:' || d.key
    where t.due_at is not null and t.kind <> ${TOLD_BY_ALARM}
      and coalesce(d.starts_at, t.starts_at) + (t.due_at - coalesce(d.starts_at, t.starts_at)) / 2 <= ${now}
    order by t.due_at, t.incident_id, t.key`);

export interface ToldRow extends Row {
  readonly incidentId: string;
  readonly thing: string;
  readonly dueAt: Instant;
  readonly personId: string;
  readonly mark: number;
}

/** The highest mark told, for each person and deadline of these cases. */
export const toldIn = (tx: Tx, incidentIds: readonly string[]): Promise<ToldRow[]> =>
  tx.many<ToldRow>(sql`
    select incident_id as "incidentId", thing, due_at as "dueAt", person_id as "personId", max(mark)::int as mark
    from reminder where incident_id = any (${incidentIds}::uuid[]) and due_at is not null
    group by incident_id, thing, due_at, person_id`);

export interface NewReminder {
  readonly incidentId: string;
  readonly thing: string;
  readonly dueAt: Instant | null;
  readonly mark: number;
  readonly personId: string;
  readonly why: 'assigned' | 'attention' | 'new-report' | 'grade-1' | 'notice-late';
}

/** Keeps that it was told; `false` when it had been already, by whichever server. */
export const keepReminder = async (tx: Tx, clock: Clock, reminder: NewReminder): Promise<boolean> =>
  (await tx.run(sql`
    insert into reminder (id, incident_id, thing, due_at, mark, person_id, why, told_at)
    values (${newId(clock)}, ${reminder.incidentId}, ${reminder.thing}, ${reminder.dueAt}, ${reminder.mark},
      ${reminder.personId}, ${reminder.why}, ${clock.now()})
    on conflict do nothing`)) === 1;

export interface NewTask extends Addressed, Row {
  readonly incidentId: string;
  readonly number: string | null;
  readonly kind: string;
  readonly text: Text;
  readonly dueAt: Instant | null;
  /** Whose act made the task or gave it to somebody else: they know. */
  readonly causedBy: readonly string[];
}

/**
 * Takes the tasks nobody was told of and marks them as announced. A case that is not in the register yet is announced
 * as a report (`newReports`). A task counts as changed when it began, or when its person became the handler.
 */
export const takeUnannounced = (tx: Tx, now: Instant): Promise<NewTask[]> =>
  tx.many<NewTask>(sql`
    with changed as (
      update task t set announced_at = ${now} from incident i
      where i.id = t.incident_id and t.announced_at is null and i.registered_at is not null
        -- 신고자 보호 tells these itself, at once and also before the case is in the register.
        and t.kind not in ('answer-unsealing', 'review-unsealing')
      returning t.*, i.number, i.involved_ids,
        case when t.person_id = i.handler_id then greatest(t.starts_at, i.assigned_at) else t.starts_at end as changed_at)
    select c.incident_id as "incidentId", c.number, c.kind, c.detail->'text' as text, c.due_at as "dueAt", c.role,
      c.person_id as "personId", app_kept_away(c.involved_ids) as "involvedIds",
      array(select distinct e.by_person from incident_event e where e.incident_id = c.incident_id
        and e.by_person is not null and e.at between c.changed_at - interval '2 seconds'
        and c.changed_at + interval '2 seconds') as "causedBy"
    from changed c order by c.due_at nulls last, c.incident_id, c.key`);

export interface AlarmRow extends Row {
  readonly incidentId: string;
  readonly number: string | null;
  readonly involvedIds: readonly string[];
  /** Who stands in, where every officer and the CPO are kept away. */
  readonly standInIds: readonly string[];
}

const untold = (thing: string) => sql`
  not exists (select from reminder r where r.incident_id = i.id and r.thing = ${thing})`;

const alarmColumns = sql`
  i.id as "incidentId", i.number, app_kept_away(i.involved_ids) as "involvedIds",
  app_stand_ins(i.involved_ids) as "standInIds"`;

/** 접수를 기다리는 신고. */
export const newReports = (tx: Tx): Promise<AlarmRow[]> =>
  tx.many<AlarmRow>(sql`
    select ${alarmColumns} from incident i where i.stage = 'reported' and ${untold('new-report')} order by i.reported_at`);

/** 1등급으로 분류된, 끝나지 않은 사고. */
export const gravestCases = (tx: Tx): Promise<AlarmRow[]> =>
  tx.many<AlarmRow>(sql`
    select ${alarmColumns} from incident i
    where i.grade = 1 and i.stage not in ('closed', 'dismissed') and ${untold('grade-1')} order by i.graded_at`);

export interface LateNotice extends AlarmRow {
  readonly handlerId: string | null;
  readonly dueAt: Instant | null;
  /** Another one each time the alarm is raised. */
  readonly thing: string;
}

/** Notices whose end is expected behind the legal term, of which nobody was told since that is so. */
export const noticesLate = (tx: Tx): Promise<LateNotice[]> =>
  tx.many<LateNotice>(sql`
    select ${alarmColumns}, i.handler_id as "handlerId", d.due_at as "dueAt", late.thing
    from notice n join incident i on i.id = n.incident_id
      left join duty d on d.incident_id = n.incident_id and d.key = n.rule || ':' || n.duty,
      lateral (select 'notice-late:' || n.id || ':' || extract(epoch from n.late_since) as thing) as late
    where n.late_since is not null
      and not exists (select from reminder r where r.incident_id = n.incident_id and r.thing = late.thing)
    order by n.late_since, n.id`);

/** What waits in a case that was just announced as a report needs no mail of its own. */
export const announceTasksOf = (tx: Tx, incidentId: string, now: Instant): Promise<number> =>
  tx.run(sql`update task set announced_at = ${now} where incident_id = ${incidentId} and announced_at is null`);

/**
 * Cases whose state is older than the world: a clock ran out since they were last looked at, or neither the rules nor
 * the organisation are what they were judged by.
 */
export const staleCases = async (tx: Tx, now: Instant, rulesetDigest: string): Promise<string[]> =>
  (
    await tx.many<{ id: string }>(sql`
      select i.id from incident i
      where i.stage not in ('closed', 'dismissed') and (
        (not i.late and i.next_due_at < ${now})
        or exists (select from duty d where d.incident_id = i.id and d.status = 'required' and d.due_at < ${now})
        or i.assessed_profile is distinct from (select legal_profile())
        or ${rulesetDigest} is distinct from (select dd.ruleset_digest from duty_decision dd
          where dd.incident_id = i.id order by dd.decided_at desc, dd.id desc limit 1))
      order by i.id`)
  ).map(({ id }) => id);

export const lockCase = (tx: Tx, incidentId: string): Promise<number> =>
  tx.run(sql`select id from incident where id = ${incidentId} for no key update`);
