import type { ReportContent } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Report } from './report.ts';

const columns = sql`id, incident_id as "incidentId", rule, rule_version as "ruleVersion", stage,
  first_report_id as "firstReportId", state, content, author_id as "authorId", created_at as "createdAt",
  updated_at as "updatedAt", version, filed_at as "filedAt", filed_by as "filedBy", means, receiver, digest,
  receipt_number as "receiptNumber", received_at as "receivedAt"`;

type ReportRow = Row & { -readonly [Key in keyof Report]: Report[Key] };

export const findReport = (tx: Tx, incidentId: string, id: string): Promise<Report | null> =>
  tx.maybe<ReportRow>(sql`select ${columns} from authority_report where id = ${id} and incident_id = ${incidentId}`);

export const reportsOf = (tx: Tx, incidentId: string): Promise<Report[]> =>
  tx.many<ReportRow>(
    sql`select ${columns} from authority_report where incident_id = ${incidentId} order by created_at, id`,
  );

export const insertReport = async (
  tx: Tx,
  given: Pick<Report, 'id' | 'incidentId' | 'rule' | 'ruleVersion' | 'stage' | 'firstReportId' | 'content'>,
  now: Instant,
): Promise<void> => {
  await tx.run(sql`
    insert into authority_report (id, incident_id, rule, rule_version, stage, first_report_id, content, author_id, created_at, updated_at)
    values (${given.id}, ${given.incidentId}, ${given.rule}, ${given.ruleVersion}, ${given.stage}, ${given.firstReportId},
      ${JSON.stringify(given.content)}::jsonb, ${tx.actor.personId}, ${now}, ${now})`);
};

export const writeContent = async (
  tx: Tx,
  id: string,
  given: { readonly content: ReportContent; readonly ruleVersion: string },
  now: Instant,
): Promise<number> => {
  const row = await tx.one<{ version: number }>(sql`
    update authority_report set content = ${JSON.stringify(given.content)}::jsonb, rule_version = ${given.ruleVersion},
      updated_at = ${now}, version = version + 1
    where id = ${id} returning version`);
  return row.version;
};

export const writeDiscarded = async (tx: Tx, id: string, reason: string, now: Instant): Promise<number> => {
  const row = await tx.one<{ version: number }>(sql`
    update authority_report set state = 'discarded', discard_reason = ${reason}, updated_at = ${now}, version = version + 1
    where id = ${id} returning version`);
  return row.version;
};

export const writeFiling = async (
  tx: Tx,
  id: string,
  given: Pick<Report, 'means' | 'receiver' | 'digest'> & {
    readonly filedAt: Instant;
    readonly filedBy: string | null;
    readonly receiptNumber: string | null;
  },
  now: Instant,
): Promise<number> => {
  const row = await tx.one<{ version: number }>(sql`
    update authority_report set state = 'filed', filed_at = ${given.filedAt}, filed_by = ${given.filedBy},
      means = ${given.means}, receiver = ${given.receiver}, digest = ${given.digest},
      receipt_number = ${given.receiptNumber}, received_at = case when ${given.receiptNumber}::text is null then null else ${given.filedAt}::timestamptz end,
      recorded_at = ${now}, updated_at = ${now}, version = version + 1
    where id = ${id} returning version`);
  return row.version;
};

export const writeReceipt = async (tx: Tx, id: string, receiptNumber: string, receivedAt: Instant): Promise<number> => {
  const row = await tx.one<{ version: number }>(sql`
    update authority_report set receipt_number = ${receiptNumber}, received_at = ${receivedAt}, version = version + 1
    where id = ${id} returning version`);
  return row.version;
};
