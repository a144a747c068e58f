import { fail, ok, type Result } from '@bongsu/kit';
import type { z } from 'zod';
import type { Text } from '../parameters/model.ts';
import { factsSchema, type Facts } from './schema.ts';

/** One thing that is wrong with the input: where, and what was expected. Never the value itself. */
export interface FactsProblem {
  readonly path: string;
  readonly expected: Text;
}

const named: Readonly<Record<string, Text>> = {
  moment: {
    ko: '시간대가 있는 ISO 8601 시각(예: 2026-11-21T09:00:00+09:00)',
    en: 'an ISO 8601 moment with an offset, such as 2026-11-21T09:00:00+09:00',
  },
  'until-after-from': { ko: 'from보다 빠르지 않은 시각', en: 'a moment not before `from`' },
  'count-at-least': { ko: 'subjectCountAtLeast보다 작지 않은 수', en: 'a number not below subjectCountAtLeast' },
};

const types: Readonly<Record<string, Text>> = {
  string: { ko: '문자열 또는 null', en: 'a string, or null' },
  boolean: { ko: 'true, false 또는 null', en: 'true, false or null' },
  array: { ko: '배열 또는 null', en: 'an array, or null' },
  object: { ko: '객체 또는 null', en: 'an object, or null' },
  int: { ko: '0 이상의 정수 또는 null', en: 'a whole number from 0, or null' },
  number: { ko: '0 이상의 정수 또는 null', en: 'a whole number from 0, or null' },
};

const anything: Text = { ko: '계약에 정한 값', en: 'a value the contract allows' };

const expectedBy = (issue: z.core.$ZodIssue): Text => {
  const sentence = named[issue.message];
  if (sentence !== undefined) return sentence;
  switch (issue.code) {
    case 'invalid_value': {
      const words = issue.values.map(String).join(', ');
      return { ko: `다음 중 하나: ${words}`, en: `one of: ${words}` };
    }
    case 'invalid_type':
      return types[issue.expected] ?? anything;
    case 'unrecognized_keys':
      return {
        ko: '이 이름의 필드는 없음. 철자를 확인하거나 지울 것',
        en: 'no field of this name: check the spelling or remove it',
      };
    case 'too_small':
    case 'too_big':
      return issue.origin === 'string'
        ? { ko: '비어 있지 않은 문자열', en: 'a string that is not empty' }
        : types['int']!;
    default:
      return anything;
  }
};

/** `breach.dataKinds[1]` */
const written = (path: readonly PropertyKey[]): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('') || '(root)';

const problemsOf = (issue: z.core.$ZodIssue): readonly FactsProblem[] => {
  const expected = expectedBy(issue);
  if (issue.code !== 'unrecognized_keys') return [{ path: written(issue.path), expected }];
  return issue.keys.map((key) => ({ path: written([...issue.path, key]), expected }));
};

/** Checks an untrusted document. The problems name each field and what was expected, in both languages. */
export const readFacts = (input: unknown): Result<Facts, readonly FactsProblem[]> => {
  const parsed = factsSchema.safeParse(input);
  return parsed.success ? ok(parsed.data) : fail(parsed.error.issues.flatMap(problemsOf));
};
