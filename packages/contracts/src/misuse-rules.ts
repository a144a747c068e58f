import { z } from 'zod';
import { day, id, moment, personRef, reason } from './common.ts';
import { handlerType, misuseLevels, ruleName } from './misuse-values.ts';
import { defineOperation } from './operation.ts';
import { both } from './text.ts';

const text = z.object({ ko: z.string(), en: z.string() });

/** What a limit would have come to. */
const trialResult = z.object({ from: day, to: day, cases: z.int(), accounts: z.int() });

const decision = z.object({
  /** For whom; `null`: whatever it is. */
  department: z.object({ id, name: z.string() }).nullable(),
  handlerType: z.string().nullable(),
  by: personRef,
  /** From when on it holds. */
  at: moment,
  reason: z.string(),
  isOn: z.boolean(),
  /** `null`: the one that comes along. */
  threshold: z.number().nullable(),
  /** Taken back: what holds for the others holds for them again. */
  isWithdrawn: z.boolean(),
  /** What it was decided upon; `null`: it was not tried out. */
  trial: trialResult.nullable(),
});
export type RuleDecisionView = z.infer<typeof decision>;

/** What holds now: for everybody, a department, a kind of handlers (취급자 유형), or a kind in a department. */
const standingDecision = decision.extend({ reviewOn: day, isReviewDue: z.boolean() });
export type StandingDecision = z.infer<typeof standingDecision>;

/** A rule that looks for misuse (탐지 기준), how it is set, and who decided so (ISMS-P 2.11.3). */
export const misuseRule = z.object({
  name: z.string(),
  title: text,
  /** What it finds, why that matters, and on which article it stands. */
  description: text,
  level: z.enum(misuseLevels),
  /** Of everybody for whom nothing else was decided, as the threshold. */
  isOn: z.boolean(),
  /** From how many on; `null`: it has no number. */
  threshold: z.number().nullable(),
  defaultThreshold: z.number().nullable(),
  /** What the number counts. */
  counts: text.nullable(),
  /** Whether a department or a kind of handlers can have a limit of its own: the rule is about accounts. */
  isAboutAccounts: z.boolean(),
  /** Decisions that hold now; of those for somebody the closest one counts. */
  standing: z.array(standingDecision),
  /** Newest first, ten at most. */
  decisions: z.array(decision),
  /** When what holds for everybody is to be looked at again; `null`: nobody has decided about it yet. */
  reviewOn: day.nullable(),
  isReviewDue: z.boolean(),
});
export type MisuseRule = z.infer<typeof misuseRule>;

const ruleParams = z.object({ ruleName });
const threshold = z.number().min(0).max(1_000_000_000).nullable();
const forWhom = { departmentId: id.nullable().default(null), handlerType: handlerType.nullable().default(null) };

export const misuseRulesList = defineOperation({
  id: 'misuseRules.list',
  method: 'GET',
  path: '/api/misuse/rules',
  permission: 'misuse.read',
  summary: { ko: '탐지 기준', en: 'Rules that look for misuse' },
  response: z.object({
    items: z.array(misuseRule),
    /** Kinds of handlers that accounts have. */
    handlerTypes: z.array(z.string()),
  }),
});

export const misuseRulesDecide = defineOperation({
  id: 'misuseRules.decide',
  method: 'PUT',
  path: '/api/misuse/rules/:ruleName',
  permission: 'misuse.manage',
  summary: { ko: '탐지 기준 정하기 (사유 기록, 1년 뒤 재검토)', en: 'Decide about a rule, with a reason, for a year' },
  params: ruleParams,
  /** The same again, with a reason, is a review: it stands for another year. */
  body: z
    .object({ ...forWhom, isOn: z.boolean(), threshold, isWithdrawn: z.boolean().default(false), reason })
    .refine(
      ({ departmentId, handlerType: type, isWithdrawn }) => !isWithdrawn || departmentId !== null || type !== null,
      {
        path: ['isWithdrawn'],
        error: both(
          '부서나 취급자 유형에 따로 정한 기준만 거둘 수 있습니다.',
          'Only what was decided for a department or a kind of handlers can be taken back.',
        ),
      },
    ),
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
  body: z.object({ ...forWhom, threshold }),
  response: z.object({
    /** The whole calendar month before this one. */
    from: day,
    to: day,
    /** Days of accounts, or of systems, about which there would have been something to ask. */
    cases: z.int(),
    accounts: z.int(),
    records: z.int(),
    /** The same as it is set now. */
    now: z.object({ cases: z.int(), accounts: z.int() }),
    /** Where it would have been, most first; `''`: in no department that is known. */
    departments: z.array(z.object({ department: z.string(), cases: z.int(), accounts: z.int() })),
  }),
});

export const misuseRuleOperations = [misuseRulesList, misuseRulesDecide, misuseRulesTry];
