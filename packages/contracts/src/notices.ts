import { z } from 'zod';
import { id, line, moment, personRef, reason, version } from './common.ts';
import { incidentParams } from './incident-resources.ts';
import { blocker, channel, contentItem, created, done, wordingFinding } from './notice-values.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

/**
 * `full`: every item (제34조제1항). `staged`: first what is known, while I1 or I2 is unconfirmed (시행령 제39조제2항).
 * `supplement`: what was confirmed since. `possibility`: 제34조제2항. `all-clear`: 시행령 제39조의3제3항.
 */
export const noticeKinds = ['full', 'staged', 'supplement', 'possibility', 'all-clear'] as const;

/** `returned` can be edited like a `draft`; `stopped` and `sent` are ends. */
export const noticeStates = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'sending',
  'paused',
  'stopped',
  'sent',
  'discarded',
] as const;

/**
 * `waiting`: on the list, sending not begun. `in-doubt`: handed over, and the answer never came: never sent again by
 * itself. `refused`: by the last channel they have. `unreachable`: they have none of the notice's channels. `told`: told
 * otherwise, by the word of a person. `withheld`: sending was stopped before it.
 */
export const recipientStates = [
  'waiting',
  'queued',
  'sending',
  'sent',
  'refused',
  'in-doubt',
  'unreachable',
  'withheld',
  'told',
] as const;

export { channels, type Channel, type ContentItemView } from './notice-values.ts';

export type NoticeKind = (typeof noticeKinds)[number];

/** What each kind may follow: a supplement completes a first notice; a possibility is confirmed, or taken back. */
export const noticeFollows: Readonly<Record<NoticeKind, readonly NoticeKind[]>> = {
  full: ['possibility'],
  staged: ['possibility'],
  supplement: ['full', 'staged'],
  possibility: [],
  'all-clear': ['possibility'],
};
export type NoticeState = (typeof noticeStates)[number];
export type RecipientState = (typeof recipientStates)[number];

const kind = z.enum(noticeKinds);
const state = z.enum(noticeStates);
const decision = z.enum(['approved', 'returned']);
export const noticeParams = incidentParams.extend({ noticeId: id });
export const recipientCounts = z.record(z.enum(recipientStates), z.int());

export const noticeLine = z.object({
  id,
  kind,
  state,
  rule: z.string(),
  ruleVersion: z.string(),
  title: z.string(),
  firstNoticeId: id.nullable(),
  author: personRef,
  createdAt: moment,
  updatedAt: moment,
  submittedAt: moment.nullable(),
  approvedAt: moment.nullable(),
  approvedBy: personRef.nullable(),
  counts: recipientCounts,
  total: z.int(),
  firstSentAt: moment.nullable(),
  lastSentAt: moment.nullable(),
  /** When the duty counts as done: everybody who can be reached was, and of none is it in doubt. */
  performedAt: moment.nullable(),
  /** Since when the last mail is expected behind the legal term; `null` while it is not. */
  lateSince: moment.nullable(),
  dueAt: moment.nullable(),
});
export type NoticeLine = z.infer<typeof noticeLine>;

/** Mails a minute, to a tenth. */
export const noticePace = z.number().nullable();

/** Before the sending: what the speed of the relay means for this list. An estimate; mails a minute. */
export const noticeForecast = z.object({
  /** What the relay is set to take at most. */
  limit: noticePace,
  /** What it took when something was sent last. */
  measured: z.object({ perMinute: z.number(), at: moment }).nullable(),
  /** The lower of the two; `null`: nobody can know yet. */
  perMinute: noticePace,
  /** Those who would get a mail. */
  people: z.int(),
  minutes: z.int().nullable(),
  /** If it began now. */
  expectedAt: moment.nullable(),
  /** That is behind the legal term. */
  late: z.boolean(),
});

export const noticeView = noticeLine.extend({
  version,
  language: z.enum(['ko']),
  greeting: z.string(),
  closing: z.string(),
  /** The organisation, as the notice will name it. */
  senderName: z.string(),
  /** In order: each person is reached by the first that works. */
  channels: z.array(channel),
  /** What a text message says; see `measureMessage`. */
  shortText: z.string(),
  /** How many of the list have an address for it. */
  reach: z.record(channel, z.int()),
  items: z.array(contentItem),
  /** Items honestly not confirmed yet; only a staged notice may leave them open. */
  unconfirmed: z.array(z.enum(['I1', 'I2'])),
  /** In title, greeting and closing; those of the items stand with the items. Flagged, never blocked. */
  findings: z.array(wordingFinding.extend({ field: z.enum(['title', 'greeting', 'closing']) })),
  complete: z.boolean(),
  /** A staged first notice may go: nothing lacks but what is unconfirmed. */
  completeAsFirst: z.boolean(),
  /** Complete, approved, addressed and in time. */
  ready: z.boolean(),
  blockers: z.array(blocker),
  /** Of content and recipients as they stand: what an approver names when approving. */
  digest: z.string(),
  recipientsDigest: z.string(),
  badRows: z.int(),
  duplicates: z.int(),
  recipientsDestroyedAt: moment.nullable(),
  forecast: noticeForecast.nullable(),
  decisions: z.array(
    z.object({
      id,
      decision: z.enum(['approved', 'returned', 'withdrawn']),
      by: personRef.nullable(),
      at: moment,
      note: z.string(),
      digest: z.string(),
      recipients: z.int(),
    }),
  ),
  firstNotice: z.object({ id, title: z.string(), sentAt: moment.nullable() }).nullable(),
  supplements: z.array(z.object({ id, title: z.string(), state })),
  may: z.object({ edit: z.boolean(), submit: z.boolean(), decide: z.boolean(), send: z.boolean() }),
});
export type NoticeView = z.infer<typeof noticeView>;

const text = (max: number) => z.string().trim().max(max);

export const noticesList = defineOperation({
  id: 'notices.list',
  method: 'GET',
  path: '/api/incidents/:incidentId/notices',
  permission: 'notices.read',
  summary: { ko: '통지문 목록', en: 'Notices of a case' },
  params: incidentParams,
  response: z.object({ items: z.array(noticeLine) }),
});

export const noticesDraft = defineOperation({
  id: 'notices.draft',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices',
  permission: 'notices.write',
  status: 201,
  summary: { ko: '사고의 사실로 통지문 초안 만들기', en: 'Draft a notice from the facts' },
  params: incidentParams,
  /** A supplement names the notice it completes; an all-clear may name the possibility notice. */
  body: z.object({ kind, firstNoticeId: id.nullable().default(null) }),
  response: created,
  problems: ['not-now'],
});

export const noticesGet = defineOperation({
  id: 'notices.get',
  method: 'GET',
  path: '/api/incidents/:incidentId/notices/:noticeId',
  permission: 'notices.read',
  summary: { ko: '통지문과 항목·표현 점검', en: 'A notice with its items and wording checked' },
  params: noticeParams,
  response: noticeView,
});

export const noticesUpdate = defineOperation({
  id: 'notices.update',
  method: 'PUT',
  path: '/api/incidents/:incidentId/notices/:noticeId',
  permission: 'notices.write',
  summary: { ko: '통지문 고치기: 승인은 취소된다', en: 'Change a notice, which withdraws its approval' },
  params: noticeParams,
  body: z.object({
    version,
    title: line(150),
    greeting: text(2000).default(''),
    closing: text(2000).default(''),
    items: z.partialRecord(z.enum(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'P1', 'P2', 'P3', 'P4']), text(8000)),
    unconfirmed: z.array(z.enum(['I1', 'I2'])).default([]),
    /** Left out, these two stay as they are. */
    channels: z
      .array(channel)
      .min(1, both('알리는 방법을 하나는 골라 주세요.', 'Choose at least one channel.'))
      .refine((given) => new Set(given).size === given.length)
      .optional(),
    shortText: text(2000).optional(),
  }),
  response: done,
  problems: ['not-now', 'conflict'],
});

export const noticesSubmit = defineOperation({
  id: 'notices.submit',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/submission',
  permission: 'notices.write',
  summary: { ko: '통지문 결재 올리기: 내용이 고정된다', en: 'Submit a notice for approval, which freezes it' },
  params: noticeParams,
  body: z.object({ version }),
  response: done,
  problems: ['not-now', 'conflict', 'invalid'],
});

export const noticesWithdraw = defineOperation({
  id: 'notices.withdraw',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/withdrawal',
  permission: 'notices.write',
  summary: { ko: '결재 올린 통지문 거두기', en: 'Take back a submitted or approved notice' },
  params: noticeParams,
  body: z.object({ reason }),
  response: done,
  problems: ['not-now'],
});

export const noticesDiscard = defineOperation({
  id: 'notices.discard',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/discarding',
  permission: 'notices.write',
  summary: { ko: '쓰지 않을 통지문 초안 버리기', en: 'Put a draft aside' },
  params: noticeParams,
  body: z.object({ reason }),
  response: done,
  problems: ['not-now'],
});

export const noticesDecide = defineOperation({
  id: 'notices.decide',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/decision',
  permission: 'notices.approve',
  summary: { ko: '통지문 승인 또는 반려', en: 'Approve or return a notice' },
  params: noticeParams,
  /** `digest` and `recipientsDigest` as `notices.get` showed them: exactly that is approved. */
  body: z.object({
    decision,
    note: text(2000).default(''),
    digest: z.string().max(100),
    recipientsDigest: z.string().max(100),
  }),
  response: done,
  problems: ['not-now', 'same-person', 'conflict'],
});

/** So many people of a list are shown as samples, spread over it. */
export const PREVIEW_SAMPLES = 5;

export const noticesPreview = defineOperation({
  id: 'notices.preview',
  method: 'GET',
  path: '/api/incidents/:incidentId/notices/:noticeId/preview',
  permission: 'notices.read',
  personalData: true,
  summary: { ko: '받는 사람이 보게 될 메일', en: 'The mail as its reader will see it' },
  params: noticeParams,
  /** One of the list, or a sample of it by its number. Masked unless the reader approves notices. */
  query: z.object({
    recipientId: id.optional(),
    sample: z.coerce.number<number>().int().min(1).max(PREVIEW_SAMPLES).default(1),
  }),
  response: z.object({
    to: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    /** The text message, the same for everybody; `null` when the notice has no such channel. */
    message: z.string().nullable(),
    masked: z.boolean(),
    /** Which of how many samples, and from which line of the list; `null` without a list or for one person asked for. */
    sample: z.object({ number: z.int(), of: z.int(), line: z.int() }).nullable(),
  }),
});

export const noticeOperations = [
  noticesList,
  noticesDraft,
  noticesGet,
  noticesUpdate,
  noticesSubmit,
  noticesWithdraw,
  noticesDiscard,
  noticesDecide,
  noticesPreview,
];
