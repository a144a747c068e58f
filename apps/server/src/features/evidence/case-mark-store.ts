import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface MadeCase extends Row {
  readonly id: string;
  readonly reportedAt: Instant;
}

/** What was made of this finding before by the same person. Call it as the product itself; it waits for a click under way. */
export const caseOfMark = async (tx: Tx, mark: string): Promise<MadeCase | null> => {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext(${mark}))`);
  return tx.maybe<MadeCase>(sql`
    select incident_id as id, reported_at as "reportedAt" from finding_incident where mark = ${mark}`);
};

export const insertMark = (tx: Tx, mark: string, of: MadeCase): Promise<number> =>
  tx.run(sql`
    insert into finding_incident (mark, incident_id, reported_at) values (${mark}, ${of.id}, ${of.reportedAt})`);
