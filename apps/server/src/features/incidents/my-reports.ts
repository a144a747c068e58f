import { toSeoulIso, type Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Vault } from '../../platform/vault.ts';
import { titleFrom } from './enter-report.ts';
import type { Incident } from './incident.ts';
import { ownerMark } from './reporter-identity.ts';

interface MyReport {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly stage: Incident['stage'];
  readonly reportedAt: string;
}

/**
 * What a reporter sees of their own reports: that it arrived, and how far it is, in their own words. What the register
 * calls the case is for those who see it.
 */
export const myReports = async (tx: Tx, vault: Vault, personId: string): Promise<MyReport[]> => {
  const rows = await tx.asSystem(() =>
    tx.many<Row & Omit<MyReport, 'reportedAt' | 'title'> & { reportedAt: Instant; summary: string }>(sql`
      select id, number, summary, stage, reported_at as "reportedAt" from incident
      where id in (select incident_id from report_owner where owner = ${ownerMark(vault, personId)})
      order by reported_at desc`),
  );
  return rows.map(({ summary, ...row }) => ({
    ...row,
    title: titleFrom(summary),
    reportedAt: toSeoulIso(row.reportedAt),
  }));
};
