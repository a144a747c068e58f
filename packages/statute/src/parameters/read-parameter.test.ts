import { describe, expect, test } from 'vitest';
import { readParameter, RuleFileError } from './read-parameter.ts';
import { valueOn } from './timeline.ts';

const value = (from: string, amount: string): string => `
  - from: ${from}
    value: ${amount}
    law: 개인정보 보호법
    article: 제34조제1항
    source: 시험용
    confidence: confirmed
    verified: 2026-11-21
    review-by: 2027-05-21`;

const head = 'about: 시험용 값\nkind: count\nvalues:';
const read = (source: string) => readParameter('TEST/count.yaml', 'TEST/count', source);

const refusal = (source: string): RuleFileError => {
  try {
    read(source);
  } catch (error) {
    if (error instanceof RuleFileError) return error;
  }
  throw new Error('The file was accepted.');
};

const good = `${head}${value('2020-01-01', '5')}${value('2023-09-15', 'null')}`;

describe('a parameter file', () => {
  test('gives the value in force from its first day on, nothing before it, and nothing after a repeal', () => {
    const parameter = read(good);
    const on = (day: string) => valueOn(parameter, 'count', day)?.value ?? null;
    expect([on('2019-12-31'), on('2020-01-01'), on('2023-09-14'), on('2023-09-15'), on('2030-01-01')]).toEqual([
      null,
      5,
      5,
      null,
      null,
    ]);
  });

  test.each([
    ['a key that nobody knows', good.replace('    source:', '    sauce: x\n    source:'), 8, 'sauce'],
    ['a key written twice', good.replace('    source:', '    law: 다른 법\n    source:'), 8, 'unique'],
    ['a day that does not exist', good.replace('2020-01-01', '2021-02-29'), 4, 'no such day'],
    ['a day that is no date', good.replace('2020-01-01', 'soon'), 4, 'from'],
    ['a missing article', good.replace('    article: 제34조제1항\n', ''), 4, 'article'],
    ['an empty source', good.replace('source: 시험용', "source: ''"), 8, 'source'],
    ['a missing confidence', good.replace('    confidence: confirmed\n', ''), 4, 'confidence'],
    ['start dates that do not rise', good.replace('2023-09-15', '2020-01-01'), 12, 'rise'],
    ['an open start that is not the first', good.replace('2023-09-15', 'null'), 12, 'only the first'],
    ['a value of another kind', good.replace('value: 5', 'value: many'), 5, 'value'],
    ['a kind that nobody knows', good.replace('kind: count', 'kind: guess'), 2, 'kind'],
    ['text that is no YAML', 'about: [', 1, ''],
  ])('is refused with file and line for %s', (_what, source, line, word) => {
    const error = refusal(source);
    expect(error.message).toMatch(new RegExp(`^TEST/count\\.yaml:${line}: `));
    expect(error.message).toContain(word);
    expect(error.line).toBe(line);
  });

  test('is not read as another kind', () => {
    expect(() => valueOn(read(good), 'days', '2021-01-01')).toThrow(TypeError);
  });
});
