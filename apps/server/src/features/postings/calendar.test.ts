import { instant } from '@bongsu/kit';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarOf } from './calendar.ts';
import { completeAt } from './posting.ts';

const startsAt = instant('2026-11-20T18:00:00+09:00');
const posting = { completeAt: completeAt(startsAt, 30), days: 30, endedAt: null };
const problems = ['', 'text', 'unreachable'] as const;

const look = (day: number, problem: (typeof problems)[number]) => ({
  at: startsAt.add({ hours: 24 * day }),
  problem,
});

it('has thirty days without the first, and one more for each that was missed, however the looks fell', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...problems, null), { maxLength: 80 }),
      fc.integer({ min: 0, max: 100 }),
      (found, today) => {
        // What happened on each day behind the first, as far as it has come.
        const checks = found
          .slice(0, today)
          .flatMap((problem, index) => (problem === null ? [] : [look(index + 1, problem)]));
        const calendar = calendarOf(posting, checks, startsAt.add({ hours: 24 * today }));
        const states = calendar.days.map(({ state }) => state);
        expect(calendar.days[0]?.day).toBe('2026-11-21');
        expect(calendar.days).toHaveLength(30 + calendar.lacking);
        expect(calendar.seen).toBeLessThanOrEqual(30);
        expect(calendar.seen).toBe(states.filter((state) => state === 'seen').length);
        // Long enough exactly when as many days as that were seen up, whatever lay between them.
        const seen = found.slice(0, today).filter((problem) => problem === '').length;
        expect(calendar.seen).toBe(Math.min(30, seen));
        expect(
          states.indexOf('ahead') === -1 || states.slice(states.indexOf('ahead')).every((state) => state === 'ahead'),
        ).toBe(true);
      },
    ),
  );
});

it('counts the day on which it began at midnight', () => {
  const midnight = instant('2026-11-20T00:00:00+09:00');
  const whole = { ...posting, completeAt: completeAt(midnight, 30) };
  expect(calendarOf(whole, [], midnight).days[0]).toEqual({ day: '2026-11-20', state: 'today' });
});

it('counts a day that was bad in the morning and good in the evening', () => {
  const checks = [
    { at: instant('2026-11-21T00:01:00+09:00'), problem: 'status' as const },
    { at: instant('2026-11-21T23:59:00+09:00'), problem: '' as const },
  ];
  expect(calendarOf(posting, checks, instant('2026-11-22T12:00:00+09:00'))).toMatchObject({ seen: 1, lacking: 0 });
});
