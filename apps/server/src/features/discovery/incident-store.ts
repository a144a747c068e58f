import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface MadeIncident extends Row {
  readonly id: string;
  readonly reportedAt: Instant;
}

/** What was made of this finding before by the same person. Call it as the product itself; it waits for a click under way. */
export const incidentOfMark = async (tx: Tx, mark: string): Promise<MadeIncident | null> => {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext(${mark}))`);
  return tx.maybe<MadeIncident>(sql`
    select incident_id as id, reported_at as "reportedAt" from finding_incident where mark = ${mark}`);
};

export const insertMark = (tx: Tx, mark: string, of: MadeIncident): Promise<number> =>
  tx.run(sql`
    insert into finding_incident (mark, incident_id, reported_at) values (${mark}, ${of.id}, ${of.reportedAt})`);

export interface Origin extends Row {
  readonly label: string;
  readonly platform: string;
  readonly software: string;
  readonly departmentId: string | null;
  readonly campaign: string;
  readonly day: string;
}

/** Where a file was found. Call it as the product itself. */
export const originOf = (tx: Tx, fileId: string): Promise<Origin> =>
  tx.one<Origin>(sql`
    select a.label, a.platform, a.software, p.department_id as "departmentId", c.name as campaign, r.day
    from found_file f join agent a on a.id = f.agent_id join person p on p.id = a.owner_id
      join campaign_round r on r.id = f.round_id join campaign c on c.id = r.campaign_id where f.id = ${fileId}`);
