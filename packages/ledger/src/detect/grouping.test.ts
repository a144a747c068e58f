import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, seoulDay } from '@bongsu/kit';
import type { Alert } from './alert.ts';
import { aboutOf, casesOf } from './grouping.ts';
import { LEVELS } from './rule.ts';

const START = instant('2026-11-02T10:00:00+09:00').epochMilliseconds;

const alert = (change: Partial<Alert> = {}): Alert => ({
  rule: 'same-person',
  title: '한 사람을 거듭 조회',
  level: 'medium',
  group: { actor: 'kim01', subjects: 'S-1' },
  actor: 'kim01',
  from: START,
  to: START + 1000,
  days: ['2026-11-02'],
  count: 1,
  subjects: 1,
  records: [1],
  ...change,
});

const silent = (system: string): Alert => alert({ rule: 'silent-system', actor: null, group: { system } });

const ALERT = fc
  .record({
    rule: fc.constantFrom('same-person', 'many-people', 'silent-system'),
    level: fc.constantFrom(...LEVELS),
    actor: fc.constantFrom('kim01', 'lee02', null),
    hours: fc.nat({ max: 72 }),
    records: fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ hours, ...rest }) => alert({ from: START + hours * 3_600_000, ...rest }));

describe('Cases', () => {
  it('hold every alert once, those of one account and day together, whatever the order they came in', () => {
    fc.assert(
      fc.property(fc.array(ALERT), (alerts) => {
        const cases = casesOf(alerts);
        expect(cases.flatMap(({ alerts: own }) => own).length).toBe(alerts.length);
        expect(new Set(cases.flatMap(({ alerts: own }) => own))).toEqual(new Set(alerts));
        for (const one of cases)
          for (const { actor, from } of one.alerts) expect([actor, seoulDay(from)]).toEqual([one.actor, one.day]);
        const accounts = cases.filter(({ actor }) => actor !== null).map(({ actor, day }) => `${actor!} ${day}`);
        expect(new Set(accounts).size).toBe(accounts.length);
        expect(new Set(casesOf(alerts.toReversed()).map(({ key }) => key))).toEqual(
          new Set(cases.map(({ key }) => key)),
        );
      }),
    );
  });

  it('bear the highest level, all records once, and the rules with the gravest first', () => {
    const [only] = casesOf([
      alert({ records: [5, 2] }),
      alert({ rule: 'mass-look-up', level: 'high', records: [2, 9], from: START - 1000 }),
      alert({ group: { actor: 'kim01', subjects: 'S-2' }, records: [7] }),
    ]);
    expect(only).toMatchObject({
      actor: 'kim01',
      day: '2026-11-02',
      level: 'high',
      from: START - 1000,
      rules: ['mass-look-up', 'same-person'],
      records: [2, 5, 7, 9],
    });
  });

  it('about systems are one for each system, since no account answers for several', () => {
    expect(casesOf([silent('hr'), silent('ward'), silent('hr')])).toHaveLength(2);
  });

  it('know the account that did it, the one it was done to, and where there is none in particular', () => {
    expect(aboutOf(alert())).toEqual({ actor: 'kim01', system: '' });
    expect(aboutOf(alert({ group: { account: 'lee02' } }))).toEqual({ actor: 'lee02', system: '' });
    expect(aboutOf(silent('hr'))).toEqual({ actor: '', system: 'hr' });
    expect(aboutOf(alert({ actor: null, group: {} }))).toEqual({ actor: '', system: '*' });
  });
});
