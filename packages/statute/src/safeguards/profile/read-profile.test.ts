import { instant } from '@bongsu/kit';
import { describe, expect, test } from 'vitest';
import type { FactsProblem } from '../../facts/read-facts.ts';
import { knownProfile } from './known-profile.ts';
import { readProfile } from './read-profile.ts';

const problems = (input: unknown): readonly FactsProblem[] => {
  const read = readProfile(input);
  return read.ok ? [] : read.problem;
};

describe('a profile', () => {
  test('may be left empty, and each field may be null', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ asOf: null, size: null, roles: null, subjectCount: null, reviewCycle: null })).toEqual([]);
  });

  test('is read with a day or a moment, counts, words and flags', () => {
    expect(
      problems({
        asOf: '2026-11-21',
        size: 'public-institution',
        roles: ['controller', 'public-system-operator', 'telecom-carrier'],
        subjectCount: 10,
        subjectCountAtLeast: 10,
        systemSubjectCount: 10,
        subjects: ['non-users'],
        dataKinds: ['general', 'resident-registration'],
        zones: ['inside'],
        remoteAccess: false,
        riskAnalysis: 'not-needed',
        reviewCycle: 'P1M',
      }),
    ).toEqual([]);
    expect(problems({ asOf: '2026-10-31T00:00:00+09:00' })).toEqual([]);
  });

  test.each([
    ['a moment without an offset', { asOf: '2026-11-21T09:00:00' }, 'asOf', 'a day such as'],
    ['a day that does not exist', { asOf: '2026-02-30' }, 'asOf', 'a day such as'],
    ['a number where a day belongs', { asOf: 20261121 }, 'asOf', 'a day such as'],
    ['a misspelt field', { subjectCuont: 1 }, 'subjectCuont', 'no field of this name'],
    ['a kind of organisation nobody knows', { size: 'huge' }, 'size', 'one of: large-company'],
    ['a role nobody knows', { roles: ['controller', 'boss'] }, 'roles[1]', 'one of: controller'],
    ['a negative count', { subjectCount: -1 }, 'subjectCount', 'whole number'],
    ['a broken count', { dailyUsers: 1.5 }, 'dailyUsers', 'whole number'],
    ['a count in words', { handlers: 'many' }, 'handlers', 'whole number'],
    ['a yes in words', { remoteAccess: 'yes' }, 'remoteAccess', 'true, false'],
    ['a list that is none', { zones: 'inside' }, 'zones', 'array'],
    ['a period that is none', { reviewCycle: 'monthly' }, 'reviewCycle', 'ISO 8601 duration'],
    ['a period that is a number', { reviewCycle: 30 }, 'reviewCycle', 'ISO 8601 duration'],
    ['no object at all', 'hello', '(root)', 'object'],
    ['a count below its lower bound', { subjectCount: 5, subjectCountAtLeast: 6 }, 'subjectCount', 'AtLeast'],
    ['a system larger than the whole', { subjectCount: 5, systemSubjectCount: 6 }, 'systemSubjectCount', 'not above'],
    ['users without an online service', { roles: ['controller'], subjects: ['users'] }, 'subjects', 'online-service'],
    ['daily users without an online service', { roles: ['controller'], dailyUsers: 1 }, 'dailyUsers', 'online-service'],
    ['daily users where there are no users', { subjects: ['non-users'], dailyUsers: 1 }, 'dailyUsers', 'users among'],
    [
      'an operator of a public system that is no public institution',
      { size: 'large-company', roles: ['public-system-operator'] },
      'size',
      'public-institution',
    ],
  ])('is refused for %s, naming the field and what was expected in both languages', (_what, input, path, word) => {
    const [problem] = problems(input);
    expect(problem?.path).toBe(path);
    expect(problem?.expected.en).toContain(word);
    expect(problem?.expected.ko).toMatch(/[가-힣]/);
  });

  test('names every wrong field at once, and never repeats a value', () => {
    const found = problems({ size: '홍길동', roles: 7, reviewCycle: '010-0000-0000' });
    expect(found.map(({ path }) => path)).toEqual(['size', 'roles', 'reviewCycle']);
    expect(JSON.stringify(found)).not.toMatch(/홍길동|010-/);
  });

  test('is judged on its own day in Seoul, and otherwise on the day it is asked', () => {
    const now = instant('2026-11-20T15:00:00Z');
    expect(knownProfile({}, now)).toMatchObject({ day: '2026-11-21', at: now.epochMilliseconds });
    expect(knownProfile({ asOf: '2026-10-31' }, now)).toMatchObject({
      day: '2026-10-31',
      at: instant('2026-10-31T00:00:00+09:00').epochMilliseconds,
    });
    expect(knownProfile({ asOf: '2026-10-30T14:59:59Z' }, now).day).toBe('2026-10-30');
    expect(knownProfile({ asOf: '2026-10-30T15:00:00Z' }, now).day).toBe('2026-10-31');
  });

  test('takes an empty list for an unknown one', () => {
    expect(knownProfile({ dataKinds: [], roles: [] }, instant('2026-11-21T00:00:00Z'))).toMatchObject({
      dataKinds: null,
      roles: null,
    });
  });
});
