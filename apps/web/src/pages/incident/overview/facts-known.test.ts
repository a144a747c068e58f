import { expect, test } from 'vitest';
import { changedFacts } from './facts-known.ts';

test('only what differs from the record is recorded again', () => {
  const known = { subjectCount: 12, dataKinds: ['general' as const] };
  expect(changedFacts(known, { subjectCount: 12, dataKinds: ['general'], damage: '' })).toEqual({});
  expect(changedFacts(known, { subjectCount: 13, dataKinds: ['general'] })).toEqual({ subjectCount: 13 });
});

test('a number or an answer can go back to not known, a sentence cannot be unsaid', () => {
  const known = { subjectCount: 12, recovered: true, damage: '스팸 문자' };
  expect(changedFacts(known, { subjectCount: null, recovered: null, damage: '' })).toEqual({
    subjectCount: null,
    recovered: null,
  });
});
