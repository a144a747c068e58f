import { describe, expect, test } from 'vitest';
import { readFacts, type FactsProblem } from './read-facts.ts';

const problems = (input: unknown): readonly FactsProblem[] => {
  const read = readFacts(input);
  return read.ok ? [] : read.problem;
};

const aware = (awareAt: unknown): unknown => ({ breach: { awareAt } });

describe('facts', () => {
  test('may be left out or null, one and all', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ asOf: null, organisation: null, breach: null, done: null })).toEqual([]);
    expect(
      problems({ breach: { awareAt: null, possibility: { awareAt: null, ground: null, clearedAt: null } } }),
    ).toEqual([]);
  });

  test.each([
    ['a moment without an offset', aware('2026-11-21T09:00:00'), 'breach.awareAt', 'offset'],
    ['a bare date', aware('2026-11-21'), 'breach.awareAt', 'offset'],
    ['a number where a moment belongs', aware(1), 'breach.awareAt', 'offset'],
    ['a misspelt field', { breach: { awarAt: null } }, 'breach.awarAt', 'no field of this name'],
    ['a misspelt field at the top', { breeches: {} }, 'breeches', 'no field of this name'],
    ['a word nobody knows', { breach: { dataKinds: ['general', 'secret'] } }, 'breach.dataKinds[1]', 'one of: general'],
    ['a role nobody knows', { organisation: { roles: ['boss'] } }, 'organisation.roles[0]', 'one of: controller'],
    ['a negative count', { breach: { subjectCount: -1 } }, 'breach.subjectCount', 'whole number'],
    ['a broken count', { breach: { subjectCount: 1.5 } }, 'breach.subjectCount', 'whole number'],
    ['a count in words', { breach: { subjectCount: 'many' } }, 'breach.subjectCount', 'whole number'],
    ['a yes in words', { breach: { recovered: 'yes' } }, 'breach.recovered', 'true, false'],
    ['a list that is none', { breach: { effects: 'leak' } }, 'breach.effects', 'array'],
    [
      'a rule nobody knows',
      { done: [{ rule: 'KR-PIPA-NOTFY', at: '2026-11-21T00:00:00Z', items: [] }] },
      'done[0].rule',
      'KR-PIPA-NOTIFY',
    ],
    ['an act without its moment', { done: [{ rule: 'KR-PIPA-NOTIFY', items: [] }] }, 'done[0].at', 'offset'],
    [
      'an end before its beginning',
      { breach: { emergencyMeasures: { from: '2026-11-02T00:00:00Z', until: '2026-11-01T00:00:00Z' } } },
      'breach.emergencyMeasures.until',
      'not before',
    ],
    [
      'a count below its own lower bound',
      { breach: { subjectCount: 5, subjectCountAtLeast: 6 } },
      'breach.subjectCount',
      'AtLeast',
    ],
    ['no object at all', 'hello', '(root)', 'object'],
  ])('are refused for %s, naming the field and what was expected', (_what, input, path, word) => {
    const [problem] = problems(input);
    expect(problem?.path).toBe(path);
    expect(problem?.expected.en).toContain(word);
    expect(problem?.expected.ko).toMatch(/[가-힣]/);
  });

  test('are never repeated in a message', () => {
    expect(JSON.stringify(problems(aware('홍길동 010-0000-0000')))).not.toContain('홍길동');
  });
});
