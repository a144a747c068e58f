import { instant } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { groupOf } from './due.ts';

// Friday evening.
const now = instant('2026-11-20T18:20:00+09:00');

it.each([
  ['2026-11-20T18:19:59+09:00', 'late'],
  ['2026-11-20T18:20:00+09:00', 'today'],
  ['2026-11-20T23:59:59+09:00', 'today'],
  ['2026-11-21T00:00:00+09:00', 'this-week'],
  ['2026-11-22T23:59:59+09:00', 'this-week'],
  ['2026-11-23T00:00:00+09:00', 'later'],
  // The same day in Seoul, the day before in London.
  ['2026-11-20T15:30:00Z', 'this-week'],
] as const)('a deadline at %s is %s', (at, group) => {
  expect(groupOf(instant(at), now)).toBe(group);
});

it('without a deadline has a group of its own', () => {
  expect(groupOf(null, now)).toBe('no-date');
});
