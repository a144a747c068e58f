import { describe, expect, it } from 'vitest';
import { DAY_MS, instant } from '@bongsu/kit';
import type { AccessRecord } from '../record/record.ts';
import { BadRule } from './bad-rule.ts';
import type { RuleDecision } from './decided-rules.ts';
import { readRules } from './detect.ts';
import { lookBackOf, tryOut } from './try-out.ts';

const MONDAY = instant('2026-11-02T10:00:00+09:00').epochMilliseconds;
const FACTS = {
  employees: [
    { actor: 'kim01', department: '세무과' },
    { actor: 'lee02', department: '복지과' },
  ],
};

/** On so many days `actor` looked at so many people in an hour. */
const looks = (actor: string, days: number, people: number): AccessRecord[] =>
  Array.from({ length: days * people }, (_, at) => ({
    id: `${actor}-${at}`,
    at: MONDAY + Math.floor(at / people) * 3 * DAY_MS + (at % people) * 20_000,
    actor,
    from: '10.0.0.1',
    system: 'hr',
    subjects: [`S-${at}`],
    action: 'read',
    fields: [],
    reason: '',
    rows: 1,
    ok: true,
  }));

const records = async function* (): AsyncGenerator<AccessRecord> {
  const all = [...looks('kim01', 3, 60), ...looks('lee02', 1, 120)].toSorted((left, right) => left.at - right.at);
  for (const record of all) yield await Promise.resolve(record);
};

const decision = (threshold: number | null, change: Partial<RuleDecision> = {}): RuleDecision => ({
  rule: 'many-people',
  department: null,
  role: null,
  isOn: true,
  threshold,
  isWithdrawn: false,
  ...change,
});

const trial = (...tries: readonly (readonly RuleDecision[])[]) => ({ rule: 'many-people', tries });

const daysBack = (name: string): number => lookBackOf(readRules(), name) / DAY_MS;

describe('A limit that is tried on what happened', () => {
  it('says how many cases there would have been, and where', async () => {
    const tries = trial([decision(50)], [decision(100)], []);
    expect(await tryOut(records(), readRules(), tries, FACTS)).toEqual([
      {
        cases: 4,
        accounts: 2,
        records: 300,
        departments: [
          { department: '세무과', cases: 3, accounts: 1 },
          { department: '복지과', cases: 1, accounts: 1 },
        ],
      },
      { cases: 1, accounts: 1, records: 120, departments: [{ department: '복지과', cases: 1, accounts: 1 }] },
      { cases: 0, accounts: 0, records: 0, departments: [] },
    ]);
  });

  it('is tried beside what was decided for others, and where it would be off for everybody', async () => {
    const forWelfare = decision(50, { department: '복지과' });
    const off = decision(null, { isOn: false });
    const tries = trial([forWelfare], [off, forWelfare], [decision(50), forWelfare, off], [off]);
    const tried = await tryOut(records(), readRules(), tries, FACTS);
    expect(tried.map(({ cases }) => cases)).toEqual([1, 1, 1, 0]);
  });

  it('counts each day of an alert that goes on, and those of the range alone', async () => {
    const going = async function* (): AsyncGenerator<AccessRecord> {
      for (let hour = 0; hour < 60; hour += 1)
        yield await Promise.resolve({ ...looks('kim01', 1, 1)[0]!, id: String(hour), at: MONDAY + hour * 3_600_000 });
    };
    const tries = { rule: 'same-person', tries: [[decision(5, { rule: 'same-person' })]] };
    expect(await tryOut(going(), readRules(), tries, FACTS)).toMatchObject([{ cases: 3 }]);
    const range = { from: MONDAY + 14 * 3_600_000, to: MONDAY + 38 * 3_600_000 };
    expect(await tryOut(going(), readRules(), tries, FACTS, range)).toMatchObject([{ cases: 1 }]);
  });

  it('is refused for a rule that is not there', async () => {
    await expect(tryOut(records(), readRules(), { rule: 'no-such-rule', tries: [[]] })).rejects.toThrow(BadRule);
  });

  it('needs the records of as many days before as the rule looks back', () => {
    expect(daysBack('mass-look-up')).toBeLessThan(2);
    expect(daysBack('more-than-usual')).toBeGreaterThan(28);
    expect(daysBack('gone-or-dormant')).toBeGreaterThan(90);
  });
});
