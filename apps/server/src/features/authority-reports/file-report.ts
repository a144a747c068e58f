import { both, type authorityReportsFile, type authorityReportsReceive, type BodyOf } from '@bongsu/contracts';
import { instant, isBefore, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { recordPerformance } from '../duties/index.ts';
import { appendEvent, isHandler, lockForWork, peopleRefs } from '../incidents/index.ts';
import { checkReport } from './check-report.ts';
import { agencies, digestOfReport, receiversFor, type Report } from './report.ts';
import { writeContent, writeFiling, writeReceipt } from './store.ts';
import { lockReport, needDraft, versionOf, type Written } from './write-report.ts';

const refuseFuture = (deps: Deps, field: string, at: Instant): void => {
  if (isBefore(deps.clock.now().add({ minutes: 5 }), at)) {
    refuseField(field, both('미래의 시각은 적을 수 없습니다.', 'This moment lies in the future.'));
  }
};

const meansWords = { portal: '온라인 신고', mail: '전자우편', fax: '팩스', phone: '전화', other: '기타' } as const;

/** Under 정보통신망법 further facts are a duty of their own; elsewhere first report and supplement fulfil one duty. */
const dutyOf = (report: Report): 'report' | 'supplement' =>
  report.rule === 'KR-NET-INCIDENT' && report.stage === 'supplement' ? 'supplement' : 'report';

const refuseWrong = async (tx: Tx, report: Report, given: BodyOf<typeof authorityReportsFile>): Promise<void> => {
  if (!receiversFor(report.rule).includes(given.to)) {
    refuseField('to', both('이 신고를 받는 기관이 아닙니다.', 'This authority does not take this report.'));
  }
  if (given.filedById !== undefined && (await peopleRefs(tx, [given.filedById])).size === 0) {
    refuseField('filedById', both('구성원을 골라 주세요.', 'Choose a member.'));
  }
};

/**
 * Records that the report went to the authority, with when, how and by whom, and freezes what was filed. Whether it was
 * complete and in time is for the law engine to say: an incomplete report that was filed was filed all the same, and
 * its record names what it told.
 */
export const fileReport = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  reportId: string,
  given: BodyOf<typeof authorityReportsFile>,
): Promise<Written> => {
  const report = await lockReport(tx, incidentId, reportId, given.version);
  if (!isHandler(tx.actor, await lockForWork(tx, incidentId))) {
    refuse('forbidden', { neededRoles: ['handler', 'officer', 'cpo'] });
  }
  needDraft(report);
  const filedAt = instant(given.filedAt);
  refuseFuture(deps, 'filedAt', filedAt);
  await refuseWrong(tx, report, given);
  const now = deps.clock.now();
  const whole = { ...report, ruleVersion: await versionOf(tx, incidentId, report.rule) };
  const { carried } = checkReport(whole, deps.statute);
  if (carried.length === 0) {
    refuseField('version', both('신고서가 비어 있습니다.', 'The report says nothing.'));
  }
  if (whole.ruleVersion !== report.ruleVersion) await writeContent(tx, reportId, whole, now);
  const digest = digestOfReport(whole);
  const filedBy = given.filedById ?? tx.actor.personId;
  const receiptNumber = given.receiptNumber === '' ? null : given.receiptNumber;
  const version = await writeFiling(
    tx,
    reportId,
    { means: given.means, receiver: given.to, digest, filedAt, filedBy, receiptNumber },
    now,
  );
  await appendEvent(tx, deps, incidentId, {
    kind: 'authority-report-filed',
    happenedAt: filedAt,
    data: {
      reportId,
      rule: report.rule,
      stage: report.stage,
      to: given.to,
      means: given.means,
      filedBy,
      receiptNumber: given.receiptNumber,
      digest,
    },
  });
  await recordPerformance(tx, deps, incidentId, {
    rule: report.rule,
    duty: dutyOf(report),
    at: filedAt,
    items: carried,
    means: `${agencies[given.to]} ${meansWords[given.means]}`,
    reference: given.receiptNumber,
    source: `report:${reportId}`,
  });
  return { id: reportId, version, state: 'filed' };
};

/** The receipt number, which may come later. Written once; a mistake is corrected on the timeline. */
export const receiveReport = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  reportId: string,
  given: BodyOf<typeof authorityReportsReceive>,
): Promise<Written> => {
  const report = await lockReport(tx, incidentId, reportId);
  if (report.state !== 'filed' || report.receiptNumber !== null) {
    refuse('not-now', {
      detail: {
        ko: '아직 내지 않았거나 접수번호를 이미 적은 신고서입니다.',
        en: 'The report is not filed yet, or has its number already.',
      },
    });
  }
  const receivedAt = instant(given.receivedAt);
  refuseFuture(deps, 'receivedAt', receivedAt);
  const version = await writeReceipt(tx, reportId, given.receiptNumber, receivedAt);
  await appendEvent(tx, deps, incidentId, {
    kind: 'authority-report-filed',
    happenedAt: receivedAt,
    data: { reportId, receiptNumber: given.receiptNumber },
  });
  return { id: reportId, version, state: 'filed' };
};
