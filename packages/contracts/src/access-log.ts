import { z } from 'zod';
import { systemName } from './access-source-values.ts';
import { day, line, moment, reason } from './common.ts';
import { defineOperation } from './operation.ts';

/** What a verification found: `record-changed`, `unreadable`, `missing`, `tree-changed`, `cut-off`, `signature`. */
const logProblem = z.object({
  kind: z.enum(['record-changed', 'unreadable', 'missing', 'tree-changed', 'cut-off', 'signature']),
  /** Records from this place up to, not including, the other. */
  from: z.int(),
  to: z.int(),
});
export type LogProblem = z.infer<typeof logProblem>;

const logVerification = z.object({
  askedAt: moment,
  /** `null`: it has not begun, or is under way. */
  finishedAt: moment.nullable(),
  /** Whether everything held; `null`: not known yet, or it broke off. */
  ok: z.boolean().nullable(),
  /** How many records were held against the tree. */
  size: z.int().nullable(),
  problems: z.array(logProblem),
});
export type LogVerification = z.infer<typeof logVerification>;

/** 접속기록의 보관과 검증 (안전성 확보조치 기준 제8조제3항). */
export const accessLogRead = defineOperation({
  id: 'accessLog.read',
  method: 'GET',
  path: '/api/access-log',
  permission: 'access-log.read',
  summary: { ko: '접속기록의 보관과 검증', en: 'How access records are kept and verified' },
  response: z.object({
    size: z.int(),
    /** The newest signed note (C2SP checkpoint), to be kept elsewhere; `null`: nothing was signed yet. */
    checkpoint: z.object({ size: z.int(), root: z.string(), note: z.string(), signedAt: moment.nullable() }).nullable(),
    /** The key that its signatures are verified with. */
    verifier: z.string(),
    /** When records began to be kept; `null`: there are none. */
    since: moment.nullable(),
    /** The newest twenty, the newest first. */
    verifications: z.array(logVerification),
  }),
});

export const accessLogVerify = defineOperation({
  id: 'accessLog.verify',
  method: 'POST',
  path: '/api/access-log/verifications',
  permission: 'access-log.read',
  status: 202,
  summary: { ko: '접속기록 지금 검증', en: 'Verify the access records now' },
  body: z.object({}),
  response: z.object({ askedAt: moment }),
});

/** An access to somebody's data, as the log has it. */
const look = z.object({
  /** Its place in the log, where its evidence is. */
  seq: z.int(),
  at: moment,
  actor: z.string(),
  from: z.string(),
  system: z.string(),
  action: z.string(),
  fields: z.array(z.string()),
  reason: z.string(),
  ok: z.boolean(),
});
export type AccessLook = z.infer<typeof look>;

/** So many are answered, the oldest of those asked for. */
export const LOOKS_SHOWN = 1000;

/** Who looked at this person? The question is itself an access, and on record as such. */
export const accessLogWhoLooked = defineOperation({
  id: 'accessLog.whoLooked',
  method: 'POST',
  path: '/api/access-log/who-looked',
  permission: 'access-log.search',
  personalData: true,
  rateLimit: 60,
  summary: { ko: '이 사람의 정보를 누가 처리했는지 찾기', en: 'Who looked at this person' },
  body: z.object({
    /** What the system calls the person. */
    subject: line(128),
    /** In one system; without it, in all. */
    system: systemName.or(z.literal('bongsu')).optional(),
    /** Days in Korean time, both included. */
    from: day,
    to: day,
    reason,
  }),
  /** The oldest first. */
  response: z.object({ items: z.array(look) }),
});

export const accessLogOperations = [accessLogRead, accessLogVerify, accessLogWhoLooked];
