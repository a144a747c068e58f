import type { AuthorityReport } from '@bongsu/docgen';
import { instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { readOrganisation } from '../organisation/index.ts';
import { seenReport } from './present.ts';
import { legalBasisOf, type Report } from './report.ts';
import { reportsOf } from './store.ts';

const notificationOf = ({ notification }: Report['content']): AuthorityReport['notification'] =>
  notification.done && notification.at !== null
    ? { done: true, at: instant(notification.at), method: notification.method, count: notification.count }
    : { done: false, reason: notification.reason };

const textOf = (report: Report, ...codes: readonly string[]): string => {
  const items: Readonly<Record<string, string | undefined>> = report.content.items;
  return codes
    .map((code) => (items[code] ?? '').trim())
    .filter((text) => text !== '')
    .join('\n\n');
};

const paperOf = (
  report: Report,
  issued: Pick<AuthorityReport, 'issuedAt' | 'demo'>,
  awareAt: string,
): AuthorityReport => {
  const { content } = report;
  const network = report.rule === 'KR-NET-INCIDENT';
  const rights = textOf(report, 'I6');
  return {
    kind: 'authority-report',
    documentNumber: '',
    organisation: content.organisation,
    ...issued,
    language: 'ko',
    stage: report.stage === 'first' ? 'first' : 'supplementary',
    legalBasis: legalBasisOf(report),
    sector: content.sector,
    address: content.address,
    notification: notificationOf(content),
    items: content.dataItems,
    affected: content.affected,
    occurredAt: content.occurredAt === null ? null : instant(content.occurredAt),
    awareAt: instant(awareAt),
    circumstances: network ? textOf(report, 'N1') : textOf(report, 'I2'),
    measures: network ? textOf(report, 'N2') : textOf(report, 'I4', 'R2'),
    guidance: network ? textOf(report, 'N3') : textOf(report, 'I3', 'I5', 'R1'),
    rights: rights === '' ? null : rights,
    contacts: content.contacts,
    receiver: content.receiver,
  };
};

/** 개인정보 유출등 신고서 as a paper: the newest that was not put aside when none is named. */
export const authorityReportModel = async (
  tx: Tx,
  deps: Pick<Deps, 'clock'>,
  incidentId: string,
  reportId?: string,
): Promise<{ readonly model: AuthorityReport; readonly subject: string }> => {
  const report =
    reportId === undefined
      ? ((await reportsOf(tx, incidentId)).findLast((entry) => entry.state !== 'discarded') ?? refuse('not-found'))
      : await seenReport(tx, incidentId, reportId);
  const { awareAt } = report.content;
  if (awareAt === null) {
    return refuse('not-now', {
      detail: { ko: '알게 된 때를 먼저 적어야 합니다.', en: 'Write first when it became known.' },
    });
  }
  const { demo } = await readOrganisation(tx);
  return {
    model: paperOf(report, { issuedAt: deps.clock.now(), demo }, awareAt),
    subject: `authority-report:${report.id}`,
  };
};
