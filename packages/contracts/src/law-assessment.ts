import { z } from 'zod';
import { moment } from './common.ts';
import { ruleset } from './law-values.ts';

const text = z.object({ ko: z.string(), en: z.string() });

/**
 * The facts document of `bongsu assess`. Its fields are checked by the law engine, which names each one that is wrong or
 * misspelt and what it expected; what is left out or `null` is unknown.
 */
export const lawFacts = z.record(z.string(), z.unknown()).meta({
  description: 'bongsu assess의 사실 문서 / the facts document of `bongsu assess`: asOf, organisation, breach, done',
  examples: [
    {
      organisation: { roles: ['controller'] },
      breach: { awareAt: '2026-11-20T10:00:00+09:00', effects: ['leak'], subjectCount: 1200 },
    },
  ],
});

/** One duty as the engine answers it. */
export const lawDuty = z.object({
  rule: z.string(),
  version: z.string(),
  duty: z.string(),
  title: text,
  to: z.array(z.string()),
  status: z.enum(['required', 'not-required', 'exempt', 'deferred', 'needs-facts', 'done', 'done-late', 'overdue']),
  startsAt: moment.nullable(),
  dueAt: moment.nullable(),
  promptness: z.enum(['immediately', 'without-delay']).nullable(),
  guidanceDueAt: moment.nullable(),
  /** The organisation's own target where the law gives a word; never the law's. */
  internalTargetAt: moment.nullable(),
  content: z.array(z.string()),
  firstContent: z.array(z.string()).nullable(),
  lacking: z.array(z.string()),
  missing: z.array(z.string()),
  exception: z.string().nullable(),
  deferral: z.object({ from: moment, until: moment.nullable(), dueWithoutIt: moment.nullable() }).nullable(),
  posting: z.object({ days: z.int(), until: moment.nullable() }).nullable(),
  sanction: z.object({ ko: z.string(), en: z.string(), article: z.string() }).nullable(),
  basis: z.array(z.object({ law: z.string(), article: z.string(), effectiveFrom: z.string().nullable() })),
  confidence: z.string(),
  stale: z.boolean(),
  why: z.array(z.string()),
  whyEn: z.array(z.string()),
});
export type LawDuty = z.infer<typeof lawDuty>;

export const lawAssessment = z.object({
  asOf: moment,
  ruleset,
  duties: z.array(lawDuty),
  /** Regimes that do not reach this organisation, and why. */
  leftOut: z.array(z.object({ rule: z.string(), why: z.string(), whyEn: z.string() })),
});
export type LawAssessment = z.infer<typeof lawAssessment>;
