import type { z } from 'zod';
import type { FactsProblem } from '../../facts/read-facts.ts';
import type { Text } from '../../parameters/model.ts';

/** What a named rule of the schema expected. */
const named: Readonly<Record<string, Text>> = {
  'day-or-moment': {
    ko: '날짜(예: 2026-11-21) 또는 시간대가 있는 ISO 8601 시각, 모르면 null',
    en: 'a day such as 2026-11-21, or an ISO 8601 moment with an offset, or null',
  },
  duration: { ko: 'ISO 8601 기간(예: P1M) 또는 null', en: 'an ISO 8601 duration such as P1M, or null' },
  'count-at-least': { ko: 'subjectCountAtLeast보다 작지 않은 수', en: 'a number not below subjectCountAtLeast' },
  'count-at-most': { ko: 'subjectCount를 넘지 않는 수', en: 'a number not above subjectCount' },
  'users-need-service': {
    ko: '이용자가 있으면 roles에 online-service-provider, subjects에 users가 있어야 함(기준 제2조제2호)',
    en: 'where there are users, online-service-provider among roles and users among subjects (Article 2 item 2)',
  },
  'operator-is-public': {
    ko: 'roles에 public-system-operator가 있으면 public-institution 또는 null(기준 제14조제1항)',
    en: 'public-institution or null, where roles name public-system-operator (Article 14(1))',
  },
};

const types: Readonly<Record<string, Text>> = {
  boolean: { ko: 'true, false 또는 null', en: 'true, false or null' },
  array: { ko: '배열 또는 null', en: 'an array, or null' },
  object: { ko: '객체', en: 'an object' },
};

const wholeNumber: Text = { ko: '0 이상의 정수 또는 null', en: 'a whole number from 0, or null' };

const oneOf = (values: readonly unknown[]): Text => {
  const words = values.map(String).join(', ');
  return { ko: `다음 중 하나: ${words}`, en: `one of: ${words}` };
};

const noSuchField: Text = {
  ko: '이 이름의 필드는 없음. 철자를 확인하거나 지울 것',
  en: 'no field of this name: check the spelling or remove it',
};

const expectedBy = (issue: z.core.$ZodIssue): Text => {
  if (issue.code === 'invalid_value') return oneOf(issue.values);
  if (issue.code === 'unrecognized_keys') return noSuchField;
  const type = issue.code === 'invalid_type' ? types[issue.expected] : undefined;
  return named[issue.message] ?? type ?? wholeNumber;
};

/** `dataKinds[1]` */
const written = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? `[${String(step)}]` : String(step))).join('') || '(root)';

/** One problem for each field that is wrong: where, and what was expected. Never the value itself. */
export const problemsOf = (issue: z.core.$ZodIssue): readonly FactsProblem[] => {
  const expected = expectedBy(issue);
  if (issue.code !== 'unrecognized_keys') return [{ path: written(issue.path), expected }];
  return issue.keys.map((key) => ({ path: key, expected }));
};
