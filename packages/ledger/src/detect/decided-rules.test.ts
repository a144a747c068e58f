import { describe, expect, it } from 'vitest';
import type { AccessRecord } from '../record/record.ts';
import { inForce, misfitOf, rulesAsDecided, type RuleDecision } from './decided-rules.ts';
import { detect, readRules } from './detect.ts';

const FACTS = {
  employees: [
    { actor: 'h-1', department: '상담과', role: '상담' },
    { actor: 'h-2', department: '세무과' },
  ],
};

const looks = async function* (count: number): AsyncGenerator<AccessRecord> {
  for (let at = 0; at < count; at += 1)
    for (const actor of ['h-1', 'h-2'])
      yield await Promise.resolve({
        id: `${actor} ${at}`,
        at: at * 1000,
        actor,
        from: '10.0.0.1',
        system: 'hr',
        subjects: ['p-1'],
        action: 'read',
        fields: [],
        reason: '민원 처리',
        rows: 1,
        ok: true,
      });
};

const decision = (change: Partial<RuleDecision> = {}): RuleDecision => ({
  rule: 'same-person',
  department: null,
  role: null,
  isOn: true,
  threshold: null,
  isWithdrawn: false,
  ...change,
});

/** Whose looks an alert is about. */
const found = async (count: number, ...decisions: readonly RuleDecision[]): Promise<string[]> => {
  const alerts = await Array.fromAsync(detect(looks(count), rulesAsDecided(readRules(), decisions), FACTS));
  return alerts.map(({ actor }) => actor ?? '').toSorted();
};

const ruleNamed = (name: string) => readRules().find((rule) => rule.name === name)!;

describe('A rule', () => {
  it('speaks from the number on that was decided, and not at all when it is off', async () => {
    expect(await found(19)).toEqual([]);
    expect(await found(20)).toEqual(['h-1', 'h-2']);
    expect(await found(4, decision({ threshold: 4 }))).toEqual(['h-1', 'h-2']);
    expect(await found(20, decision({ threshold: 21 }))).toEqual([]);
    expect(await found(20, decision({ isOn: false }))).toEqual([]);
  });

  it('speaks of a department, or of a role in it, by their own number', async () => {
    const forCalls = decision({ department: '상담과', threshold: 30 });
    expect(await found(20, forCalls)).toEqual(['h-2']);
    expect(await found(30, forCalls)).toEqual(['h-1', 'h-2']);
    const forCallers = decision({ department: '상담과', role: '상담', threshold: 25 });
    expect(await found(25, forCalls, forCallers)).toEqual(['h-1', 'h-2']);
    expect(await found(40, decision({ department: '상담과', isOn: false }))).toEqual(['h-2']);
    expect(await found(25, forCalls, decision({ threshold: 26 }))).toEqual([]);
    expect(await found(30, forCalls, decision({ threshold: 40 }))).toEqual(['h-1']);
  });

  it('that is off for everybody runs for those for whom it was switched on', async () => {
    const decisions = [decision({ isOn: false }), decision({ department: '세무과' })];
    expect(await found(20, ...decisions)).toEqual(['h-2']);
    expect(await found(20, ...decisions, decision({ department: '세무과', isOn: false }))).toEqual([]);
  });

  it('holds for a department as for the others again once its own decision is taken back', async () => {
    const forCalls = decision({ department: '상담과', threshold: 30 });
    expect(await found(20, forCalls, { ...forCalls, isWithdrawn: true })).toEqual(['h-1', 'h-2']);
  });

  it('off, is there still for rules that wait for it', () => {
    const rules = rulesAsDecided(readRules(), [decision({ rule: 'mass-look-up', isOn: false })]);
    expect(rules.find(({ name }) => name === 'mass-look-up')).toMatchObject({ isAlert: false, thresholds: [] });
  });

  it('is not told what it has no place for', () => {
    const forCalls = { department: '상담과', role: null, threshold: null };
    const number = { department: null, role: null, threshold: 3 };
    expect(misfitOf(ruleNamed('own-approval'), number)).toBe('no-limit');
    expect(misfitOf(ruleNamed('guessed-password'), number)).toBe('no-limit');
    expect(misfitOf(ruleNamed('silent-system'), forCalls)).toBe('not-about-accounts');
    expect(misfitOf(ruleNamed('same-person'), { ...forCalls, threshold: 3 })).toBeNull();
    const old = [decision({ rule: 'silent-system', ...forCalls, isOn: false }), decision({ rule: 'long gone' })];
    expect(rulesAsDecided(readRules(), old)).toEqual(readRules());
  });
});

it('A decision stands until a newer one about the same', () => {
  const [first, forCalls, second] = [
    decision({ threshold: 30 }),
    decision({ department: '상담과', threshold: 60 }),
    decision({ threshold: 40 }),
  ];
  expect(inForce([first, forCalls, second])).toEqual([second, forCalls]);
});
