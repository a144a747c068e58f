import { describe, expect, test } from 'vitest';
import { contentUnder, type Content } from './content.ts';
import type { DutyRule } from './rule.ts';
import { dated, lawOf, parameter } from './small-law.fixture.ts';

const content = parameter('content', 'codes', dated('2020-01-01', ['I1', 'I2', 'I3', 'I4']));
const stagedContent = parameter('staged-content', 'codes', dated('2020-01-01', ['I3']));
const rule = { content: 'content', itemsChecked: true, staged: true } as DutyRule;

const known = contentUnder(lawOf(content, stagedContent), rule);

describe('what must be told', () => {
  test('is what the law of the day lists, or nothing', () => {
    expect(known.items).toEqual(['I1', 'I2', 'I3', 'I4']);
    expect(contentUnder(lawOf(), rule).items).toEqual([]);
  });

  test('is compared with what was told where the rule says so', () => {
    expect(known.checked).toBe(true);
    expect(contentUnder(lawOf(content), { ...rule, itemsChecked: false }).checked).toBe(false);
  });
});

describe('a first notice', () => {
  test.each([
    ['both', ['I1', 'I2'], ['I3'], ['I1', 'I2', 'I4']],
    ['both, in any order', ['I2', 'I1'], ['I3'], ['I1', 'I2', 'I4']],
    ['the first', ['I1'], ['I2', 'I3'], ['I1', 'I4']],
    ['the second', ['I2'], ['I1', 'I3'], ['I2', 'I4']],
  ])('carries what is known and what is always due while %s of the items is unconfirmed', (_w, open, first, later) => {
    expect(known.stage(open)).toEqual({ first, later });
  });

  test('is the whole notice where everything is confirmed', () => {
    expect(known.stage([])).toBeNull();
  });

  const stageless: readonly [string, Content][] = [
    ['the law of the day knows none', contentUnder(lawOf(content), rule)],
    ['the duty is never staged', contentUnder(lawOf(content, stagedContent), { ...rule, staged: false })],
  ];
  test.each(stageless)('does not exist where %s', (_where, { staged, stage }) => {
    expect(staged).toBeNull();
    expect(stage(['I1', 'I2'])).toBeNull();
  });
});
