import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '@bongsu/kit';
import type { AccessRecord } from '../record/record.ts';
import { BadRule } from './bad-rule.ts';
import { detect, readRules } from './detect.ts';
import type { Alert } from './alert.ts';
import type { Facts } from './facts.ts';
import { parseRules } from './parse-rules.ts';
import type { Rule } from './rule.ts';

/** A Monday, ten in the morning. */
const START = instant('2026-11-02T10:00:00+09:00').epochMilliseconds;
const MINUTE = 60_000;

const access = (at: number, change: Partial<AccessRecord> = {}): AccessRecord => ({
  id: `e-${at}`,
  at,
  actor: 'kim01',
  from: '10.0.0.7',
  system: 'hr',
  subjects: ['S-1'],
  action: 'read',
  fields: [],
  reason: '',
  rows: 0,
  ok: true,
  ...change,
});

const each = async function* (records: readonly AccessRecord[]): AsyncGenerator<AccessRecord> {
  for (const record of records) yield await Promise.resolve(record);
};

const run = async (records: readonly AccessRecord[], rules: readonly Rule[], facts: Facts = {}): Promise<Alert[]> =>
  Array.fromAsync(detect(each(records), rules, facts));

const names = async (records: readonly AccessRecord[], facts: Facts = {}): Promise<string[]> =>
  (await run(records, readRules(), facts)).map(({ rule }) => rule).toSorted();

const many = (
  count: number,
  step: number,
  change: (at: number) => Partial<AccessRecord> = () => ({}),
): AccessRecord[] => Array.from({ length: count }, (_, at) => access(START + at * step, change(at)));

const FACTS: Facts = {
  employees: [
    { actor: 'kim01', subject: 'S-900' },
    { actor: 'gone', left: '2026-10-31' },
    { actor: 'away', away: [{ from: '2026-11-01', to: '2026-11-30' }] },
  ],
  addresses: ['10.0.0.0/16'],
  holidays: ['2026-11-03'],
};

describe('the rules that come along', () => {
  it('say nothing of an ordinary day', async () => {
    expect(
      await names(
        many(60, 5 * MINUTE, (at) => ({ subjects: [`S-${at}`] })),
        FACTS,
      ),
    ).toEqual([]);
  });

  it.each<[string, AccessRecord[]]>([
    [
      'mass-look-up',
      many(20, 10_000, (at) => ({ subjects: Array.from({ length: 11 }, (_, one) => `S-${(at * 11 + one) % 50}`) })),
    ],
    ['many-people', many(300, 11_000, (at) => ({ subjects: [`S-${at}`] })).slice(0, 300)],
    ['same-person', many(20, 20 * MINUTE)],
    ['known-person', many(10, 20 * MINUTE, () => ({ subjects: ['S-900', 'S-2'] }))],
    [
      'out-of-hours-look-up',
      many(50, MINUTE, (at) => ({ at: START + 11 * 60 * MINUTE + at * MINUTE, subjects: [`S-${at}`] })),
    ],
    ['address-not-allowed', [access(START, { from: '203.0.113.9' })]],
    ['download-without-reason', [access(START, { action: 'download' })]],
    ['large-download', [access(START, { action: 'download', reason: '감사 자료', rows: 2000 })]],
    ['many-downloads', many(20, 20 * MINUTE, (at) => ({ action: 'download', reason: '민원', subjects: [`S-${at}`] }))],
    [
      'guessed-password',
      [
        ...many(10, 20_000, () => ({ action: 'login-failed', subjects: [], ok: false })),
        access(START + 4 * MINUTE, { action: 'login', subjects: [] }),
      ],
    ],
    ['gone-or-dormant', [access(START, { actor: 'gone' })]],
    ['gone-or-dormant', [access(START, { actor: 'away' })]],
    ['gone-or-dormant', [access(START - 91 * 86_400_000), access(START)]],
    [
      'impossible-travel',
      [access(START), access(START + MINUTE, { from: '10.0.0.7' }), access(START + 2 * MINUTE, { from: '10.9.0.1' })],
    ],
    ['two-places-at-once', many(3, MINUTE, (at) => ({ from: `10.0.0.${at}` }))],
    [
      'granted-then-looked',
      [
        access(START - MINUTE, { actor: 'admin', action: 'grant', subjects: ['kim01'] }),
        ...many(20, 10_000, () => ({ subjects: Array.from({ length: 11 }, (_, one) => `S-${one}`) })),
      ],
    ],
    ['own-approval', [access(START, { action: 'approve', subjects: ['S-900'] })]],
    ['silent-system', [access(START), access(START + 71 * MINUTE, { actor: 'lee02' })]],
    [
      'more-than-usual',
      [...Array(8).keys()].flatMap((day) =>
        many(day === 7 ? 52 : 3, 8 * MINUTE, (at) => ({
          at: START + day * 86_400_000 + at * 8 * MINUTE,
          subjects: Array.from({ length: 10 }, (_, one) => `S-${one}`),
        })),
      ),
    ],
    ['clock-jumped', [access(START), access(START - 31 * MINUTE, { actor: 'lee02' })]],
  ])('find %s', async (rule, records) => {
    const facts = rule === 'impossible-travel' ? { ...FACTS, addresses: [] } : FACTS;
    expect(await names(records, facts)).toContain(rule);
  });

  it('make one alert of what goes on, and tell which records belong to it', async () => {
    const alerts = await run(many(30, 20 * MINUTE), readRules(), FACTS);
    const alert = alerts.find(({ rule }) => rule === 'same-person')!;
    expect(alerts.filter(({ rule }) => rule === 'same-person')).toHaveLength(1);
    expect(alert).toMatchObject({ actor: 'kim01', group: { actor: 'kim01', subjects: 'S-1' }, count: 30, subjects: 1 });
    expect(alert.records).toEqual(Array.from({ length: 30 }, (_, at) => at));
  });

  it('look at records that come late in their place', async () => {
    const records = many(20, 10_000, () => ({ subjects: Array.from({ length: 11 }, (_, one) => `S-${one}`) }));
    const shuffled = records.map((_, at) => records[(at * 7) % 20]!);
    expect(await names(shuffled, FACTS)).toContain('mass-look-up');
  });
});

const RULES = (kind: string, condition: string, timespan: string): string => `
name: any
detection: { selection: { action: read }, condition: selection }
---
name: other
detection: { selection: { action: print }, condition: selection }
---
name: counted
correlation:
  type: ${kind}
  rules: [any, other]
  group-by: [actor]
  timespan: ${timespan}
  condition: ${condition}
bongsu: { quiet: 1s }
`;

/** Each record anew with everything in the timespan up to its moment, as the definition says. */
const byDefinition = (records: readonly AccessRecord[], kind: string, limit: number, timespan: number): number[] => {
  const enough: number[] = [];
  for (const [at, record] of records.entries()) {
    const within = records.filter(
      (other) =>
        other.actor === record.actor &&
        other.at <= record.at &&
        other.at > record.at - timespan &&
        /read|print/.test(other.action),
    );
    if (!/read|print/.test(record.action)) continue;
    const firstRead = within.findIndex(({ action }) => action === 'read');
    const value = {
      event_count: within.length,
      value_count: new Set(within.flatMap(({ subjects }) => subjects)).size,
      value_sum: within.reduce((sum, { rows }) => sum + rows, 0),
      value_avg: within.reduce((sum, { rows }) => sum + rows, 0) / within.length,
      temporal: new Set(within.map(({ action }) => action)).size >= 2 ? limit : 0,
      temporal_ordered: firstRead >= 0 && within.slice(firstRead).some(({ action }) => action === 'print') ? limit : 0,
    }[kind]!;
    if (value >= limit) enough.push(at);
  }
  return enough;
};

describe('a sliding window', () => {
  it.each([
    ['event_count', '{ gte: 3 }'],
    ['value_count', '{ field: subjects, gte: 3 }'],
    ['value_sum', '{ field: rows, gte: 3 }'],
    ['value_avg', '{ field: rows, gte: 3 }'],
    ['temporal', '{}'],
    ['temporal_ordered', '{}'],
  ])('of %s says enough at the same records as its definition', async (kind, condition) => {
    const rules = parseRules([RULES(kind, condition, '10s')]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            step: fc.nat({ max: 8000 }),
            actor: fc.constantFrom('kim01', 'lee02'),
            action: fc.constantFrom('read', 'print', 'login'),
            subject: fc.nat({ max: 4 }),
            rows: fc.nat({ max: 6 }),
          }),
          { maxLength: 40 },
        ),
        async (steps) => {
          let at = START;
          const records = steps.map(({ step, actor, action, subject, rows }) => {
            at += step;
            return access(at, { actor, action, subjects: [`S-${subject}`], rows });
          });
          const alerts = await run(records, rules);
          // Where it was enough last, of each alert; and every time it was enough lies in one of them.
          const enough = byDefinition(records, kind, 3, 10_000);
          const ends = new Set(alerts.map(({ to, actor }) => `${to} ${actor!}`));
          for (const end of ends)
            expect(enough.map((one) => `${records[one]!.at} ${records[one]!.actor}`)).toContain(end);
          for (const one of enough) expect(alerts.some(({ records: all }) => all.includes(one))).toBe(true);
          if (enough.length === 0) expect(alerts).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

const isFound = (selection: string, change: Partial<AccessRecord>): Promise<boolean> =>
  run(
    [access(START, change)],
    parseRules([`name: r\ndetection:\n  s: ${selection}\n  condition: s\nbongsu: { alert: true }`]),
  ).then((alerts) => alerts.length === 1);

describe('a rule', () => {
  it.each<[string, Partial<AccessRecord>, boolean]>([
    ['{ actor: KIM* }', {}, true],
    ['{ actor: "k?m01" }', {}, true],
    ['{ actor: "k*" }', { actor: 'park' }, false],
    ['{ actor|contains: "im0" }', {}, true],
    [String.raw`{ actor: 'a\*b' }`, { actor: 'a*b' }, true],
    [String.raw`{ actor: 'a\*b' }`, { actor: 'axb' }, false],
    ['{ from|cidr: 10.0.0.0/8 }', {}, true],
    ['{ from|cidr: 10.0.0.0/8 }', { from: '2001:db8::1' }, false],
    ['{ rows|gte: 5, ok: true }', { rows: 5 }, true],
    ['{ rows|gte: 5, ok: true }', { rows: 5, ok: false }, false],
    ['{ subjects|contains|all: [S, "-1"] }', {}, true],
    ['{ reason: null }', {}, true],
    ['{ reason|exists: true }', {}, false],
    ['[ { actor: nobody }, { action: read } ]', {}, true],
  ])('%s', async (selection, change, expected) => {
    expect(await isFound(selection, change)).toBe(expected);
  });

  it.each([
    ['an expression that may hang', 'name: r\ndetection: { s: { actor|re: "(a+)+$" }, condition: s }'],
    ['a field that is not there', 'name: r\ndetection: { s: { password: x }, condition: s }'],
    ['a selection that is not there', 'name: r\ndetection: { s: { actor: x }, condition: t }'],
    ['a bracket that is not closed', 'name: r\ndetection: { s: { actor: x }, condition: (s }'],
    [
      'a rule that needs itself',
      'name: r\ncorrelation: { type: event_count, rules: [r], timespan: 1m, condition: { gte: 1 } }',
    ],
    [
      'a rule that is not there',
      'name: r\ncorrelation: { type: event_count, rules: [q], timespan: 1m, condition: { gte: 1 } }',
    ],
    [
      'a timespan of nothing',
      'name: r\ncorrelation: { type: event_count, rules: [], timespan: 0m, condition: { gte: 1 } }',
    ],
    ['an anchor that multiplies', 'a: &a [x, x]\nb: [*a, *a, *a]'],
  ])('is refused for %s', (_, text) => {
    expect(() => parseRules([text])).toThrow(BadRule);
  });

  it('is matched in time in proportion, whatever the pattern', async () => {
    expect(await isFound(`{ reason: "${'*a'.repeat(50)}*b" }`, { reason: 'a'.repeat(2000) })).toBe(false);
  });
});
