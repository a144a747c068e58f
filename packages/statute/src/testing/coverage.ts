import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Statute } from '../engine/assess.ts';
import { ruleIds, type RuleId } from '../facts/vocabulary.ts';
import { coverKinds, type Cover, type CoverKind } from './case-file.ts';
import type { Case } from './read-cases.ts';

/** One article (with paragraph and item as cited) of one rule. */
export interface Pair {
  readonly rule: RuleId;
  readonly article: string;
}

const keyOf = ({ rule, article }: Pair): string => `${rule} | ${article}`;

/** Every article that a parameter of a rule cites, each once, rule by rule. */
export const pairsOf = ({ rules, parameters }: Statute): readonly Pair[] =>
  rules.flatMap(({ id }) => {
    const own = [...parameters].filter(([key]) => key.startsWith(`${id}/`));
    const cited = own.flatMap(([, { values }]) => values.map(({ law, article }) => `${law} ${article}`));
    return [...new Set(cited)].toSorted().map((article) => ({ rule: id, article }));
  });

const text = z.string().trim().min(1);
const notApplicableFile = z.strictObject({
  about: text,
  entries: z.array(
    z.strictObject({
      rule: z.enum(ruleIds),
      articles: z.array(text).min(1),
      kinds: z.array(z.enum(coverKinds)).min(1),
      why: text,
    }),
  ),
});

/** A kind of case that would mean nothing for an article, and why. */
export interface NotApplicable extends Cover {
  readonly why: string;
}

const path = (name: string): string => fileURLToPath(new URL(`../../review/${name}`, import.meta.url));

export const notApplicable = (): readonly NotApplicable[] =>
  notApplicableFile
    .parse(parse(readFileSync(path('not-applicable.yaml'), 'utf8')))
    .entries.flatMap(({ rule, articles, kinds, why }) =>
      articles.flatMap((article) => kinds.map((kind) => ({ rule, article, kind, why }))),
    );

const openQuestionsFile = z.strictObject({
  about: text,
  questions: z.array(z.strictObject({ title: text, now: text, rules: z.array(z.enum(ruleIds)) })).min(1),
});

/** What nobody could settle, and what the rule set answers meanwhile. */
export type OpenQuestion = z.infer<typeof openQuestionsFile>['questions'][number];

export const openQuestions = (): readonly OpenQuestion[] =>
  openQuestionsFile.parse(parse(readFileSync(path('open-questions.yaml'), 'utf8'))).questions;

/** How many cases show each kind of each pair. */
export type Counts = ReadonlyMap<string, Readonly<Record<CoverKind, number>>>;

const none = (): Record<CoverKind, number> => ({ applies: 0, 'does-not': 0, boundary: 0, unknown: 0 });

export const countCovers = (pairs: readonly Pair[], cases: readonly Case[]): Counts => {
  const counts = new Map(pairs.map((pair) => [keyOf(pair), none()]));
  for (const { covers, file, title } of cases)
    for (const cover of covers) {
      const count = counts.get(keyOf(cover));
      if (count === undefined) throw new Error(`${file}, ${title}: ${cover.rule} does not cite ${cover.article}`);
      count[cover.kind] += 1;
    }
  return counts;
};

export const countOf = (counts: Counts, pair: Pair, kind: CoverKind): number => counts.get(keyOf(pair))?.[kind] ?? 0;

export const isExcused = (excuses: readonly NotApplicable[], pair: Pair, kind: CoverKind): boolean =>
  excuses.some((one) => one.kind === kind && keyOf(one) === keyOf(pair));

/** Every kind of every pair that no case shows and no reason excuses. */
export const gapsIn = (pairs: readonly Pair[], counts: Counts, excuses: readonly NotApplicable[]): readonly string[] =>
  pairs.flatMap((pair) =>
    coverKinds
      .filter((kind) => countOf(counts, pair, kind) === 0 && !isExcused(excuses, pair, kind))
      .map((kind) => `${keyOf(pair)} | ${kind}`),
  );

/** Excuses that excuse nothing: the pair is not cited, or a case shows the kind after all. */
export const idleExcuses = (
  pairs: readonly Pair[],
  counts: Counts,
  excuses: readonly NotApplicable[],
): readonly string[] =>
  excuses
    .filter((one) => !pairs.some((pair) => keyOf(pair) === keyOf(one)) || countOf(counts, one, one.kind) > 0)
    .map((one) => `${keyOf(one)} | ${one.kind}`);
