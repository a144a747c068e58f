import { z } from 'zod';
import { id, line, moment, personRef, reason } from './common.ts';
import { incidentParams } from './incident-resources.ts';
import { defineOperation } from './operation.ts';

const text = z.object({ ko: z.string(), en: z.string() });

export const dutyStatuses = [
  'required',
  'not-required',
  'exempt',
  'deferred',
  'needs-facts',
  'done',
  'done-late',
  'overdue',
  'overridden',
] as const;

/** A legal duty of a case as the law engine answers it, with what became of it. */
export const dutyView = z.object({
  key: z.string(),
  rule: z.string(),
  version: z.string(),
  duty: z.string(),
  title: text,
  to: z.array(z.string()),
  status: z.enum(dutyStatuses),
  startsAt: moment.nullable(),
  dueAt: moment.nullable(),
  promptness: z.enum(['immediately', 'without-delay']).nullable(),
  guidanceDueAt: moment.nullable(),
  /** The organisation's own target where the law gives a word; never the law's. */
  internalTargetAt: moment.nullable(),
  content: z.array(z.string()),
  firstContent: z.array(z.string()).nullable(),
  missing: z.array(z.string()),
  exception: z.string().nullable(),
  basis: z.array(z.object({ law: z.string(), article: z.string(), effectiveFrom: z.string().nullable() })),
  confidence: z.string(),
  why: z.array(text),
  sanction: text.nullable(),
  performances: z.array(
    z.object({
      at: moment,
      means: z.string(),
      reference: z.string(),
      items: z.array(z.string()),
      source: z.string(),
      recordedBy: personRef.nullable(),
    }),
  ),
  overrides: z.array(
    z.object({
      id,
      reason: z.string(),
      proposedBy: personRef,
      proposedAt: moment,
      decision: z.enum(['approved', 'refused']).nullable(),
      decidedBy: personRef.nullable(),
      decidedAt: moment.nullable(),
      note: z.string(),
    }),
  ),
});
export type DutyView = z.infer<typeof dutyView>;

/** One duty as one decision saw it, as far as two decisions are compared. */
const dutySeen = z.object({
  version: z.string(),
  status: z.string(),
  dueAt: moment.nullable(),
  promptness: z.enum(['immediately', 'without-delay']).nullable(),
  content: z.array(z.string()),
  exception: z.string().nullable(),
  missing: z.array(z.string()),
  basis: z.array(z.string()),
  confidence: z.string(),
});
export type DutySeen = z.infer<typeof dutySeen>;

/**
 * What other rules made of the same facts: the last decision by the earlier rules, and its facts judged at its moment by
 * those that stand now. Time and facts are the same, so every difference is the law's.
 */
export const dutyLawChange = z.object({
  /** When the case was judged by the new rules first. */
  at: moment,
  from: z.object({ version: z.string(), digest: z.string(), decidedAt: moment }),
  to: z.object({ version: z.string(), digest: z.string() }),
  /** The facts were changed in that moment as well; what follows from them is not part of this. */
  factsToo: z.boolean(),
  differences: z.array(
    z.object({
      key: z.string(),
      title: text,
      /** `null`: only the other rules know the duty. */
      before: dutySeen.nullable(),
      after: dutySeen.nullable(),
      differs: z.array(
        z.enum(['version', 'status', 'term', 'content', 'exception', 'missing', 'recipients', 'basis', 'confidence']),
      ),
    }),
  ),
  /** The earlier decision, which stays: every duty as it saw it. */
  earlier: z.array(z.object({ key: z.string(), title: text, seen: dutySeen })),
});
export type DutyLawChange = z.infer<typeof dutyLawChange>;

export const dutiesList = defineOperation({
  id: 'duties.list',
  method: 'GET',
  path: '/api/incidents/:incidentId/duties',
  permission: 'duties.read',
  params: incidentParams,
  summary: { ko: '법정 의무와 남은 시간', en: 'Legal duties and clocks' },
  response: z.object({
    asOf: moment,
    ruleset: z.object({ version: z.string(), digest: z.string() }),
    duties: z.array(dutyView),
    /** Every decision, oldest first: with the rules and the facts of that moment. */
    decisions: z.array(
      z.object({
        id,
        decidedAt: moment,
        rulesetVersion: z.string(),
        rulesetDigest: z.string(),
        factsDigest: z.string(),
        causedBy: personRef.nullable(),
        statuses: z.record(z.string(), z.string()),
      }),
    ),
    /** `null` while the case was only ever judged by the rules that stand now. */
    lawChange: dutyLawChange.nullable(),
  }),
});

export const dutiesPerform = defineOperation({
  id: 'duties.perform',
  method: 'POST',
  path: '/api/incidents/:incidentId/duties/:key/performances',
  permission: 'duties.perform',
  status: 201,
  summary: { ko: '의무 이행 기록 (시스템 밖에서 한 일)', en: 'Record a duty done outside the system' },
  params: incidentParams.extend({ key: line(200) }),
  body: z.object({
    at: moment,
    means: line(200),
    reference: z.string().trim().max(200).default(''),
    items: z.array(z.string().max(8)).max(20).default([]),
  }),
  response: z.object({ id }),
});

export const dutiesProposeOverride = defineOperation({
  id: 'duties.proposeOverride',
  method: 'POST',
  path: '/api/incidents/:incidentId/duties/:key/overrides',
  permission: 'duties.override-propose',
  status: 201,
  summary: { ko: '이행하지 않기로 제안', en: 'Propose not to perform a duty' },
  params: incidentParams.extend({ key: line(200) }),
  problems: ['not-now'],
  body: z.object({ reason }),
  response: z.object({ id }),
});

export const dutiesDecideOverride = defineOperation({
  id: 'duties.decideOverride',
  method: 'POST',
  path: '/api/incidents/:incidentId/overrides/:overrideId/decision',
  permission: 'duties.override-approve',
  summary: { ko: '미이행 제안 결정', en: 'Decide on a proposed override' },
  params: incidentParams.extend({ overrideId: id }),
  problems: ['not-now', 'same-person'],
  body: z.object({ decision: z.enum(['approved', 'refused']), note: z.string().trim().max(1000).default('') }),
});

export const dutyOperations = [dutiesList, dutiesPerform, dutiesProposeOverride, dutiesDecideOverride];
