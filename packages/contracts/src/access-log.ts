import { z } from 'zod';
import { moment } from './common.ts';
import { defineOperation } from './operation.ts';

/** What a verification found; what each means stands with the ledger's `ProblemKind`. */
const logProblem = z.object({
  kind: z.enum([
    'record-changed',
    'index-changed',
    'unreadable',
    'missing',
    'tree-changed',
    'cut-off',
    'signature',
    'destroyed-while-held',
    /** What a witness or an authority for time-stamps signed does not hold. */
    'attestation',
  ]),
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
  /** How many checkpoints kept elsewhere it was held against, and up to which record; `null`: not known. */
  outside: z.object({ count: z.int(), size: z.int() }).nullable(),
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
    /**
     * The newest signed note (C2SP checkpoint), to be kept elsewhere; `null`: nothing was signed yet. `signedAt`: when the newest record it
     * stands for was taken, within a second after which it is signed; `null`: there is no record, or it was destroyed.
     */
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

export const accessLogOperations = [accessLogRead, accessLogVerify];
