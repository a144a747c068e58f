import { sql, type Row, type Sql, type Tx } from '../../database/index.ts';

export interface ProgressRow extends Row {
  readonly roundId: string;
  readonly departmentId: string | null;
  readonly department: string | null;
  readonly agents: number;
  readonly reported: number;
  readonly files: number;
  readonly decided: number;
  readonly done: number;
  readonly kept: number;
  readonly keptRegistered: number;
  readonly open: number;
  readonly filesBefore: number;
  readonly filesAfter: number;
}

/** The rounds asked about; everything below holds for each of them by itself. */
const asked = (ids: readonly string[]): Sql => sql`
  asked as (
    select r.id, c.department_ids from campaign_round r join campaign c on c.id = r.campaign_id
    where r.id = any (${ids}::uuid[])
  ),
  report as (
    select r.*, row_number() over (partition by r.round_id, r.agent_id order by r.began_at, r.id) as nth,
      row_number() over (partition by r.round_id, r.agent_id order by r.began_at desc, r.id desc) as nth_last
    from scan_report r join asked on asked.id = r.round_id where r.completed_at is not null
  ),
  machine as (
    select asked.id as round_id, a.id as agent_id, p.department_id,
      exists (select from report r where r.round_id = asked.id and r.agent_id = a.id) as reported
    from asked, agent a join person p on p.id = a.owner_id
    where (a.enrolled_at is not null and a.ended_at is null and takes_part(asked.department_ids, p.department_id))
      or exists (select from report r where r.round_id = asked.id and r.agent_id = a.id)
  )`;

/**
 * A file counts once a round, by what was decided about any content that was found of it there. A list that was not approved
 * decides nothing.
 */
const judged = sql`
  pair as (
    select distinct r.round_id, r.agent_id, s.file_id, s.sha256 from report r join scan_finding s on s.report_id = r.id
  ),
  judged as (
    select pair.round_id, pair.agent_id, pair.file_id,
      coalesce(bool_or(c.list_id is not null and a.is_approved is distinct from false), false) as decided,
      coalesce(bool_or(d.outcome = 'done'), false) as done,
      coalesce(bool_or(c.list_id is not null and l.choice = 'keep'), false) as kept,
      coalesce(bool_or(c.list_id is not null and l.personal_file_id is not null), false) as registered
    from pair left join decision_item i on i.file_id = pair.file_id and i.sha256 = pair.sha256
      left join decision_list l on l.id = i.list_id left join decision_confirmation c on c.list_id = l.id
      left join decision_approval a on a.list_id = l.id left join decision_result d on d.item_id = i.id
    group by 1, 2, 3
  ),
  of_machine as (
    select j.round_id, j.agent_id, count(*) as files, count(*) filter (where j.decided) as decided,
      count(*) filter (where j.done) as done, count(*) filter (where j.kept and not j.done) as kept,
      count(*) filter (where j.registered and not j.done) as kept_registered,
      count(*) filter (where f.gone_at is null and s.state in ('open', 'refused')) as open
    from judged j join found_file f on f.id = j.file_id join found_file_state s on s.file_id = j.file_id group by 1, 2
  )`;

/** By round and department, departments by name. Call it as the product itself, once the right to ask was checked. */
export const progressOf = (tx: Tx, roundIds: readonly string[]): Promise<ProgressRow[]> =>
  tx.many<ProgressRow>(sql`
    with ${asked(roundIds)}, ${judged}
    select m.round_id as "roundId", m.department_id as "departmentId", d.name as department, count(*) as agents,
      count(*) filter (where m.reported) as reported, coalesce(sum(o.files), 0)::bigint as files,
      coalesce(sum(o.decided), 0)::bigint as decided, coalesce(sum(o.done), 0)::bigint as done,
      coalesce(sum(o.kept), 0)::bigint as kept, coalesce(sum(o.kept_registered), 0)::bigint as "keptRegistered",
      coalesce(sum(o.open), 0)::bigint as open, coalesce(sum(first.found_files), 0)::bigint as "filesBefore",
      coalesce(sum(last.found_files), 0)::bigint as "filesAfter"
    from machine m left join department d on d.id = m.department_id
      left join of_machine o on o.round_id = m.round_id and o.agent_id = m.agent_id
      left join report first on first.round_id = m.round_id and first.agent_id = m.agent_id and first.nth = 1
      left join report last on last.round_id = m.round_id and last.agent_id = m.agent_id and last.nth_last = 1
    group by 1, 2, 3 order by 1, d.name nulls last, 2`);

export interface KindRow extends Row {
  readonly roundId: string;
  readonly departmentId: string | null;
  readonly kind: string;
  readonly before: number;
  readonly after: number;
}

/** What was found, by kind, in the first and in the last complete report of each machine. */
export const kindsOf = (tx: Tx, roundIds: readonly string[]): Promise<KindRow[]> =>
  tx.many<KindRow>(sql`
    with ${asked(roundIds)}
    select m.round_id as "roundId", m.department_id as "departmentId", k.key as kind,
      coalesce(sum(k.value::bigint) filter (where r.nth = 1), 0)::bigint as before,
      coalesce(sum(k.value::bigint) filter (where r.nth_last = 1), 0)::bigint as after
    from machine m join report r on r.round_id = m.round_id and r.agent_id = m.agent_id
      and (r.nth = 1 or r.nth_last = 1), jsonb_each_text(r.counts) k
    group by 1, 2, 3 order by 1, 3`);

/** The newest rounds of a campaign that anybody reported for. */
export const reportedRounds = async (tx: Tx, campaignId: string, most: number): Promise<string[]> =>
  (
    await tx.many<{ id: string }>(sql`
      select r.id from campaign_round r where r.campaign_id = ${campaignId}
        and exists (select from scan_report s where s.round_id = r.id and s.completed_at is not null)
      order by r.day desc limit ${most}`)
  ).map(({ id }) => id);
