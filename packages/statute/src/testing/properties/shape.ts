import { z } from 'zod';
import type { Duty } from '../../engine/duty.ts';
import { recipients } from '../../engine/rule.ts';
import { dutyKinds, ruleIds } from '../../facts/vocabulary.ts';
import { confidences, promptnessWords } from '../../parameters/model.ts';
import { someFacts } from '../arbitrary-facts.ts';
import { dutiesFor, judged, must, property, said, statute } from './property.ts';

const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?\+09:00$/);
const words = z.array(z.string().min(1));
const both = { ko: z.string().min(1), en: z.string().min(1) };
const statuses = [
  'required',
  'not-required',
  'exempt',
  'deferred',
  'needs-facts',
  'done',
  'done-late',
  'overdue',
] as const;

/** One duty as the command-line contract fixes it, with the fields it gained. */
const duty = z.strictObject({
  rule: z.enum(ruleIds),
  version: z.string().regex(/^(v\d+|not-loaded)$/),
  duty: z.enum(dutyKinds),
  to: z.array(z.enum(recipients)),
  title: z.strictObject(both),
  status: z.enum(statuses),
  startsAt: moment.nullable(),
  dueAt: moment.nullable(),
  promptness: z.enum(promptnessWords).nullable(),
  guidanceDueAt: moment.nullable(),
  internalTargetAt: moment.nullable(),
  content: words,
  firstContent: words.nullable(),
  lacking: words,
  missing: words,
  exception: z.string().min(1).nullable(),
  deferral: z.strictObject({ from: moment, until: moment.nullable(), dueWithoutIt: moment.nullable() }).nullable(),
  posting: z.strictObject({ days: z.int().positive(), until: moment.nullable() }).nullable(),
  sanction: z.strictObject({ ...both, article: z.string().min(1) }).nullable(),
  basis: z.array(z.strictObject({ law: z.string(), article: z.string(), effectiveFrom: z.string().nullable() })),
  confidence: z.enum(confidences),
  stale: z.boolean(),
  why: words.min(1),
  whyEn: words.min(1),
});

const answer = z.strictObject({
  asOf: moment,
  ruleset: z.strictObject({ version: z.string().min(1), digest: z.string().regex(/^sha256:[0-9a-f]{64}$/) }),
  duties: z.array(duty),
  leftOut: z.array(z.strictObject({ rule: z.enum(ruleIds), why: z.string().min(1), whyEn: z.string().min(1) })),
});

const HOUR = 3_600_000;
const limits = new Set([24, 72]);

const isWithin = (part: readonly string[], whole: readonly string[]): boolean =>
  part.every((item) => whole.includes(item));

const checkTimes = (one: Duty): void => {
  const { startsAt, dueAt, promptness, status, missing, version } = one;
  must(dueAt === null || promptness === null, () => `a number and a word: ${said(one)}`);
  must(startsAt !== null || dueAt === null, () => `a due moment without a start: ${said(one)}`);
  if (startsAt !== null && dueAt !== null) {
    const hours = (Date.parse(dueAt) - Date.parse(startsAt)) / HOUR;
    must(limits.has(hours), () => `${hours} hours, which no parameter gives: ${said(one)}`);
  }
  const asksFacts = status === 'needs-facts' && version !== 'not-loaded';
  must(asksFacts === missing.length > 0, () => `missing ${missing.join()}: ${said(one)}`);
};

const checkException = (one: Duty): void => {
  const { status, exception, deferral, sanction, content, firstContent, lacking } = one;
  const excepted = new Map([
    ['exempt', true],
    ['deferred', true],
    ['not-required', false],
    ['needs-facts', false],
    ['overdue', false],
  ]).get(status);
  must(excepted === undefined || excepted === (exception !== null), () => `exception ${exception}: ${said(one)}`);
  must(status !== 'deferred' || deferral !== null, () => `deferred by nothing: ${said(one)}`);
  must(
    (sanction === null) === (status !== 'overdue' && status !== 'done-late') || sanction === null,
    () => `a threat in advance: ${said(one)}`,
  );
  must(isWithin(firstContent ?? [], content), () => `first content beyond the content: ${said(one)}`);
  must(isWithin(lacking, content), () => `lacking what is not asked: ${said(one)}`);
};

const everyRule = new Set<string>(ruleIds);

export const shapeProperties = [
  property('an answer has the shape of the contract, field by field', 300, someFacts, (facts) => {
    const parsed = answer.safeParse(JSON.parse(JSON.stringify(judged(facts))));
    must(parsed.success, () => parsed.error?.message ?? '');
  }),
  property('each sentence names its article, in both languages', 300, someFacts, (facts) => {
    for (const one of dutiesFor(facts)) {
      must(
        one.why.every((sentence) => /\([^()]*제\d+조[^()]*\)$/.test(sentence)),
        () => said(one),
      );
      must(
        one.whyEn.every((sentence) => /Article \d+|Addenda/.test(sentence)),
        () => one.whyEn.join(' '),
      );
    }
  }),
  property('moments, words, missing facts, items and sanctions agree with the status', 500, someFacts, (facts) => {
    for (const one of dutiesFor(facts)) {
      checkTimes(one);
      checkException(one);
    }
  }),
  property(
    'every rule is answered or left out with a reason, never both and never neither',
    500,
    someFacts,
    (facts) => {
      const { duties, leftOut } = judged(facts);
      const answered = new Set<string>(duties.map(({ rule }) => rule));
      const left = new Set<string>(leftOut.map(({ rule }) => rule));
      for (const rule of everyRule)
        must(
          answered.has(rule) !== left.has(rule),
          () => `${rule}: answered ${answered.has(rule)}, left ${left.has(rule)}`,
        );
      must(statute.rules.length === everyRule.size, () => 'a rule without a name, or a name without a rule');
    },
  ),
  property('the same facts give the same answer', 100, someFacts, (facts) => {
    must(JSON.stringify(judged(facts)) === JSON.stringify(judged(facts)), () => 'two answers');
  }),
];
