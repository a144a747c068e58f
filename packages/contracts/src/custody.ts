import { z } from 'zod';
import { id, moment, pageOf, pageQuery, personRef, reason, version } from './common.ts';
import { incidentParams } from './incident-resources.ts';
import { defineOperation } from './operation.ts';

/**
 * 신고자 보호 (대응지침 제21조): what is sealed about a reporter is opened by two custodians together. One asks with a
 * reason, the other answers within a day, and for an hour the two see what was asked for.
 */

export const custodianStates = ['proposed', 'appointed', 'refused', 'ended'] as const;
export const appointingRoles = ['cpo', 'head'] as const;
/** `open`: visible to the two at this moment. `over`: it was, and the hour has passed. */
export const unsealingStates = ['waiting', 'open', 'over', 'refused', 'withdrawn', 'expired'] as const;
export const unsealingAnswers = ['approved', 'refused', 'withdrawn'] as const;

const note = z.string().trim().max(1000).default('');

const step = z.object({ by: personRef, role: z.enum(appointingRoles), at: moment });

const custodian = z.object({
  id,
  person: personRef,
  state: z.enum(custodianStates),
  reason: z.string(),
  proposed: step,
  decided: step.extend({ note: z.string() }).nullable(),
  ended: z.object({ by: personRef, at: moment, reason: z.string() }).nullable(),
  /** Whether the reader may decide on it now: holds the other of the two roles, and neither proposed it nor is it. */
  mayDecide: z.boolean(),
});
export type CustodianView = z.infer<typeof custodian>;

export const custodyGet = defineOperation({
  id: 'custody.get',
  method: 'GET',
  path: '/api/custody',
  permission: 'self.use',
  summary: { ko: '신고자 보호: 신원 보관자', en: 'The custodians of reporters’ identities' },
  response: z.object({
    custodians: z.array(custodian),
    /** Whether two or more are appointed: fewer can open nothing. */
    enough: z.boolean(),
    /** What the reader is to all this. `appoints`: as whom they may appoint at this moment. */
    isCustodian: z.boolean(),
    appoints: z.enum(appointingRoles).nullable(),
  }),
});

export const custodyPropose = defineOperation({
  id: 'custody.propose',
  method: 'POST',
  path: '/api/custody/custodians',
  permission: 'custody.appoint',
  status: 201,
  personalData: true,
  problems: ['not-now'],
  summary: { ko: '신원 보관자 추천', en: 'Propose a custodian' },
  body: z.object({ personId: id, reason }),
  response: custodian,
});

const custodianParams = z.object({ custodianId: id });

export const custodyDecide = defineOperation({
  id: 'custody.decide',
  method: 'POST',
  path: '/api/custody/custodians/:custodianId/decision',
  permission: 'custody.appoint',
  personalData: true,
  problems: ['not-found', 'not-now'],
  summary: { ko: '신원 보관자 임명 또는 거절', en: 'Appoint or refuse a custodian' },
  params: custodianParams,
  body: z.object({ appointed: z.boolean(), note }),
  response: custodian,
});

export const custodyEnd = defineOperation({
  id: 'custody.end',
  method: 'POST',
  path: '/api/custody/custodians/:custodianId/end',
  permission: 'custody.appoint',
  personalData: true,
  problems: ['not-found', 'not-now'],
  summary: { ko: '신원 보관자 해임', en: 'End the appointment of a custodian' },
  params: custodianParams,
  body: z.object({ reason }),
  response: custodian,
});

const unsealing = z.object({
  id,
  incidentId: id,
  /** `null`: not in the register yet. */
  number: z.string().nullable(),
  /** `F-01`; `null`: who the reporter is. */
  file: z.string().nullable(),
  state: z.enum(unsealingStates),
  reason: z.string(),
  requestedBy: personRef,
  requestedAt: moment,
  answerBy: moment,
  /** Who approved, refused or took it back; `null`: nobody yet, or nobody in time. */
  answeredBy: personRef.nullable(),
  answeredAt: moment.nullable(),
  note: z.string(),
  /** Of an approved one. */
  openUntil: moment.nullable(),
  reviewedBy: personRef.nullable(),
  reviewedAt: moment.nullable(),
  /** What the reader may do with it now. */
  may: z.object({ answer: z.boolean(), withdraw: z.boolean(), look: z.boolean(), review: z.boolean() }),
});
export type UnsealingView = z.infer<typeof unsealing>;

export const custodyUnsealings = defineOperation({
  id: 'custody.unsealings',
  method: 'GET',
  path: '/api/custody/unsealings',
  permission: 'self.use',
  summary: { ko: '신고자 정보 열람 요청', en: 'Requests to open what is sealed about reporters' },
  query: z.object({ incidentId: id.optional(), ...pageQuery }),
  response: pageOf(unsealing),
});

export const custodyRequest = defineOperation({
  id: 'custody.request',
  method: 'POST',
  path: '/api/incidents/:incidentId/unsealings',
  permission: 'self.use',
  status: 201,
  personalData: true,
  problems: ['not-now'],
  summary: { ko: '신고자 정보 열람 요청하기', en: 'Ask to open what is sealed about a reporter' },
  params: incidentParams,
  /** `fileId`: that file as it came; `null`: who the reporter is. */
  body: z.object({ fileId: id.nullable().default(null), reason }),
  response: unsealing,
});

const unsealingParams = z.object({ unsealingId: id });

export const custodyAnswer = defineOperation({
  id: 'custody.answer',
  method: 'POST',
  path: '/api/custody/unsealings/:unsealingId/answer',
  permission: 'self.use',
  personalData: true,
  problems: ['not-found', 'not-now'],
  summary: { ko: '열람 요청 승인·거절·거두기', en: 'Approve, refuse or withdraw such a request' },
  params: unsealingParams,
  body: z.object({ outcome: z.enum(unsealingAnswers), note }),
  response: unsealing,
});

/** 신고인 (붙임1), as far as they said it. */
export const reporterIdentity = z.object({
  name: z.string(),
  department: z.string(),
  phone: z.string(),
  email: z.string(),
});

export const custodyIdentity = defineOperation({
  id: 'custody.identity',
  method: 'POST',
  path: '/api/custody/unsealings/:unsealingId/identity',
  permission: 'self.use',
  personalData: true,
  problems: ['not-found', 'not-now'],
  summary: { ko: '열린 신고자 신원 보기', en: 'See the identity that was opened' },
  params: unsealingParams,
  response: reporterIdentity.extend({ openUntil: moment }),
});

export const custodyOriginal = defineOperation({
  id: 'custody.original',
  method: 'POST',
  path: '/api/custody/unsealings/:unsealingId/original',
  permission: 'self.use',
  file: true,
  personalData: true,
  problems: ['not-found', 'not-now'],
  summary: { ko: '열린 원본 파일 내려받기', en: 'Download the file as it came' },
  params: unsealingParams,
});

export const custodyReview = defineOperation({
  id: 'custody.review',
  method: 'POST',
  path: '/api/custody/unsealings/:unsealingId/review',
  permission: 'custody.review',
  problems: ['not-found', 'not-now'],
  summary: { ko: '감사: 열람 요청 확인', en: 'Auditor: looked at a request' },
  params: unsealingParams,
  body: z.object({ note }),
  response: unsealing,
});

/** Who is kept away from cases, and who stands in when that leaves nobody. */
const protection = z.object({
  /** The heads of the department of whoever is named, and of those above it, do not see the case either. */
  superiorsKeptAway: z.boolean(),
  /** `null`: the head of the organisation, and where none is left 감사. */
  substitute: personRef.nullable(),
  version,
});
export type Protection = z.infer<typeof protection>;

export const custodyReadProtection = defineOperation({
  id: 'custody.readProtection',
  method: 'GET',
  path: '/api/custody/protection',
  permission: 'self.use',
  summary: { ko: '관련자와 상급자, 대행자 설정', en: 'Who is kept away, and who stands in' },
  response: protection,
});

export const custodySaveProtection = defineOperation({
  id: 'custody.saveProtection',
  method: 'PUT',
  path: '/api/custody/protection',
  permission: 'custody.appoint',
  problems: ['conflict', 'not-now'],
  personalData: true,
  summary: { ko: '관련자와 상급자, 대행자 설정 고치기', en: 'Change who is kept away, and who stands in' },
  body: z.object({ superiorsKeptAway: z.boolean(), substituteId: id.nullable(), version }),
  response: protection,
});

export const custodyOperations = [
  custodyReadProtection,
  custodySaveProtection,
  custodyGet,
  custodyPropose,
  custodyDecide,
  custodyEnd,
  custodyUnsealings,
  custodyRequest,
  custodyAnswer,
  custodyIdentity,
  custodyOriginal,
  custodyReview,
];
