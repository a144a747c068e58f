import type { BodyOf, ClosureReportBody, closureDecide } from '@bongsu/contracts';
import { newId, seoulDate } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { closureReport, issueDocument } from '../documents/index.ts';
import { appendEvent, caseOf, changeIncident, isContained, isHandler, lockForWork } from '../incidents/index.ts';

/** 사후분석 기한: 처리보고서 제출 후 30일 이내 (대응지침 제17조제1항), the organisation's own rule and so plain calendar days. */
export const POST_MORTEM_DAYS = 30;

/** 침해사고 처리보고서를 제출한다 (제16조제1항): by the handler, once the breach is contained. */
export const submitReport = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  body: ClosureReportBody,
): Promise<{ id: string }> => {
  const incident = await lockForWork(tx, incidentId);
  if (!isHandler(tx.actor, incident)) refuse('forbidden', { neededRoles: ['handler', 'officer', 'cpo'] });
  const of = await caseOf(tx, incident);
  if (incident.handlerId === null)
    refuse('not-now', { detail: { ko: '처리책임자를 먼저 지정해야 합니다.', en: 'A handler must be named first.' } });
  if (!isContained(of))
    refuse('not-now', {
      detail: { ko: '등급에 맞는 대응 조치를 먼저 기록해야 합니다.', en: 'Containment must be recorded first.' },
    });
  if (of.closureApprovedAt !== null)
    refuse('not-now', {
      detail: { ko: '이미 승인된 처리보고서가 있습니다.', en: 'A closure report is already approved.' },
    });
  if (of.reports.some((report) => report.decision === null)) {
    refuse('not-now', {
      detail: { ko: '결재를 기다리는 처리보고서가 있습니다.', en: 'A closure report awaits its decision.' },
    });
  }
  const id = newId(deps.clock);
  const now = deps.clock.now();
  const revision = of.reports.length + 1;
  await tx.run(sql`
    insert into closure_report (id, incident_id, revision, body, author_id, submitted_at)
    values (${id}, ${incidentId}, ${revision}, ${JSON.stringify(body)}::jsonb, ${tx.actor.personId}, ${now})`);
  await appendEvent(tx, deps, incidentId, { kind: 'closure-submitted', data: { reportId: id, revision } });
  await changeIncident(tx, incidentId, {
    closure_submitted_at: now,
    post_mortem_due: seoulDate(now).add({ days: POST_MORTEM_DAYS }).toString(),
  });
  return { id };
};

/** 개인정보 보호책임자가 검토하고 승인한다 (제16조제2항); never the author. */
export const decideReport = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  reportId: string,
  given: BodyOf<typeof closureDecide>,
): Promise<void> => {
  const incident = await lockForWork(tx, incidentId);
  const found = await tx.maybe<{ authorId: string; decision: string | null }>(sql`
    select author_id as "authorId", decision from closure_report where id = ${reportId} and incident_id = ${incidentId}`);
  if (found === null) return refuse('not-found');
  if (found.decision !== null)
    refuse('not-now', { detail: { ko: '이미 결재한 보고서입니다.', en: 'It is already decided.' } });
  if (found.authorId === tx.actor.personId) refuse('same-person');
  const now = deps.clock.now();
  await tx.run(sql`
    update closure_report set decision = ${given.decision}, decided_by = ${tx.actor.personId}, decided_at = ${now}, note = ${given.note}
    where id = ${reportId}`);
  await appendEvent(tx, deps, incidentId, { kind: 'closure-decided', data: { reportId, ...given } });
  await changeIncident(
    tx,
    incidentId,
    given.decision === 'approved'
      ? { closure_approved_at: now }
      : { closure_submitted_at: null, post_mortem_due: null },
  );
  // Approved, it goes out on paper: its number stands in 비고 of the register (붙임2).
  if (given.decision === 'approved') {
    const paper = await closureReport(tx, deps, incident, reportId);
    await issueDocument(tx, deps, { incidentId, kind: 'closure-report', format: 'pdf', ...paper });
  }
};
