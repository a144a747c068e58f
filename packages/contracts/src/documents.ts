import { z } from 'zod';
import { id, moment, personRef, reason } from './common.ts';
import { checkOutcomes } from './evidence.ts';
import { incidentParams, registerFilter } from './incident-resources.ts';
import { defineOperation } from './operation.ts';

/** The papers of one case: 붙임1, 붙임3, the page for the head, 사후분석, 통지문, 유출등 신고서, 파기 확인서. */
export const caseDocumentKinds = [
  'breach-report-form',
  'closure-report',
  'executive-status',
  'post-mortem',
  'breach-notice',
  'authority-report',
  'destruction-certificate',
] as const;
export type CaseDocumentKind = (typeof caseDocumentKinds)[number];

/** All papers: those of a case, and the register (붙임2). */
export const documentKinds = [...caseDocumentKinds, 'case-register'] as const;

export const documentFormats = ['pdf', 'hwpx'] as const;

export const documentView = z.object({
  id,
  /** `개보-2026-0012`. */
  number: z.string(),
  kind: z.enum(documentKinds),
  title: z.string(),
  format: z.enum(documentFormats),
  size: z.int(),
  sha256: z.string(),
  /** What it was made from: `closure-report:<id>`, `notice:<id>`; empty for the case as it stood. */
  subject: z.string(),
  /** The reporter's name stands on it: only who has the identity open sees this document. */
  revealsReporter: z.boolean(),
  issuedBy: personRef.nullable(),
  issuedAt: moment,
});
export type DocumentView = z.infer<typeof documentView>;

export const documentsIssue = defineOperation({
  id: 'documents.issue',
  method: 'POST',
  path: '/api/incidents/:incidentId/documents',
  permission: 'documents.issue',
  status: 201,
  personalData: true,
  summary: { ko: '문서 발행', en: 'Issue a document' },
  params: incidentParams,
  problems: ['not-now'],
  body: z.object({
    kind: z.enum(caseDocumentKinds),
    format: z.enum(documentFormats).default('pdf'),
    /** The notice, the authority report, the destruction or the revision of the closure report; the newest when left out. */
    subjectId: id.optional(),
    /** `opened` prints the reporter on the report form; only while they have the identity open (제21조). */
    reporter: z.enum(['sealed', 'opened']).default('sealed'),
  }),
  response: documentView,
  rateLimit: 60,
});

export const documentsList = defineOperation({
  id: 'documents.list',
  method: 'GET',
  path: '/api/incidents/:incidentId/documents',
  permission: 'documents.read',
  summary: { ko: '사고의 문서', en: 'Documents of a case' },
  params: incidentParams,
  response: z.object({ items: z.array(documentView) }),
});

/** Issues and shows in one go; a POST, since each page shown takes a number and is kept. */
export const documentsStatus = defineOperation({
  id: 'documents.status',
  method: 'POST',
  path: '/api/incidents/:incidentId/status-page',
  permission: 'status.read',
  file: true,
  personalData: true,
  summary: { ko: '기관장 보고 한 장 바로 보기', en: 'The one-page status, now' },
  params: incidentParams,
  rateLimit: 60,
});

export const documentsIssueRegister = defineOperation({
  id: 'documents.issueRegister',
  method: 'POST',
  path: '/api/documents/registers',
  permission: 'incidents.export',
  status: 201,
  personalData: true,
  summary: { ko: '관리대장 발행 (붙임2)', en: 'Issue the register as a document' },
  body: registerFilter.extend({ format: z.enum(documentFormats).default('pdf'), reason }),
  response: documentView,
  rateLimit: 20,
});

export const documentsListRegisters = defineOperation({
  id: 'documents.listRegisters',
  method: 'GET',
  path: '/api/documents/registers',
  permission: 'incidents.export',
  summary: { ko: '내가 발행한 관리대장', en: 'Registers I issued' },
  response: z.object({ items: z.array(documentView) }),
});

const documentParams = z.object({ documentId: id });

export const documentsDownload = defineOperation({
  id: 'documents.download',
  method: 'POST',
  path: '/api/documents/:documentId/downloads',
  permission: 'documents.read',
  file: true,
  personalData: true,
  summary: { ko: '문서 내려받기 (사유 필요)', en: 'Download a document, with a reason' },
  params: documentParams,
  body: z.object({
    /** The head needs none for the one-page status. */
    reason: reason.optional(),
    /** Shown instead of saved; only a PDF. */
    inline: z.boolean().default(false),
  }),
});

export const documentsVerify = defineOperation({
  id: 'documents.verify',
  method: 'GET',
  path: '/api/documents/:documentId/verification',
  permission: 'documents.read',
  summary: { ko: '문서가 발행된 그대로인지 확인', en: 'Check that a document is as it was issued' },
  params: documentParams,
  response: z.object({ outcome: z.enum(checkOutcomes), sha256: z.string().nullable(), checkedAt: moment }),
  rateLimit: 60,
});

export const documentOperations = [
  documentsIssue,
  documentsList,
  documentsStatus,
  documentsIssueRegister,
  documentsListRegisters,
  documentsDownload,
  documentsVerify,
];
