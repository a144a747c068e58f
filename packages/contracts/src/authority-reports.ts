import { z } from 'zod';
import { id, line, moment, personRef, reason, version } from './common.ts';
import { incidentParams } from './incident-resources.ts';
import { contentItem, created, done } from './notice-values.ts';
import { defineOperation } from './operation.ts';

/** 보호위원회, 한국인터넷진흥원, 과학기술정보통신부. */
export const reportReceivers = ['pipc', 'kisa', 'msit'] as const;
export const reportMeans = ['portal', 'mail', 'fax', 'phone', 'other'] as const;
/** 유출등 신고 (법 제34조제4항), its online predecessor, and 침해사고 신고 (정보통신망법 제48조의3). */
export const reportRules = ['KR-PIPA-REPORT', 'KR-PIPA-ONLINE', 'KR-NET-INCIDENT'] as const;
export const reportItemCodes = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'N1', 'N2', 'N3', 'R1', 'R2'] as const;

const reportParams = incidentParams.extend({ reportId: id });
const text = (max: number) => z.string().trim().max(max);

/** 담당부서·담당자: 개인정보 보호책임자, 개인정보취급자. */
export const reportContact = z.object({
  role: text(60),
  name: text(60),
  department: text(100),
  position: text(60),
  phone: text(40),
  email: text(254),
});

/** 정보주체에의 통지 여부. */
export const reportNotification = z.object({
  done: z.boolean(),
  at: moment.nullable(),
  method: text(200),
  count: z.int().nonnegative().nullable(),
  /** Why not yet. */
  reason: text(1000),
});

/** What a person writes; the boxes of 표준 개인정보 보호지침 별지 제1호서식. */
export const reportContent = z.object({
  organisation: text(100),
  sector: text(100),
  address: text(200),
  items: z.partialRecord(z.enum(reportItemCodes), text(8000)),
  /** 유출등이 된 개인정보의 항목, one by one. */
  dataItems: z.array(line(200)).max(100),
  affected: z.int().nonnegative().nullable(),
  occurredAt: moment.nullable(),
  awareAt: moment.nullable(),
  notification: reportNotification,
  contacts: z.array(reportContact).max(10),
  receiver: z.object({ agency: text(100), person: text(60), phone: text(40) }),
  unconfirmed: z.array(z.enum(['I1', 'I2'])),
});
export type ReportContent = z.infer<typeof reportContent>;

export const authorityReportLine = z.object({
  id,
  rule: z.enum(reportRules),
  ruleVersion: z.string(),
  stage: z.enum(['first', 'supplement']),
  firstReportId: id.nullable(),
  state: z.enum(['draft', 'filed', 'discarded']),
  author: personRef,
  createdAt: moment,
  updatedAt: moment,
  filedAt: moment.nullable(),
  filedBy: personRef.nullable(),
  means: z.enum(reportMeans).nullable(),
  to: z.enum(reportReceivers).nullable(),
  receiptNumber: z.string().nullable(),
  receivedAt: moment.nullable(),
  dueAt: moment.nullable(),
});
export type AuthorityReportLine = z.infer<typeof authorityReportLine>;

export const authorityReportView = authorityReportLine.extend({
  version,
  content: reportContent,
  items: z.array(contentItem),
  complete: z.boolean(),
  completeAsFirst: z.boolean(),
  /** Of the filed content; `null` while it is a draft. */
  digest: z.string().nullable(),
  supplements: z.array(z.object({ id, state: z.string(), filedAt: moment.nullable() })),
});
export type AuthorityReportView = z.infer<typeof authorityReportView>;

export const authorityReportsList = defineOperation({
  id: 'authority-reports.list',
  method: 'GET',
  path: '/api/incidents/:incidentId/authority-reports',
  permission: 'notices.read',
  summary: { ko: '보호위원회 등에 낸 신고', en: 'Reports to authorities' },
  params: incidentParams,
  response: z.object({ items: z.array(authorityReportLine) }),
});

export const authorityReportsDraft = defineOperation({
  id: 'authority-reports.draft',
  method: 'POST',
  path: '/api/incidents/:incidentId/authority-reports',
  permission: 'notices.write',
  status: 201,
  summary: { ko: '사고의 사실로 신고서 초안 만들기', en: 'Draft a report from the facts' },
  params: incidentParams,
  body: z.object({
    rule: z.enum(reportRules).default('KR-PIPA-REPORT'),
    /** The first report; then this is a supplement to it. */
    firstReportId: id.nullable().default(null),
  }),
  response: created,
  problems: ['not-now'],
});

export const authorityReportsGet = defineOperation({
  id: 'authority-reports.get',
  method: 'GET',
  path: '/api/incidents/:incidentId/authority-reports/:reportId',
  permission: 'notices.read',
  summary: { ko: '신고서와 항목 점검', en: 'A report with its items checked' },
  params: reportParams,
  response: authorityReportView,
});

export const authorityReportsUpdate = defineOperation({
  id: 'authority-reports.update',
  method: 'PUT',
  path: '/api/incidents/:incidentId/authority-reports/:reportId',
  permission: 'notices.write',
  summary: { ko: '신고서 고치기', en: 'Change a report' },
  params: reportParams,
  body: z.object({ version, content: reportContent }),
  response: done,
  problems: ['not-now', 'conflict'],
});

export const authorityReportsDiscard = defineOperation({
  id: 'authority-reports.discard',
  method: 'POST',
  path: '/api/incidents/:incidentId/authority-reports/:reportId/discarding',
  permission: 'notices.write',
  summary: { ko: '쓰지 않을 신고서 초안 버리기', en: 'Put a draft aside' },
  params: reportParams,
  body: z.object({ reason }),
  response: done,
  problems: ['not-now'],
});

/** Plain text for each box of the portal, in its order. */
export const authorityReportsCopy = defineOperation({
  id: 'authority-reports.copy',
  method: 'GET',
  path: '/api/incidents/:incidentId/authority-reports/:reportId/copy',
  permission: 'notices.read',
  summary: { ko: '포털에 붙여 넣을 글', en: 'Texts to paste into the portal' },
  params: reportParams,
  response: z.object({
    blocks: z.array(
      z.object({ code: z.string(), label: z.object({ ko: z.string(), en: z.string() }), text: z.string() }),
    ),
  }),
});

export const authorityReportsFile = defineOperation({
  id: 'authority-reports.file',
  method: 'POST',
  path: '/api/incidents/:incidentId/authority-reports/:reportId/filing',
  permission: 'notices.write',
  summary: { ko: '신고한 것 기록: 낸 내용이 고정된다', en: 'Record that it was filed, which freezes it' },
  params: reportParams,
  body: z.object({
    version,
    filedAt: moment,
    means: z.enum(reportMeans),
    to: z.enum(reportReceivers),
    /** Who filed it; the one who records it when left out. */
    filedById: id.optional(),
    receiptNumber: text(100).default(''),
  }),
  response: done,
  problems: ['not-now', 'conflict', 'invalid'],
});

export const authorityReportsReceive = defineOperation({
  id: 'authority-reports.receive',
  method: 'POST',
  path: '/api/incidents/:incidentId/authority-reports/:reportId/receipt',
  permission: 'notices.write',
  summary: { ko: '접수번호 적기', en: 'Record the receipt number' },
  params: reportParams,
  body: z.object({ receiptNumber: line(100), receivedAt: moment }),
  response: done,
  problems: ['not-now', 'invalid'],
});

export const authorityReportOperations = [
  authorityReportsList,
  authorityReportsDraft,
  authorityReportsGet,
  authorityReportsUpdate,
  authorityReportsDiscard,
  authorityReportsCopy,
  authorityReportsFile,
  authorityReportsReceive,
];
