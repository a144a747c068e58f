import { addHours, hours, instant, type Instant } from '@bongsu/kit';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { marks, momentOf, passedMark } from './marks.ts';
import { planReminders, type Deadline } from './plan.ts';
import { rosterOf, type Member } from './roster.ts';

const start = instant('2026-11-20T18:20:00+09:00');
const due = addHours(start, hours(72));

const member = (id: string, ...roles: Member['roles']): Member => ({ id, roles: ['staff', ...roles], language: 'ko' });
const roster = rosterOf([member('handler', 'handler'), member('cpo', 'cpo'), member('head', 'head')]);

const deadline = (given: Partial<Deadline> = {}): Deadline => ({
  incidentId: 'case',
  number: '2026-0001',
  key: 'duty:a',
  kind: 'duty',
  text: { ko: '통지', en: 'Notify' },
  role: null,
  personId: 'handler',
  involvedIds: [],
  startsAt: start,
  dueAt: due,
  legal: true,
  workedAt: start,
  ...given,
});

it('a mark passes at its moment, and a deadline that lies before its start passes whole', () => {
  expect(momentOf(start, due, 80).toString()).toBe(addHours(start, hours(57.6)).toString());
  expect(passedMark(start, due, momentOf(start, due, 50))).toBe(50);
  expect(passedMark(start, due, momentOf(start, due, 50).subtract({ seconds: 1 }))).toBeNull();
  expect(passedMark(due, start, start)).toBe(100);
  expect(passedMark(due, start, start.subtract({ seconds: 1 }))).toBeNull();
});

const untold = () => null;

it('own targets and promises never reach the head', () => {
  const late = addHours(start, hours(100));
  const who = (given: Partial<Deadline>): string[] =>
    planReminders([deadline({ legal: false, workedAt: null, ...given })], roster, untold, late).map(
      ({ personId }) => personId,
    );
  expect(who({ kind: 'grade' })).toEqual(['handler', 'cpo']);
  expect(who({ kind: 'improvement' })).toEqual(['handler', 'cpo']);
});

// F-7: clocks that jump by seconds, days and years, forwards and back, over 1,000 random histories.
it('whatever the clock does, each mark is told to a person at most once, and only ever a higher one', () => {
  const jumps = fc.array(
    fc.oneof(
      fc.integer({ min: -10, max: 30 }).map((h) => h * 3600),
      fc.constantFrom(-1, 1, -3600, 3600, -3 * 86_400, 400 * 86_400, -400 * 86_400),
    ),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(jumps, fc.boolean(), (steps, works) => {
      const told = new Map<string, number[]>();
      let now: Instant = start;
      let one = deadline();
      for (const seconds of steps) {
        now = now.add({ seconds });
        if (works) one = deadline({ workedAt: now });
        const plan = planReminders([one], roster, (_, personId) => told.get(personId)?.at(-1) ?? null, now);
        for (const { personId, mark } of plan) told.set(personId, [...(told.get(personId) ?? []), mark]);
        const mark = passedMark(start, due, now);
        if (mark !== null) expect(told.get('handler')?.at(-1)).toBeGreaterThanOrEqual(mark);
      }
      for (const own of told.values()) {
        expect(own).toEqual([...new Set(own)].toSorted((left, right) => left - right));
        expect(own.length).toBeLessThanOrEqual(marks.length);
      }
    }),
    { numRuns: 1000 },
  );
});
