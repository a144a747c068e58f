import { isDeepStrictEqual } from 'node:util';
import { instant } from '@bongsu/kit';
import { describe, expect, test } from 'vitest';
import { assess, loadStatute, readFacts, type Assessment, type Duty } from './index.ts';
import type { Expected } from './testing/case-file.ts';
import { allCases, readCases, type Situation } from './testing/read-cases.ts';

const statute = loadStatute();
const now = instant('2026-11-21T00:00:00Z');

const judged = (facts: Situation['facts']): Assessment => {
  const read = readFacts(facts);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return assess(read.value, statute, now);
};

/** The fields that tell which duty of the answer an expectation speaks about. */
const names = ['rule', 'duty', 'startsAt', 'to'] as const;

const spokenOf = (duties: readonly Duty[], expected: Expected): Duty | undefined =>
  duties.find((duty) =>
    names.every((name) => expected[name] === undefined || isDeepStrictEqual(duty[name], expected[name])),
  );

for (const { about, cases } of allCases())
  describe(about, () => {
    const situations = cases.flatMap((one) => one.situations);
    test.each(situations)('$title', ({ facts, article, expected, absent }) => {
      const { duties, leftOut } = judged(facts);
      const found = expected.map((wanted) => spokenOf(duties, wanted));
      for (const [index, { says, ...wanted }] of expected.entries()) {
        expect(found[index], `no answer for ${JSON.stringify(wanted)}`).toMatchObject(wanted);
        if (says !== undefined) expect(found[index]?.why.join(' ')).toContain(says);
      }
      expect(JSON.stringify(found)).toContain(article);
      expect(duties.filter(({ rule }) => absent.some((id) => id === rule))).toEqual([]);
      expect(leftOut.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...absent]));
    });
  });

const file = (line: string): string => `about: 시험\ngiven: {}\ncases:\n  - { title: 시험, ${line} }\n`;

describe('a file of cases', () => {
  const body = 'article: 제34조, expect: [{ rule: KR-PIPA-NOTIFY, status: required }]';

  test.each([
    ['a key that nobody knows', body.replace('article', 'artikel')],
    ['a field that no answer has', body.replace('status', 'state')],
    ['a rule that is not loaded', body.replace('NOTIFY', 'NOTICE')],
    ['no expectation', 'article: 제34조, expect: []'],
    ['a kind of cover that nobody knows', `${body}, covers: [{ article: 가, rule: KR-PIPA-NOTIFY, kind: maybe }]`],
    ['an edge with one side', 'article: 가, edge: { of: [a], at: 1, before: [{ rule: KR-PIPA-NOTIFY }] }'],
  ])('is refused by name for %s', (_what, line) => {
    expect(readCases('good.yaml', file(body)).cases).toHaveLength(1);
    expect(() => readCases('bad.yaml', file(line))).toThrow(/^bad\.yaml: /);
  });

  test('turns an edge into the second before, the moment and the second after', () => {
    const sides =
      'before: [{ rule: KR-PIPA-NOTIFY, status: done }], from: [{ rule: KR-PIPA-NOTIFY, status: required }]';
    const at = '2026-09-11T00:00:00+09:00';
    const [one] = readCases('a.yaml', file(`article: 가, edge: { of: [breach.awareAt], at: '${at}', ${sides} }`)).cases;
    expect(one?.situations.map(({ facts, expected }) => [facts, expected[0]])).toEqual([
      [{ breach: { awareAt: '2026-09-10T23:59:59+09:00' } }, { rule: 'KR-PIPA-NOTIFY', status: 'done' }],
      [{ breach: { awareAt: at } }, { rule: 'KR-PIPA-NOTIFY', status: 'required' }],
      [{ breach: { awareAt: '2026-09-11T00:00:01+09:00' } }, { rule: 'KR-PIPA-NOTIFY', status: 'required' }],
    ]);
  });
});
