import { z } from 'zod';
import { id, line, moment, personRef, reason } from './common.ts';
import { incidentParams } from './incident-resources.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

/** What reading a stored file again found; `cannot-check`: it is missing, unreadable or cannot be decrypted. */
export const checkOutcomes = ['match', 'mismatch', 'cannot-check'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** One end of a hand-over: one of our people, or somebody outside in words (경찰, 감식 업체). */
export const evidenceParty = z.object({ person: personRef.nullable(), name: z.string() });

const check = z.object({
  id,
  outcome: z.enum(checkOutcomes),
  /** The digest found, when the file could be read. */
  sha256: z.string().nullable(),
  checkedBy: personRef.nullable(),
  checkedAt: moment,
});
export type EvidenceCheck = z.infer<typeof check>;

const handOver = z.object({
  id,
  from: evidenceParty,
  to: evidenceParty,
  at: moment,
  purpose: z.string(),
  recordedBy: personRef.nullable(),
  recordedAt: moment,
});
export type EvidenceHandOver = z.infer<typeof handOver>;

/** 증거자료 (대응지침 제14조제2항, 붙임3): what it is, where it is from, and that it is still what came in. */
export const evidenceItem = z.object({
  id,
  /** `E-01`, counted within the case. */
  label: z.string(),
  name: z.string(),
  description: z.string(),
  source: z.string(),
  collectedAt: moment,
  fileName: z.string(),
  /** By content, never by name. */
  mediaType: z.string(),
  size: z.int(),
  /** Of the bytes as they came in. */
  sha256: z.string(),
  addedBy: personRef.nullable(),
  addedAt: moment,
  lastCheck: check.nullable(),
  /** Who had it handed over last; `null`: it never left the case. */
  holder: evidenceParty.nullable(),
});
export type EvidenceItem = z.infer<typeof evidenceItem>;

const evidenceParams = incidentParams.extend({ evidenceId: id });

const partyInput = z
  .object({ personId: id.optional(), name: z.string().trim().max(200).default('') })
  .refine((party) => (party.personId === undefined) !== (party.name === ''), {
    path: ['name'],
    error: both(
      '구성원을 고르거나 바깥 사람의 이름을 적어 주세요. 둘 가운데 하나만 씁니다.',
      'Choose a member, or write who it is outside; one of the two.',
    ),
  });

export const evidenceAdd = defineOperation({
  id: 'evidence.add',
  method: 'POST',
  path: '/api/incidents/:incidentId/evidence',
  permission: 'evidence.write',
  status: 201,
  upload: true,
  personalData: true,
  rateLimit: 60,
  summary: { ko: '증거자료 올리기', en: 'Add evidence' },
  params: incidentParams,
  problems: ['not-now', 'too-large'],
  body: z.object({
    name: line(200),
    description: z.string().trim().max(2000).default(''),
    /** Where it was taken from: a server, a person, a place. */
    source: line(300),
    collectedAt: moment,
  }),
  response: evidenceItem,
});

export const evidenceList = defineOperation({
  id: 'evidence.list',
  method: 'GET',
  path: '/api/incidents/:incidentId/evidence',
  permission: 'evidence.read',
  summary: { ko: '증거자료 목록', en: 'Evidence of a case' },
  params: incidentParams,
  response: z.object({ items: z.array(evidenceItem) }),
});

export const evidenceGet = defineOperation({
  id: 'evidence.get',
  method: 'GET',
  path: '/api/incidents/:incidentId/evidence/:evidenceId',
  permission: 'evidence.read',
  summary: { ko: '증거자료와 그 확인·인계 이력', en: 'One piece of evidence with its checks and hand-overs' },
  params: evidenceParams,
  response: evidenceItem.extend({ checks: z.array(check), handOvers: z.array(handOver) }),
});

export const evidenceVerify = defineOperation({
  id: 'evidence.verify',
  method: 'POST',
  path: '/api/incidents/:incidentId/evidence/:evidenceId/checks',
  permission: 'evidence.read',
  status: 201,
  summary: { ko: '증거자료가 그대로인지 확인', en: 'Check that evidence is unchanged' },
  params: evidenceParams,
  response: check,
  rateLimit: 60,
});

export const evidenceDownload = defineOperation({
  id: 'evidence.download',
  method: 'POST',
  path: '/api/incidents/:incidentId/evidence/:evidenceId/downloads',
  permission: 'evidence.read',
  file: true,
  personalData: true,
  summary: { ko: '증거자료 내려받기 (사유 필요)', en: 'Download evidence, with a reason' },
  params: evidenceParams,
  body: z.object({ reason }),
});

export const evidenceHandOver = defineOperation({
  id: 'evidence.handOver',
  method: 'POST',
  path: '/api/incidents/:incidentId/evidence/:evidenceId/hand-overs',
  permission: 'evidence.write',
  status: 201,
  summary: { ko: '증거자료 인계·인수 기록', en: 'Record that evidence changed hands' },
  params: evidenceParams,
  body: z.object({ from: partyInput, to: partyInput, at: moment, purpose: line(500) }),
  response: handOver,
});

export const evidenceOperations = [
  evidenceAdd,
  evidenceList,
  evidenceGet,
  evidenceVerify,
  evidenceDownload,
  evidenceHandOver,
];
