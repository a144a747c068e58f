import { z } from 'zod';
import { id, moment, personRef, reason, version } from './common.ts';
import { defineOperation } from './operation.ts';

const plan = {
  /** 기간통신사업자인지; `null`: nobody said, and then the longer term is kept unless the organisation is a public one. */
  isCarrier: z.boolean().nullable(),
  /** Kept so many months at least, also where the law asks for fewer; `null`: as long as the law asks. */
  leastMonths: z.int().min(12).max(120).nullable(),
  /** Records of an incident stay held for so many days after it was closed. */
  daysAfterClosing: z.int().min(0).max(3650),
};

const keepingPlan = z.object({ ...plan, version });
export type KeepingPlan = z.infer<typeof keepingPlan>;

const term = z.object({
  months: z.int(),
  /** What the law asks for at least (제8조제1항). */
  lawMonths: z.int(),
  /** `false`: something is not known that decides about it, so that it is the longer one. */
  isSettled: z.boolean(),
});

/** Why the next records stay. */
const stays = z.object({
  /** `term`: of a system whose term is not over. `hold`: an open case needs them. `open`: their segment is not full yet. */
  why: z.enum(['term', 'hold', 'open']),
  system: z.string().nullable(),
  until: moment.nullable(),
});

const recordsHeld = z.object({
  /** Places in the log from the first up to, not including, the other; `null`: no place was named. */
  from: z.int().nullable(),
  to: z.int().nullable(),
  /** What else was said of them, where it was ordered with `bongsu logs hold`. */
  system: z.string().nullable(),
  actor: z.string().nullable(),
  since: moment.nullable(),
  /** When it ends by itself; `null`: with its incident. */
  until: moment.nullable(),
  /** `asked`: about to be written into the log. */
  state: z.enum(['asked', 'held', 'ended']),
  by: personRef.nullable(),
  /** Which it is for; `null`: another one's than this product's. */
  incident: z.object({ id, number: z.string().nullable(), misuseId: id }).nullable(),
});
export type RecordsHeld = z.infer<typeof recordsHeld>;

/** 접속기록의 보관과 파기 (안전성 확보조치 기준 제8조제1항). */
export const accessKeepingRead = defineOperation({
  id: 'accessKeeping.read',
  method: 'GET',
  path: '/api/access-keeping',
  permission: 'access-log.read',
  summary: {
    ko: '접속기록의 보관 기간, 보존 조치와 파기',
    en: 'How long access records are kept, what is held, what was destroyed',
  },
  response: z.object({
    plan: keepingPlan,
    /** Of each connected system. */
    terms: z.array(term.extend({ system: z.string(), name: z.string() })),
    /** Of any other, our own records among them. */
    others: term,
    /** Records before this place are gone. */
    first: z.int(),
    /** When the product looked last whose term is over, and why the next ones stay; `null`: not yet. */
    looked: z.object({ at: moment, stays }).nullable(),
    /** The newest twenty. */
    destroyed: z.array(z.object({ at: moment, from: z.int(), to: z.int() })),
    holds: z.array(recordsHeld),
  }),
});

export const accessKeepingSave = defineOperation({
  id: 'accessKeeping.save',
  method: 'PUT',
  path: '/api/access-keeping',
  permission: 'access-log.manage',
  problems: ['conflict'],
  summary: {
    ko: '접속기록 보관 기간 정하기 (사유 기록)',
    en: 'Decide how long access records are kept, with a reason',
  },
  body: z.object({ ...plan, version, reason }),
  response: keepingPlan,
});

export const accessKeepingOperations = [accessKeepingRead, accessKeepingSave];
