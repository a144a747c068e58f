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

test('a value of several parts is the same in whatever order its parts were kept', () => {
  const networkIncident = { awareAt: null, disruption: true, newFactsAt: ['2026-11-20T10:00:00+09:00'] };
  const again = { newFactsAt: ['2026-11-20T10:00:00+09:00'], awareAt: null, disruption: true };
  expect(changedFacts({ networkIncident }, { networkIncident: again })).toEqual({});
  expect(changedFacts({ networkIncident }, { networkIncident: { ...again, disruption: false } })).toHaveProperty(
    'networkIncident.disruption',
    false,
  );
});
