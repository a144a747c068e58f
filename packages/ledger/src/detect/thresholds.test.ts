import { describe, expect, it } from 'vitest';
import { BadRule } from './bad-rule.ts';
import { readRules } from './detect.ts';
import { decideThresholds, limitFor, reviewsDue, type ThresholdDecision } from './thresholds.ts';

const decision = (change: Partial<ThresholdDecision>): ThresholdDecision => ({
  rule: 'many-people',
  department: null,
  role: null,
  limit: 400,
  decidedBy: 'cpo',
  decidedAt: 1,
  why: '업무량에 맞춤',
  reviewBy: '2027-10-01',
  ...change,
});

describe('Limits of departments and roles', () => {
  it('the closest one holds, and of those as close the newest', () => {
    const limit = limitFor(300, [
      { department: null, role: null, limit: 350 },
      { department: '상담과', role: null, limit: 600 },
      { department: null, role: '팀장', limit: 100 },
      { department: '상담과', role: '팀장', limit: null },
      { department: '상담과', role: null, limit: 700 },
    ]);
    expect(limit('세무과', '담당')).toBe(350);
    expect(limit('세무과', '팀장')).toBe(100);
    expect(limit('상담과', '담당')).toBe(700);
    expect(limit('상담과', '팀장')).toBeNull();
  });

  it('are put into their rule in the order of the decisions, and no other rule is touched', () => {
    const rules = readRules();
    const decided = decideThresholds(rules, [
      decision({ limit: 500, decidedAt: 2 }),
      decision({ limit: 400, decidedAt: 1 }),
      decision({ rule: 'long gone' }),
    ]);
    expect(decided.find(({ name }) => name === 'many-people')!.thresholds.map(({ limit }) => limit)).toEqual([
      400, 500,
    ]);
    expect(decided.filter(({ thresholds }) => thresholds.length > 0)).toHaveLength(1);
    expect(rules.every(({ thresholds }) => thresholds.length === 0)).toBe(true);
  });

  it.each([
    ['a number for a rule that has none', decision({ rule: 'own-approval', limit: 3 })],
    [
      'a number for a rule that asks whether one came after the other',
      decision({ rule: 'guessed-password', limit: 3 }),
    ],
    ['a department for a rule about systems', decision({ rule: 'silent-system', department: '세무과', limit: null })],
  ])('are refused: %s', (_, wrong) => {
    expect(() => decideThresholds(readRules(), [wrong])).toThrow(BadRule);
  });

  it('are due for review a day after the last on which they stand, unless decided anew', () => {
    const old = decision({ reviewBy: '2026-10-31' });
    expect(reviewsDue([old], '2026-10-31')).toEqual([]);
    expect(reviewsDue([old], '2026-11-01')).toEqual([old]);
    expect(reviewsDue([old, decision({ decidedAt: 2 })], '2026-11-01')).toEqual([]);
    expect(reviewsDue([old, decision({ decidedAt: 2, department: '세무과' })], '2026-11-01')).toEqual([old]);
  });
});
