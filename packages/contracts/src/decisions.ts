import { z } from 'zod';
import { day, digest, id, line, moment, personRef, prose, reason } from './common.ts';
import { decisionChoice, refusalReasons } from './decision-values.ts';
import { foundFile } from './findings.ts';
import { defineOperation } from './operation.ts';

/** Files on one list. */
export const LIST_FILES = 1000;

export const listStates = ['listed', 'awaiting-approval', 'approved', 'rejected'] as const;

const listFields = {
  id,
  agentId: id,
  choice: decisionChoice,
  reason: z.string(),
  legalBasis: z.string(),
  expiresOn: day.nullable(),
  personalFileId: id.nullable(),
  /** Of choice, files and their hashes: what is confirmed and approved is exactly this. */
  digest,
  files: z.int(),
  needsApproval: z.boolean(),
  state: z.enum(listStates),
  listedBy: personRef,
  listedAt: moment,
  /** Files that the machine dealt with, each with a certificate, and files that it left alone. */
  done: z.int(),
  refused: z.int(),
};

/** A list of files and what is to become of each: nothing happens until it is confirmed. */
export const decisionListView = z.object(listFields);
export type DecisionListView = z.infer<typeof decisionListView>;

/** With its files, as they were decided about. */
export const decisionListDetail = z.object({ ...listFields, items: z.array(foundFile) });

const listParams = z.object({ listId: id });

export const decisionsDraft = defineOperation({
  id: 'decisions.draft',
  method: 'POST',
  path: '/api/my/decisions',
  permission: 'findings.decide',
  personalData: true,
  status: 201,
  problems: ['not-found', 'conflict'],
  summary: { ko: '처리 목록 만들기 (아직 아무 일도 하지 않음)', en: 'List what is to be done, doing nothing yet' },
  body: z.object({
    agentId: id,
    choice: decisionChoice,
    /** With the hash that was seen: a file that changed meanwhile is not put on the list. */
    files: z
      .array(z.object({ id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
      .min(1)
      .max(LIST_FILES),
    reason,
    /** To keep: 법적 근거, and until when, a year at most. */
    legalBasis: line(300).or(z.literal('')).default(''),
    expiresOn: day.nullable().default(null),
    /** To keep: the registered file (개인정보파일) it belongs to; `null`: none. */
    personalFileId: id.nullable().default(null),
  }),
  response: decisionListDetail,
});

export const decisionsConfirm = defineOperation({
  id: 'decisions.confirm',
  method: 'POST',
  path: '/api/my/decisions/:listId/confirm',
  permission: 'findings.decide',
  personalData: true,
  problems: ['conflict', 'not-now'],
  summary: { ko: '처리 목록 확정', en: 'Confirm exactly this list' },
  params: listParams,
  body: z.object({ digest }),
  response: decisionListView,
});

export const decisionsMine = defineOperation({
  id: 'decisions.mine',
  method: 'GET',
  path: '/api/my/decisions',
  permission: 'findings.decide',
  summary: { ko: '내 처리 목록', en: 'My lists of decisions' },
  /** Newest first, a hundred at most. */
  response: z.object({ items: z.array(decisionListView) }),
});

export const decisionsWaiting = defineOperation({
  id: 'decisions.waiting',
  method: 'GET',
  path: '/api/decisions/waiting',
  permission: 'findings.approve',
  personalData: true,
  summary: { ko: '승인을 기다리는 처리 목록', en: 'Lists that wait for a second person' },
  response: z.object({ items: z.array(decisionListView) }),
});

export const decisionsOfAgent = defineOperation({
  id: 'decisions.ofAgent',
  method: 'GET',
  path: '/api/agents/:agentId/decisions',
  permission: 'findings.approve',
  personalData: true,
  summary: { ko: '한 컴퓨터의 처리 목록', en: 'Lists of decisions about one machine' },
  params: z.object({ agentId: id }),
  /** Confirmed ones, newest first, a hundred at most. */
  response: z.object({ items: z.array(decisionListView) }),
});

export const decisionsRead = defineOperation({
  id: 'decisions.read',
  method: 'GET',
  path: '/api/my/decisions/:listId',
  permission: 'findings.decide',
  personalData: true,
  summary: { ko: '내 처리 목록의 파일', en: 'The files of one of my lists' },
  params: listParams,
  response: decisionListDetail,
});

export const decisionsReview = defineOperation({
  id: 'decisions.review',
  method: 'POST',
  path: '/api/decisions/:listId/open',
  permission: 'findings.open',
  personalData: true,
  summary: { ko: '처리 목록의 파일 열어 보기 (사유 기록)', en: 'Open the files of a list, with a reason' },
  params: listParams,
  body: z.object({ reason }),
  response: decisionListDetail,
});

export const decisionsApprove = defineOperation({
  id: 'decisions.approve',
  method: 'POST',
  path: '/api/decisions/:listId/approval',
  permission: 'findings.approve',
  personalData: true,
  problems: ['same-person', 'conflict', 'not-now'],
  summary: { ko: '처리 목록 승인·반려 (두 번째 사람)', en: 'Approve or reject a list, as the second person' },
  params: listParams,
  body: z.object({ digest, isApproved: z.boolean(), note: prose(1000).or(z.literal('')).default('') }),
  response: decisionListView,
});

/**
 * What the signature of a certificate came to when it arrived, by the public key that the machine told as it enrolled. `holds`;
 * `changed`: not what its digest covers; `unsigned`; `other-key`; `forged`: it claims that key; `key-unknown`: none was told.
 */
export const certificateSignatures = ['holds', 'changed', 'unsigned', 'other-key', 'forged', 'key-unknown'] as const;
export type CertificateSignature = (typeof certificateSignatures)[number];

const text = z.object({ ko: z.string(), en: z.string() });

/** What a certificate says, for people: which file became what, by whom, and what that does and does not promise. */
const reading = z.object({
  before: z.string(),
  after: z.string().nullable(),
  /** Where what stands now is; `null` when nothing stands. */
  now: z.string().nullable(),
  who: z.string(),
  approvedBy: z.string(),
  promised: z.array(text),
  notPromised: z.array(text),
});

const certificates = z.object({
  items: z.array(
    z.object({
      decisionId: id,
      fileId: id,
      /** Where the file lay; empty once that was forgotten. */
      path: z.string(),
      outcome: z.enum(['done', 'refused']),
      /** `null` where nothing was done. */
      method: z.string().nullable(),
      refusal: z.enum(refusalReasons).nullable(),
      /** By the machine's clock. */
      at: moment,
      /** As the machine wrote it, to the byte, and the digest of that. */
      certificate: z.string().nullable(),
      digest: digest.nullable(),
      /** `null` where nothing was done, or it was taken before signatures were looked at. */
      signature: z.enum(certificateSignatures).nullable(),
      /** `null` where there is none, or of a form that the server does not know. */
      reading: reading.nullable(),
    }),
  ),
});
export type DecisionCertificates = z.infer<typeof certificates>;

export const decisionsMyCertificates = defineOperation({
  id: 'decisions.myCertificates',
  method: 'GET',
  path: '/api/my/decisions/:listId/certificates',
  permission: 'findings.decide',
  personalData: true,
  summary: { ko: '내 처리 확인서 (파일마다)', en: 'Certificates of what was done on my machine' },
  params: listParams,
  response: certificates,
});

export const decisionsCertificates = defineOperation({
  id: 'decisions.certificates',
  method: 'POST',
  path: '/api/decisions/:listId/certificates',
  permission: 'findings.open',
  personalData: true,
  summary: { ko: '처리 확인서 열어 보기 (사유 기록)', en: 'Open certificates of what was done, with a reason' },
  params: listParams,
  body: z.object({ reason }),
  response: certificates,
});

export const decisionOperations = [
  decisionsDraft,
  decisionsConfirm,
  decisionsMine,
  decisionsRead,
  decisionsMyCertificates,
  decisionsWaiting,
  decisionsOfAgent,
  decisionsReview,
  decisionsApprove,
  decisionsCertificates,
];
