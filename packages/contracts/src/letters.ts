import { z } from 'zod';
import { id, moment, personRef, reason } from './common.ts';
import { noticeParams } from './notices.ts';
import { defineOperation } from './operation.ts';

/**
 * `making`: the PDF is being printed. `ready`: nobody has it yet. `taken`: downloaded, so that it may be in the post.
 * `posted`: handed to the post, by the word of a person. `void`: it was not sent, and its people wait again.
 */
export const letterStates = ['making', 'ready', 'taken', 'posted', 'void'] as const;

const batchParams = noticeParams.extend({ batchId: id });

export const letterBatch = z.object({
  id,
  number: z.int(),
  letters: z.int(),
  state: z.enum(letterStates),
  size: z.int().nullable(),
  sha256: z.string().nullable(),
  madeAt: moment,
  takenAt: moment.nullable(),
  takenBy: personRef.nullable(),
  postedAt: moment.nullable(),
  settledBy: personRef.nullable(),
  reason: z.string(),
});
export type LetterBatchView = z.infer<typeof letterBatch>;

export const lettersList = defineOperation({
  id: 'letters.list',
  method: 'GET',
  path: '/api/incidents/:incidentId/notices/:noticeId/letters',
  permission: 'notices.read',
  summary: { ko: '우편 묶음', en: 'Batches of letters' },
  params: noticeParams,
  response: z.object({ items: z.array(letterBatch) }),
});

export const lettersDownload = defineOperation({
  id: 'letters.download',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/letters/:batchId/downloads',
  permission: 'notices.send',
  file: true,
  personalData: true,
  summary: { ko: '우편 묶음 내려받기 (사유 필요)', en: 'Download a batch of letters, with a reason' },
  params: batchParams,
  body: z.object({ reason }),
  problems: ['not-now'],
  rateLimit: 60,
});

export const lettersPost = defineOperation({
  id: 'letters.post',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/letters/:batchId/posting',
  permission: 'notices.send',
  personalData: true,
  summary: { ko: '우편 묶음을 우체국에 넘긴 것 기록', en: 'Record that a batch was handed to the post' },
  params: batchParams,
  body: z.object({ postedAt: moment }),
  response: z.object({ letters: z.int() }),
  problems: ['not-now', 'invalid'],
});

export const lettersVoid = defineOperation({
  id: 'letters.void',
  method: 'POST',
  path: '/api/incidents/:incidentId/notices/:noticeId/letters/:batchId/voiding',
  permission: 'notices.send',
  personalData: true,
  summary: { ko: '보내지 않은 우편 묶음 버리기', en: 'Put a batch aside that was not sent' },
  params: batchParams,
  body: z.object({ reason }),
  response: z.object({ letters: z.int() }),
  problems: ['not-now'],
});

export const letterOperations = [lettersList, lettersDownload, lettersPost, lettersVoid];
