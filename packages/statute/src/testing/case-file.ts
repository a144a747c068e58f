import { z } from 'zod';
import { dutyKinds, ruleIds } from '../facts/vocabulary.ts';

/** What a case shows about one article of one rule. */
export const coverKinds = ['applies', 'does-not', 'boundary', 'unknown'] as const;
export type CoverKind = (typeof coverKinds)[number];

const text = z.string().trim().min(1);
const record = z.record(z.string(), z.unknown());

const cover = z.strictObject({ article: text, rule: z.enum(ruleIds), kind: z.enum(coverKinds) });

/** Fields of an answer that a case may state; a misspelt one is an error, not an expectation that always holds. */
const stated = [
  'version',
  'to',
  'status',
  'startsAt',
  'dueAt',
  'promptness',
  'guidanceDueAt',
  'internalTargetAt',
  'content',
  'firstContent',
  'lacking',
  'missing',
  'exception',
  'deferral',
  'posting',
  'sanction',
  'basis',
  'confidence',
  'stale',
] as const;

const anything = Object.fromEntries(stated.map((field) => [field, z.unknown().optional()])) as Record<
  (typeof stated)[number],
  z.ZodOptional<z.ZodUnknown>
>;

const answer = z.strictObject({
  rule: z.enum(ruleIds),
  duty: z.enum(dutyKinds).optional(),
  ...anything,
  /** A phrase that one of the Korean sentences contains. */
  says: text.optional(),
});

const answers = z.array(answer).min(1);

/** Two sides of an edge: one short of it and from it on, or up to it and past it. */
const edge = z.union([
  z.strictObject({ of: z.array(text).min(1), at: z.union([text, z.int()]), before: answers, from: answers }),
  z.strictObject({ of: z.array(text).min(1), at: z.union([text, z.int()]), until: answers, after: answers }),
]);

const about = {
  title: text,
  /** An article that one of the answers spoken about must name. */
  article: text,
  /** Where the facts of a real case were published. */
  source: text.optional(),
  facts: record.optional(),
  covers: z.array(cover).min(1).optional(),
};

const single = z.strictObject({ ...about, expect: answers, absent: z.array(z.enum(ruleIds)).min(1).optional() });
const edged = z.strictObject({ ...about, edge });

/** A file of `cases/`; whatever is not listed here is an error. */
export const caseFile = z.strictObject({ about: text, given: record, cases: z.array(z.union([single, edged])).min(1) });

export type Cover = z.infer<typeof cover>;
export type Expected = z.infer<typeof answer>;
export type Edge = z.infer<typeof edge>;
export type WrittenCase = z.infer<typeof caseFile>['cases'][number];
