import { describe, expect, test } from 'vitest';
import { everyDay, turningDays } from './testing/arbitrary-facts.ts';
import { breaches, judgeDay, organisations } from './testing/properties/every-day.ts';
import { properties } from './testing/properties/index.ts';

/** Generous: these are searches, not measurements, and other work may share the machine. */
const PATIENCE = { timeout: 180_000 };

describe('whatever the facts', PATIENCE, () => {
  test.each(properties)('$name', ({ assert, runs }) => assert(runs));
});

describe('on every day from 2011-09-30 to 2028-12-31', PATIENCE, () => {
  test('a breach that becomes known has an answer, somebody to tell and something to report', () => {
    const days = everyDay();
    for (const [index, day] of days.entries()) {
      const organisation = organisations[index % organisations.length]!;
      judgeDay(day, organisation, breaches[index % breaches.length]!(day));
    }
    expect(days.length).toBe(6303);
  });

  test('around a day on which the law turns that holds for every kind of organisation', () => {
    const [first, ...others] = turningDays;
    const around = [-1, 0, 1].flatMap((seconds) => others.map((day) => day.add({ seconds })));
    for (const at of [first!, ...around])
      for (const organisation of organisations)
        for (const breach of breaches) expect(judgeDay(at, organisation, breach(at))).toBeGreaterThan(0);
  });
});
