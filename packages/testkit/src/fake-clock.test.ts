import { toSeoulIso } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { fakeClock } from './fake-clock.ts';

it('stands still until it is moved', () => {
  const clock = fakeClock('2026-11-21T09:00:00+09:00');
  expect(clock.now()).toBe(clock.now());
  clock.advance({ hours: 72, minutes: 30, days: 1 });
  expect(toSeoulIso(clock.now())).toBe('2026-11-25T09:30:00+09:00');
  clock.set('2026-01-01T00:00:00Z');
  expect(toSeoulIso(clock.now())).toBe('2026-01-01T09:00:00+09:00');
});

it('refuses a time of day without an offset', () => {
  expect(() => fakeClock('2026-11-21T09:00:00')).toThrow(RangeError);
});
