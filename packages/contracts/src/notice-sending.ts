import { z } from 'zod';
import { moment, reason } from './common.ts';
import { channel } from './notice-values.ts';
import { noticePace, noticeParams, noticeStates, recipientCounts } from './notices.ts';
import { defineOperation } from './operation.ts';

export const noticesSend = defineOperation({
  id: 'notices.send',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/sending',
  permission: 'notices.send',
  personalData: true,
  summary: { ko: '승인된 통지문 발송 시작', en: 'Begin to send an approved notice' },
  params: noticeParams,
  response: z.object({ queued: z.int(), held: z.enum(['demo']).nullable() }),
  problems: ['not-now'],
});

export const noticesPause = defineOperation({
  id: 'notices.pause',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/pause',
  permission: 'notices.send',
  summary: { ko: '발송 잠시 멈추기', en: 'Pause the sending' },
  params: noticeParams,
  body: z.object({ reason }),
  problems: ['not-now'],
});

export const noticesResume = defineOperation({
  id: 'notices.resume',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/resumption',
  permission: 'notices.send',
  summary: { ko: '멈춘 발송 이어가기', en: 'Go on with a paused sending' },
  params: noticeParams,
  problems: ['not-now'],
});

export const noticesStop = defineOperation({
  id: 'notices.stop',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/stop',
  permission: 'notices.send',
  summary: { ko: '발송 그만두기: 되돌릴 수 없다', en: 'Stop the sending for good' },
  params: noticeParams,
  body: z.object({ reason }),
  problems: ['not-now'],
});

/** Why nothing moves although the notice is being sent. */
export const noticeHolds = [
  'demo',
  'no-mail-settings',
  'relay-unreachable',
  'no-vendor',
  'vendor-unreachable',
] as const;

export const noticesProgress = defineOperation({
  id: 'notices.progress',
  method: 'GET',
  path: '/api/incidents/:incidentId/notices/:noticeId/progress',
  permission: 'notices.read',
  summary: { ko: '발송 진행과 예상 완료 시각', en: 'How the sending goes, and when it will be done' },
  params: noticeParams,
  response: z.object({
    state: z.enum(noticeStates),
    total: z.int(),
    counts: recipientCounts,
    startedAt: moment.nullable(),
    firstSentAt: moment.nullable(),
    /** The moment the notice to the last of them was handed over: what counts as the time of the notice to all. */
    lastSentAt: moment.nullable(),
    finishedAt: moment.nullable(),
    /** Mails a minute that the relay took in the last minutes of sending; `null` while nothing was measured. */
    perMinute: noticePace,
    /** Mails a minute that the relay is set to take at most. */
    limit: noticePace,
    /** Mails of notices that began before and go first. */
    ahead: z.int(),
    /** An estimate, by the lower of the two; `null` while neither is known. Of a paused notice: if it went on now. */
    expectedAt: moment.nullable(),
    dueAt: moment.nullable(),
    /** The expected end lies behind the due moment, or the due moment has passed with people still to be told. */
    late: z.boolean(),
    /** When that was noticed, and those responsible were told. */
    lateSince: moment.nullable(),
    held: z.enum(noticeHolds).nullable(),
    /** What the relay or vendor answered last when it would take nothing: a code, never an address. */
    lastResponse: z.string().nullable(),
    /** For each channel of the notice how many stand at it, and how many it did not reach and who went on to the next. */
    channels: z.array(
      z.object({
        channel,
        queued: z.int(),
        sending: z.int(),
        sent: z.int(),
        inDoubt: z.int(),
        refused: z.int(),
        passedOn: z.int(),
        /** Of those sent: the other side said that it arrived. */
        delivered: z.int(),
      }),
    ),
  }),
});

export const noticeSendingOperations = [noticesSend, noticesPause, noticesResume, noticesStop, noticesProgress];
