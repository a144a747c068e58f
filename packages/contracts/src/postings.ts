import { z } from 'zod';
import { id, moment, personRef, prose } from './common.ts';
import { incidentParams } from './incident-resources.ts';
import { defineOperation } from './operation.ts';

const postingParams = incidentParams.extend({ postingId: id });

export const postingEvidence = z.object({
  id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  addedBy: personRef,
  addedAt: moment,
});

export const postingView = z.object({
  id,
  noticeId: id,
  rule: z.string(),
  place: z.enum(['homepage', 'premises']),
  /** An address of the web, or where at the premises. */
  location: z.string(),
  startsAt: moment,
  /** Days the law asks for; the first is not counted (민법 제157조). */
  days: z.int(),
  /** The end of the last of them. */
  completeAt: moment,
  endedAt: moment.nullable(),
  endReason: z.string(),
  /** `ended-early`: it came down before the days were complete. */
  state: z.enum(['running', 'complete', 'ended', 'ended-early']),
  startedBy: personRef,
  recordedAt: moment,
  endedBy: personRef.nullable(),
  evidence: z.array(postingEvidence),
});
export type PostingView = z.infer<typeof postingView>;

export const postingsList = defineOperation({
  id: 'postings.list',
  method: 'GET',
  path: '/api/incidents/:incidentId/postings',
  permission: 'notices.read',
  summary: { ko: '홈페이지 등 게시', en: 'Public postings' },
  params: incidentParams,
  response: z.object({ items: z.array(postingView) }),
});

export const postingsStart = defineOperation({
  id: 'postings.start',
  method: 'POST',
  path: '/api/incidents/:incidentId/postings',
  permission: 'notices.send',
  status: 201,
  summary: { ko: '승인된 통지문의 게시 시작 기록', en: 'Record that an approved notice was posted' },
  params: incidentParams,
  body: z.object({
    noticeId: id,
    place: z.enum(['homepage', 'premises']).default('homepage'),
    location: prose(500),
    startsAt: moment,
  }),
  response: z.object({ id, completeAt: moment }),
  problems: ['not-now', 'invalid'],
});

export const postingsAddEvidence = defineOperation({
  id: 'postings.addEvidence',
  method: 'POST',
  path: '/api/incidents/:incidentId/postings/:postingId/evidence',
  permission: 'notices.write',
  status: 201,
  upload: true,
  summary: { ko: '게시 화면 갈무리 올리기', en: 'Add a picture of the posting' },
  params: postingParams,
  response: postingEvidence,
  problems: ['wrong-file', 'too-large'],
});

export const postingsEvidence = defineOperation({
  id: 'postings.evidence',
  method: 'GET',
  path: '/api/incidents/:incidentId/postings/:postingId/evidence/:evidenceId',
  permission: 'notices.read',
  file: true,
  summary: { ko: '게시 화면 갈무리 내려받기', en: 'Download a picture of the posting' },
  params: postingParams.extend({ evidenceId: id }),
});

export const postingsEnd = defineOperation({
  id: 'postings.end',
  method: 'POST',
  path: '/api/incidents/:incidentId/postings/:postingId/end',
  permission: 'notices.send',
  summary: { ko: '게시를 내린 것 기록', en: 'Record that a posting came down' },
  params: postingParams,
  /** Before the days are complete, the reason is needed. */
  body: z.object({ endedAt: moment, reason: z.string().trim().max(1000).default('') }),
  response: z.object({ id, complete: z.boolean() }),
  problems: ['not-now', 'invalid'],
});

export const postingOperations = [postingsList, postingsStart, postingsAddEvidence, postingsEvidence, postingsEnd];
