import { describe, expect, it } from 'vitest';
import { instant } from '@bongsu/kit';
import type { AccessRecord } from '../record/record.ts';
import { BadRule } from './bad-rule.ts';
import { readRules } from './detect.ts';
import { tryOut } from './try-out.ts';

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
    at: MONDAY + Math.floor(at / people) * 3 * 86_400_000 + (at % people) * 20_000,
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

describe('A limit that is tried on what happened', () => {
  it('says how many cases there would have been, and where', async () => {
    const trial = { rule: 'many-people', limits: [50, 100, 400] };
    expect(await tryOut(records(), readRules(), trial, FACTS)).toEqual([
      {
        limit: 50,
        cases: 4,
        alerts: 4,
        departments: [
          { department: '세무과', cases: 3, accounts: 1 },
          { department: '복지과', cases: 1, accounts: 1 },
        ],
      },
      { limit: 100, cases: 1, alerts: 1, departments: [{ department: '복지과', cases: 1, accounts: 1 }] },
      { limit: 400, cases: 0, alerts: 0, departments: [] },
    ]);
  });

  it('is tried for one department alone, too', async () => {
    const trial = { rule: 'many-people', limits: [50], department: '복지과' };
    expect(await tryOut(records(), readRules(), trial, FACTS)).toMatchObject([{ cases: 1 }]);
  });

  it('counts what went on in the range alone', async () => {
    const trial = { rule: 'many-people', limits: [50] };
    const range = { from: MONDAY + 86_400_000 };
    expect(await tryOut(records(), readRules(), trial, FACTS, range)).toMatchObject([{ cases: 2 }]);
  });

  it('is refused for a rule that has none', async () => {
    await expect(tryOut(records(), readRules(), { rule: 'own-approval', limits: [1] })).rejects.toThrow(BadRule);
  });
});
