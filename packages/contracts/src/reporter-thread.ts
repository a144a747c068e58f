import { z } from 'zod';
import { id, moment, personRef, prose, reason } from './common.ts';
import { incidentParams } from './incident-resources.ts';
import { defineOperation } from './operation.ts';

const message = z.object({
  id,
  from: z.enum(['reporter', 'staff']),
  /** Who of the staff wrote it; `null`: the reporter. */
  by: personRef.nullable(),
  text: z.string(),
  at: moment,
});
export type ReporterMessage = z.infer<typeof message>;

/** A copy without what tells who made it; of a reporter's the original is sealed and shown to nobody. */
const file = z.object({
  id,
  /** `F-01`, counted within the case. */
  label: z.string(),
  from: z.enum(['reporter', 'staff']),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  /** Of the copy. */
  sha256: z.string(),
  addedAt: moment,
});
export type ReporterFile = z.infer<typeof file>;

export const reporterThreadGet = defineOperation({
  id: 'reporter-thread.get',
  method: 'GET',
  path: '/api/incidents/:incidentId/reporter-thread',
  permission: 'incidents.investigate',
  personalData: true,
  summary: { ko: '신고자와 주고받은 글', en: 'What was written to and by the reporter' },
  params: incidentParams,
  response: z.object({
    /** Whether the reporter comes back: with a receipt, or with the code of a processor. */
    reachable: z.boolean(),
    messages: z.array(message),
    files: z.array(file),
  }),
});

export const reporterThreadAsk = defineOperation({
  id: 'reporter-thread.ask',
  method: 'POST',
  path: '/api/incidents/:incidentId/reporter-thread',
  permission: 'incidents.investigate',
  status: 201,
  rateLimit: 60,
  problems: ['not-now'],
  summary: { ko: '신고자에게 묻기', en: 'Ask the reporter' },
  params: incidentParams,
  body: z.object({ text: prose(5000) }),
  response: message,
});

export const reporterThreadAddFile = defineOperation({
  id: 'reporter-thread.addFile',
  method: 'POST',
  path: '/api/incidents/:incidentId/reporter-thread/files',
  permission: 'incidents.investigate',
  status: 201,
  upload: true,
  uploadMegabytes: 10,
  rateLimit: 60,
  problems: ['not-now'],
  summary: { ko: '수탁자에게 파일 주기', en: 'Give the processor a file' },
  params: incidentParams,
  body: z.object({}),
  response: file,
});

export const reporterThreadDownload = defineOperation({
  id: 'reporter-thread.download',
  method: 'POST',
  path: '/api/incidents/:incidentId/reporter-thread/files/:fileId/downloads',
  permission: 'incidents.investigate',
  file: true,
  personalData: true,
  summary: { ko: '신고자와 주고받은 파일 내려받기 (사유 필요)', en: 'Download a file of the thread, with a reason' },
  params: incidentParams.extend({ fileId: id }),
  body: z.object({ reason }),
});

export const reporterThreadOperations = [
  reporterThreadGet,
  reporterThreadAsk,
  reporterThreadAddFile,
  reporterThreadDownload,
];
