import { z } from 'zod';
import { day, moment, personRef, reason } from './common.ts';
import { misuseLevels, ruleName } from './misuse-values.ts';
import { defineOperation } from './operation.ts';

const text = z.object({ ko: z.string(), en: z.string() });

const decision = z.object({
  by: personRef,
  at: moment,
  reason: z.string(),
  isOn: z.boolean(),
  threshold: z.number().nullable(),
});

/** A rule that looks for misuse (탐지 기준), how it is set, and who decided so (ISMS-P 2.11.3). */
export const misuseRule = z.object({
  name: z.string(),
  title: text,
  /** What it finds, why that matters, and on which article it stands. */
  description: text,
  level: z.enum(misuseLevels),
  isOn: z.boolean(),
  /** From how many on; `null`: it has no number. */
  threshold: z.number().nullable(),
  defaultThreshold: z.number().nullable(),
  /** What the number counts. */
  counts: text.nullable(),
  /** Newest first, ten at most. */
  decisions: z.array(decision),
  /** When it is to be looked at again; `null`: nobody has decided about it yet. */
  reviewOn: day.nullable(),
  isReviewDue: z.boolean(),
});
export type MisuseRule = z.infer<typeof misuseRule>;

const ruleParams = z.object({ ruleName });
const threshold = z.number().min(0).max(1_000_000_000).nullable();

export const misuseRulesList = defineOperation({
  id: 'misuseRules.list',
  method: 'GET',
  path: '/api/misuse/rules',
  permission: 'misuse.read',
  summary: { ko: '탐지 기준', en: 'Rules that look for misuse' },
  response: z.object({ items: z.array(misuseRule) }),
});

export const misuseRulesDecide = defineOperation({
  id: 'misuseRules.decide',
  method: 'PUT',
  path: '/api/misuse/rules/:ruleName',
  permission: 'misuse.manage',
  summary: { ko: '탐지 기준 정하기 (사유 기록, 1년 뒤 재검토)', en: 'Decide about a rule, with a reason, for a year' },
  params: ruleParams,
  body: z.object({ isOn: z.boolean(), threshold, reason }),
  response: misuseRule,
});

export const misuseRulesTry = defineOperation({
  id: 'misuseRules.try',
  method: 'POST',
  path: '/api/misuse/rules/:ruleName/trial',
  permission: 'misuse.manage',
  rateLimit: 20,
  summary: { ko: '이 기준이면 지난달 몇 건', en: 'How many it would have been last month' },
  params: ruleParams,
  body: z.object({ threshold }),
  response: z.object({
    /** The whole calendar month before this one. */
    from: day,
    to: day,
    /** Days of accounts, or of systems, about which there would have been something to ask. */
    cases: z.int(),
    accounts: z.int(),
    records: z.int(),
  }),
});

export const misuseRuleOperations = [misuseRulesList, misuseRulesDecide, misuseRulesTry];
