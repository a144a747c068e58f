import { expect, test } from 'vitest';
import { unreachedOf } from './unreached.ts';

const none = {
  waiting: 0,
  queued: 0,
  sending: 0,
  sent: 0,
  refused: 0,
  'in-doubt': 0,
  unreachable: 0,
  withheld: 0,
  told: 0,
};
const counts = { ...none, sent: 34, refused: 2, 'in-doubt': 2, unreachable: 1 };

test('whoever was refused, is in doubt or has no address still waits to be told', () => {
  expect(unreachedOf({ counts, recipientsDestroyedAt: null })).toBe(5);
  expect(unreachedOf({ counts: { ...none, sent: 34, told: 5 }, recipientsDestroyedAt: null })).toBe(0);
});

test('once the list is destroyed nobody can be told from it any more', () => {
  expect(unreachedOf({ counts, recipientsDestroyedAt: '2026-12-20T09:00:00+09:00' })).toBe(0);
});
