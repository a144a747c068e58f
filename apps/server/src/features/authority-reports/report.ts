import type { ReportContent, reportMeans, reportReceivers, reportRules } from '@bongsu/contracts';
import { digestOf, type Digest, type Instant, type Json } from '@bongsu/kit';

export type ReportRule = (typeof reportRules)[number];

/** The row of a report to an authority; no I/O. */
export interface Report {
  readonly id: string;
  readonly incidentId: string;
  readonly rule: ReportRule;
  readonly ruleVersion: string;
  readonly stage: 'first' | 'supplement';
  readonly firstReportId: string | null;
  readonly state: 'draft' | 'filed' | 'discarded';
  readonly content: ReportContent;
  readonly authorId: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly version: number;
  readonly filedAt: Instant | null;
  readonly filedBy: string | null;
  readonly means: (typeof reportMeans)[number] | null;
  readonly receiver: (typeof reportReceivers)[number] | null;
  readonly digest: string | null;
  readonly receiptNumber: string | null;
  readonly receivedAt: Instant | null;
}

export const digestOfReport = (
  report: Pick<Report, 'rule' | 'ruleVersion' | 'stage' | 'firstReportId' | 'content'>,
): Digest =>
  digestOf({
    rule: report.rule,
    ruleVersion: report.ruleVersion,
    stage: report.stage,
    firstReportId: report.firstReportId,
    content: report.content as Json,
  });

/** The provision a report follows, as printed. */
export const legalBasisOf = ({ rule, ruleVersion }: Pick<Report, 'rule' | 'ruleVersion'>): string => {
  if (rule === 'KR-NET-INCIDENT') return '「정보통신망 이용촉진 및 정보보호 등에 관한 법률」 제48조의3제1항';
  if (rule === 'KR-PIPA-ONLINE') return '구 「개인정보 보호법」 제39조의4제1항';
  return ruleVersion === 'v4' ? '「개인정보 보호법」 제34조제4항' : '구 「개인정보 보호법」 제34조제3항';
};

export const agencies: Readonly<Record<(typeof reportReceivers)[number], string>> = {
  pipc: '개인정보보호위원회',
  kisa: '한국인터넷진흥원',
  msit: '과학기술정보통신부',
};

/** To whom a rule lets one report. */
export const receiversFor = (rule: ReportRule): readonly (typeof reportReceivers)[number][] =>
  rule === 'KR-NET-INCIDENT' ? ['msit', 'kisa'] : ['pipc', 'kisa'];
