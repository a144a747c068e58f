import { both, type authorityReportsDraft, type authorityReportsUpdate, type BodyOf } from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { dutiesOf } from '../duties/index.ts';
import { lockForWork } from '../incidents/index.ts';
import { prefillReport } from './prefill-report.ts';
import type { Report, ReportRule } from './report.ts';
import { findReport, insertReport, writeContent, writeDiscarded } from './store.ts';

export interface Written {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** The version of the provision that governs this case now. */
export const versionOf = async (tx: Tx, incidentId: string, rule: ReportRule): Promise<string> => {
  const found = (await dutiesOf(tx, incidentId)).find(({ body }) => body.rule === rule && body.duty === 'report');
  if (found === undefined || found.body.version === 'not-loaded') {
    return refuse('not-now', {
      detail: {
        ko: '이 사고에는 이 신고를 정한 규정이 없거나, 당시의 규정이 들어 있지 않습니다.',
        en: 'No provision for this report applies to the case, or the law of that time is not included.',
      },
    });
  }
  return found.body.version;
};

/** The report for a change: the lock of its case makes two people act one after the other. */
export const lockReport = async (tx: Tx, incidentId: string, id: string, version?: number): Promise<Report> => {
  await lockForWork(tx, incidentId);
  const report = (await findReport(tx, incidentId, id)) ?? refuse('not-found');
  if (version !== undefined && version !== report.version) {
    refuse('conflict', { current: { version: report.version, state: report.state, content: report.content } });
  }
  return report;
};

export const needDraft = (report: Report): void => {
  if (report.state === 'draft') return;
  refuse('not-now', {
    detail:
      report.state === 'filed'
        ? {
            ko: '이미 낸 신고서는 고칠 수 없습니다. 추가 신고를 작성해 주세요.',
            en: 'A filed report stays as it is; write a supplement.',
          }
        : { ko: '버린 신고서입니다.', en: 'The report was put aside.' },
  });
};

const firstOf = async (tx: Tx, incidentId: string, rule: ReportRule, id: string): Promise<Report> => {
  const first = await findReport(tx, incidentId, id);
  if (first === null || first.state !== 'filed' || first.rule !== rule || first.stage !== 'first') {
    return refuseField('firstReportId', both('먼저 낸 신고를 골라 주세요.', 'Choose the report that was filed first.'));
  }
  return first;
};

/** A draft, filled from what the case knows (표준 개인정보 보호지침 별지 제1호; 정보통신망법 시행령 제58조의2). */
export const draftReport = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  { rule, firstReportId }: BodyOf<typeof authorityReportsDraft>,
): Promise<{ id: string; version: number }> => {
  const incident = await lockForWork(tx, incidentId);
  const ruleVersion = await versionOf(tx, incidentId, rule);
  const first = firstReportId === null ? null : await firstOf(tx, incidentId, rule, firstReportId);
  const id = newId(deps.clock);
  const content = await prefillReport(tx, incident, rule, ruleVersion);
  const stage = first === null ? 'first' : 'supplement';
  await insertReport(
    tx,
    { id, incidentId, rule, ruleVersion, stage, firstReportId: first?.id ?? null, content },
    deps.clock.now(),
  );
  tx.touch(incidentId);
  return { id, version: 1 };
};

export const updateReport = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  reportId: string,
  given: BodyOf<typeof authorityReportsUpdate>,
): Promise<Written> => {
  const report = await lockReport(tx, incidentId, reportId, given.version);
  needDraft(report);
  const ruleVersion = await versionOf(tx, incidentId, report.rule);
  const version = await writeContent(tx, reportId, { content: given.content, ruleVersion }, deps.clock.now());
  return { id: reportId, version, state: 'draft' };
};

export const discardReport = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  reportId: string,
  reason: string,
): Promise<Written> => {
  needDraft(await lockReport(tx, incidentId, reportId));
  const version = await writeDiscarded(tx, reportId, reason, deps.clock.now());
  tx.touch(incidentId);
  return { id: reportId, version, state: 'discarded' };
};
