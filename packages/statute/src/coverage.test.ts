import { readFileSync } from 'node:fs';
import { instant } from '@bongsu/kit';
import { describe, expect, test } from 'vitest';
import { assess, loadStatute, readFacts, type Duty, type Statute } from './index.ts';
import type { Kind } from './parameters/model.ts';
import type { Cover } from './testing/case-file.ts';
import { coveragePage } from './testing/coverage-page.ts';
import { countCovers, gapsIn, idleExcuses, notApplicable, openQuestions, pairsOf } from './testing/coverage.ts';
import { allCases, type Case, type Situation } from './testing/read-cases.ts';

const statute = loadStatute();
const now = instant('2026-11-21T00:00:00Z');
const cases = allCases().flatMap((file) => file.cases);
const pairs = pairsOf(statute);

const covered = cases.flatMap((one) => one.covers.map((cover) => ({ one, cover })));
const nameOf = ({ one, cover }: { one: Case; cover: Cover }): string =>
  `${one.file}, ${one.title}: ${cover.rule} | ${cover.article} | ${cover.kind}`;

const answersOf = ({ facts }: Situation, rule: string): readonly Duty[] => {
  const read = readFacts(facts);
  return read.ok ? assess(read.value, statute, now).duties.filter((duty) => duty.rule === rule) : [];
};

const names = ({ why, sanction }: Duty, article: string): boolean =>
  why.some((sentence) => sentence.endsWith(`(${article})`)) || sanction?.article === article;

/** Values that no sentence rests on: they stand in a field of the answer, which the case then states. */
const silent: ReadonlySet<Kind> = new Set(['codes', 'days']);

const onlySilent = ({ rule, article }: Cover): boolean =>
  [...statute.parameters].every(
    ([key, { kind, values }]) =>
      !key.startsWith(`${rule}/`) ||
      silent.has(kind) ||
      values.every((value) => `${value.law} ${value.article}` !== article),
  );

const states = ({ expected }: Situation, rule: string): boolean =>
  expected.some(
    (one) => one.rule === rule && ['content', 'posting', 'to'].some((field) => one[field as 'to'] !== undefined),
  );

const isShown = ({ one, cover }: { one: Case; cover: Cover }): boolean =>
  one.situations.some(
    (situation) =>
      answersOf(situation, cover.rule).some((duty) => names(duty, cover.article)) ||
      (onlySilent(cover) && states(situation, cover.rule)),
  );

/** Each day on which a value of a rule begins. */
const daysOf = ({ rules, parameters }: Statute): readonly (readonly [string, string])[] =>
  rules.flatMap(({ id }) => {
    const own = [...parameters].filter(([key]) => key.startsWith(`${id}/`));
    const days = own.flatMap(([, { values }]) => values.flatMap(({ from }) => from ?? []));
    return [...new Set(days)].toSorted().map((day) => [id, day] as const);
  });

/** Each number of people that a rule counts from. */
const numbersOf = ({ parameters }: Statute): readonly (readonly [string, number])[] =>
  [...parameters].flatMap(([key, parameter]) =>
    parameter.kind === 'count'
      ? parameter.values.flatMap(({ value }) => (value === null ? [] : [[key.split('/')[0] ?? '', value] as const]))
      : [],
  );

const hasEdgeAt = (rule: string, at: string | number): boolean =>
  cases.some(
    ({ edge, situations }) =>
      edge?.at === at && situations.some(({ expected }) => expected.some((one) => one.rule === rule)),
  );

describe('docs/law-coverage.md', () => {
  test('is what the script makes of the cases: run npm run law-coverage', () => {
    const page = coveragePage({ statute, cases, excuses: notApplicable(), questions: openQuestions() });
    expect(readFileSync(new URL('../../../docs/law-coverage.md', import.meta.url), 'utf8')).toBe(page);
  });
});

describe('the cases', () => {
  test('show for each article of each rule where it applies, where not, its boundary and the unknown', () => {
    expect(gapsIn(pairs, countCovers(pairs, cases), notApplicable())).toEqual([]);
  });

  test('excuse no kind of case that exists, and none for an article that nobody cites', () => {
    expect(idleExcuses(pairs, countCovers(pairs, cases), notApplicable())).toEqual([]);
  });

  test('speak of the rule that they cover', () => {
    const mute = covered.filter(({ one, cover }) =>
      one.situations.every(
        ({ expected, absent }) => ![...expected.map(({ rule }) => rule), ...absent].includes(cover.rule),
      ),
    );
    expect(mute.map(nameOf)).toEqual([]);
  });

  test('give an answer that names the article where they say that it applies', () => {
    expect(covered.filter((entry) => entry.cover.kind === 'applies' && !isShown(entry)).map(nameOf)).toEqual([]);
  });

  test('stand on both sides of every first day of every rule', () => {
    expect(daysOf(statute).filter(([rule, day]) => !hasEdgeAt(rule, `${day}T00:00:00+09:00`))).toEqual([]);
  });

  test('stand below, on and above every number of people', () => {
    expect(numbersOf(statute).filter(([rule, number]) => !hasEdgeAt(rule, number))).toEqual([]);
  });

  test('show a boundary at three points: short of it, on it and past it', () => {
    expect(covered.filter(({ one, cover }) => cover.kind === 'boundary' && one.edge === null).map(nameOf)).toEqual([]);
  });
});
