import type { ClosureReport } from '@bongsu/docgen';
import type { Tx } from '../../../database/index.ts';
import type { Deps } from '../../../deps.ts';
import { refuse } from '../../../http/refusal.ts';
import { reportsOf, type ReportRow } from '../../closure/index.ts';
import { peopleRefs, responseSteps, type Incident } from '../../incidents/index.ts';
import { baseOf } from '../base.ts';

const none = {
  detail: { ko: '아직 제출한 처리보고서가 없습니다.', en: 'No closure report has been submitted yet.' },
};

/** The revision asked for, or the newest. */
const chosen = (reports: readonly ReportRow[], id: string | undefined): ReportRow => {
  if (id !== undefined) return reports.find((row) => row.id === id) ?? refuse('not-found');
  return reports.at(-1) ?? refuse('not-now', none);
};

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const named = (person: { name: string; department: string | null } | undefined): string => {
  if (person === undefined) return '';
  return person.department === null ? person.name : `${person.name} (${person.department})`;
};

/**
 * 처리보고서 [붙임3]: a revision as its author wrote it, the timeline up to its decision as 대응 과정, and in the box the
 * approval when there is one. The reporter stays sealed (제21조).
 */
export const closureReport = async (
  tx: Tx,
  deps: Deps,
  incident: Incident,
  reportId?: string,
): Promise<{ readonly model: ClosureReport; readonly subject: string }> => {
  const report = chosen(await reportsOf(tx, incident.id), reportId);
  if (incident.grade === null) return refuse('not-now');
  const { body } = report;
  const approver = report.decision === 'approved' ? report.decidedBy : null;
  const names = await peopleRefs(tx, [report.authorId, incident.handlerId ?? [], approver ?? []].flat());
  const steps = await responseSteps(tx, incident.id, report.decidedAt ?? deps.clock.now());
  const model: ClosureReport = {
    kind: 'closure-report',
    ...(await baseOf(tx, deps, 'closure-report')),
    reportedOn: report.submittedAt,
    grade: incident.grade,
    targets: {
      general: body.targetData.includes('general'),
      residentNumber: body.targetData.includes('resident-registration'),
      accountNumber: body.targetData.includes('account'),
    },
    receivedAt: incident.registeredAt ?? incident.reportedAt,
    notifiedAt: incident.reportedAt,
    handler: named(names.get(incident.handlerId ?? '')),
    reporterContact: null,
    reportContent: body.reportSummary,
    response: steps.map(({ at, activity }) => ({ at, activity: activity.ko })),
    breachDetail: body.breach,
    circumstances: body.circumstances,
    people: body.peopleInvolved,
    cause: body.cause,
    evidence: linesOf(body.evidence),
    recovery: body.recoveryAndPrevention,
    disposition: body.disciplineOpinion,
    approvals: [
      {
        step: '작성',
        role: '침해사고 처리책임자',
        name: names.get(report.authorId)?.name ?? '',
        at: report.submittedAt,
      },
      {
        step: '승인',
        role: '개인정보 보호책임자',
        name: names.get(approver ?? '')?.name ?? '',
        at: approver === null ? null : report.decidedAt,
      },
    ],
  };
  return { model, subject: `closure-report:${report.id}` };
};
