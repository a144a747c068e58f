import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

/** Days behind the day of a round on which people are reminded. */
export const marks = [0, 3, 7] as const;

export interface Reminder extends Row {
  readonly roundId: string;
  readonly personId: string;
  readonly language: 'ko' | 'en';
  readonly campaign: string;
  readonly day: string;
  readonly mark: (typeof marks)[number];
  /** Machines of which no complete report of the round is here. */
  readonly unscanned: number;
  /** Files that wait for a decision. */
  readonly open: number;
}

/**
 * Owners with something left to do in a round whose day came at most a month ago, and who were not told of the newest mark
 * that has passed. Call it as the product itself. `today`: ISO, in Seoul.
 */
export const dueReminders = (tx: Tx, today: string): Promise<Reminder[]> =>
  tx.many<Reminder>(sql`
    with round as (
      select r.id, r.day, c.name, c.department_ids,
        (select max(m) from unnest(${[...marks]}::integer[]) m where r.day + m <= ${today}::date) as mark
      from campaign_round r join campaign c on c.id = r.campaign_id
      where c.is_on and r.day between ${today}::date - 30 and ${today}::date
    ),
    owner as (
      select round.id as round_id, round.day, round.name, round.mark, p.id as person_id, p.language,
        count(*) filter (where not exists (select from scan_report s
          where s.round_id = round.id and s.agent_id = a.id and s.completed_at is not null)) as unscanned,
        sum((select count(*) from found_file f join found_file_state st on st.file_id = f.id
          where f.agent_id = a.id and f.gone_at is null and st.state in ('open', 'refused')))::bigint as open
      from round join agent a on a.enrolled_at is not null and a.ended_at is null join person p on p.id = a.owner_id
      where p.active and takes_part(round.department_ids, p.department_id)
      group by 1, 2, 3, 4, 5, 6
    )
    select round_id as "roundId", person_id as "personId", language, name as campaign, day, mark, unscanned, open
    from owner where (unscanned > 0 or open > 0) and not exists (select from campaign_reminder t
      where t.round_id = owner.round_id and t.person_id = owner.person_id and t.mark >= owner.mark)
    order by round_id, person_id`);

export const insertReminder = (tx: Tx, { roundId, personId, mark }: Reminder, at: Instant): Promise<number> =>
  tx.run(sql`
    insert into campaign_reminder (round_id, person_id, mark, told_at)
    values (${roundId}, ${personId}, ${mark}, ${at}) on conflict do nothing`);
