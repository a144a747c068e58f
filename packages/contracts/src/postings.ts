import { z } from 'zod';
import { day, id, moment, personRef } from './common.ts';
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

/** `here`: on the public door of this product, which then looks after it. */
export const postingPlaces = ['here', 'homepage', 'premises'] as const;

/** Why a posting page was looked at. */
export const checkOccasions = ['start', 'daily', 'again', 'asked', 'end'] as const;
/** What was wrong with it; empty: nothing. `text`: not the words that were approved; `page`: something around them. */
export const checkProblems = ['', 'unreachable', 'status', 'headers', 'text', 'page'] as const;
/** Whether there is a picture, and why not. */
export const pictureStates = ['kept', 'no-browser', 'failed', 'nothing'] as const;
/** A day of a posting: seen up, seen changed, seen down, not looked at; today, and the days to come. */
export const dayStates = ['seen', 'changed', 'down', 'missed', 'today', 'ahead'] as const;

/** One look at a posting here, as anybody else would look. */
export const postingCheck = z.object({
  id,
  at: moment,
  occasion: z.enum(checkOccasions),
  address: z.string(),
  /** `loopback`: no public address is configured, so that it was seen from this machine only. */
  way: z.enum(['public', 'loopback']),
  problem: z.enum(checkProblems),
  /** Of HTTP; `null`: no answer. */
  status: z.int().nullable(),
  /** Of the bytes that came. */
  sha256: z.string().nullable(),
  /** Of the lines of the notice in them, to be compared with `pageDigest`. */
  textDigest: z.string().nullable(),
  picture: z.enum(pictureStates),
  pictureSha256: z.string().nullable(),
  /** Bytes. */
  pictureSize: z.int().nullable(),
});
export type PostingCheck = z.infer<typeof postingCheck>;

export const postingView = z.object({
  id,
  noticeId: id,
  rule: z.string(),
  place: z.enum(postingPlaces),
  /** An address of the web, or where at the premises; of a posting here as it was when it went up. */
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
  /** Of a posting here: digest of the lines that were approved. */
  pageDigest: z.string().nullable(),
  /** Of a posting here, the newest first. */
  checks: z.array(postingCheck),
  /** Of a posting here: the days that count, and those that are added for the ones it was not seen up. */
  calendar: z.array(z.object({ day, state: z.enum(dayStates) })),
  /** Days on which it was seen up, of `days`. */
  daysSeen: z.int(),
  daysLacking: z.int(),
});
export type PostingView = z.infer<typeof postingView>;

export const postingsList = defineOperation({
  id: 'postings.list',
  method: 'GET',
  path: '/api/incidents/:incidentId/postings',
  permission: 'notices.read',
  summary: { ko: '홈페이지 등 게시', en: 'Public postings' },
  params: incidentParams,
  response: z.object({
    items: z.array(postingView),
    /** What a posting here would be: `null` without a public door. */
    here: z
      .object({
        address: z.string(),
        way: z.enum(['public', 'loopback']),
        /** There is a browser to draw pictures with. */
        draws: z.boolean(),
      })
      .nullable(),
  }),
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
    place: z.enum(postingPlaces).default('homepage'),
    /** Not of a posting here. */
    location: z.string().trim().max(500).default(''),
    /** When it went up; of a posting here that is now. */
    startsAt: moment.nullable().default(null),
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
  /** Before the days are complete, the reason is needed. A posting here comes down now, whatever `endedAt` says. */
  body: z.object({ endedAt: moment.nullable().default(null), reason: z.string().trim().max(1000).default('') }),
  response: z.object({ id, complete: z.boolean() }),
  problems: ['not-now', 'invalid'],
});

export const postingsCheck = defineOperation({
  id: 'postings.check',
  method: 'POST',
  path: '/api/incidents/:incidentId/postings/:postingId/checks',
  permission: 'notices.write',
  status: 201,
  rateLimit: 30,
  summary: { ko: '이곳에 올린 게시를 지금 확인', en: 'Look at a posting here now' },
  params: postingParams,
  response: postingCheck,
  problems: ['not-now'],
});

export const postingsPicture = defineOperation({
  id: 'postings.picture',
  method: 'GET',
  path: '/api/incidents/:incidentId/postings/:postingId/checks/:checkId/picture',
  permission: 'notices.read',
  file: true,
  summary: { ko: '확인할 때 그린 화면 내려받기', en: 'Download the picture of a look' },
  params: postingParams.extend({ checkId: id }),
});

export const postingOperations = [
  postingsList,
  postingsStart,
  postingsAddEvidence,
  postingsEvidence,
  postingsEnd,
  postingsCheck,
  postingsPicture,
];
