import { instant } from '@bongsu/kit';
import { describe, expect, it } from 'vitest';
import { isDue, troubleOf } from './anchor-state.ts';

const NINE = instant('2026-11-20T09:00:00+09:00');
const after = (minutes: number) => NINE.add({ minutes });
const fresh = {
  rhythm: 'hourly' as const,
  isOn: true,
  onSince: NINE,
  askedAt: null,
  heldAt: null,
  failures: 0,
  failedAt: null,
  why: null,
};
const held = { ...fresh, heldAt: NINE };
const failed = { ...held, failures: 1, failedAt: after(60), why: 'unreachable' as const };

describe('a checkpoint is handed over', () => {
  it.each([
    ['at once where nothing was held yet', fresh, 0, true],
    ['not again within the hour', held, 59, false],
    ['when the hour is over', held, 60, true],
    ['once a day where that was chosen', { ...held, rhythm: 'daily' as const }, 24 * 60 - 1, false],
    ['and a day later', { ...held, rhythm: 'daily' as const }, 24 * 60, true],
    ['ten minutes after a failure, whatever the rhythm', { ...failed, rhythm: 'daily' as const }, 70, true],
    ['not sooner than that', failed, 69, false],
    ['when somebody asks for it', { ...held, askedAt: after(5) }, 5, true],
    ['never to a place that is switched off', { ...fresh, isOn: false }, 600, false],
  ])('%s', (_, row, minutes, expected) => {
    expect(isDue(row, after(minutes))).toBe(expected);
  });
});

describe('of a place is told', () => {
  it.each([
    ['nothing while it holds what it should', held, 60, null],
    ['nothing of a failure or two', { ...failed, failures: 2 }, 80, null],
    ['the third in a row', { ...failed, failures: 3 }, 90, 'failing'],
    ['that nothing was held for two of its rhythms', held, 121, 'late'],
    ['nothing of the time for which it was switched off', { ...held, onSince: after(600) }, 650, null],
    [
      'a contradiction at once, before anything else',
      { ...failed, failures: 9, why: 'contradicts' as const },
      61,
      'contradicts',
    ],
    ['nothing when it is switched off', { ...failed, failures: 9, isOn: false }, 600, null],
  ])('%s', (_, row, minutes, expected) => {
    expect(troubleOf(row, after(minutes))).toBe(expected);
  });
});
