import { z } from 'zod';
import { day, id, moment, pageOf, pageQuery, personRef, reason } from './common.ts';
import { defineOperation } from './operation.ts';

/** 수행업무: what was done (안전성 확보조치 기준 제2조제3호). */
export const accessActions = [
  'create',
  'read',
  'update',
  'delete',
  'print',
  'download',
  'send',
  'login',
  'login-failed',
  'logout',
  'grant',
  'refused',
] as const;

export const accessRecordView = z.object({
  id,
  at: moment,
  /** `null` for the product itself, and where a reporter is protected. */
  person: personRef.nullable(),
  via: z.string(),
  address: z.string().nullable(),
  operation: z.string(),
  action: z.enum(accessActions),
  /** Whose data, as references that name nobody: `person:<id>`, `recipients-of:<id>`, `reporter-of:<id>`. */
  subjects: z.array(z.string()),
  subjectCount: z.int(),
  fields: z.array(z.string()),
  reason: z.string().nullable(),
  /** The number is `null` before the case is registered, and where the reader does not see it. */
  incident: z.object({ id, number: z.string().nullable(), visible: z.boolean() }).nullable(),
});
export type AccessRecordView = z.infer<typeof accessRecordView>;

const filter = {
  personId: id.optional(),
  /** Days in Korean time, both included. */
  from: day.optional(),
  to: day.optional(),
  action: z.enum(accessActions).optional(),
  incidentId: id.optional(),
};

export const accessRecordsList = defineOperation({
  id: 'accessRecords.list',
  method: 'GET',
  path: '/api/access-records',
  summary: { ko: '접속기록 보기', en: 'Show access records' },
  permission: 'access-records.read',
  personalData: true,
  query: z.object({ ...filter, ...pageQuery }),
  /** Newest first. */
  response: pageOf(accessRecordView),
});

export const accessRecordsExport = defineOperation({
  id: 'accessRecords.export',
  method: 'GET',
  path: '/api/access-records/export',
  summary: { ko: '접속기록 내려받기 (CSV)', en: 'Download access records as CSV' },
  permission: 'access-records.read',
  personalData: true,
  file: true,
  query: z.object({ ...filter, reason }),
  rateLimit: 20,
  problems: ['too-large'],
});

export const accessRecordOperations = [accessRecordsList, accessRecordsExport];
