import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '@bongsu/kit';
import type { AccessRecord } from '../../record/record.ts';
import type { Alert } from '../alert.ts';
import { rulesAsDecided, type RuleDecision } from '../decided-rules.ts';
import { detect } from '../detect.ts';
import type { Facts } from '../facts.ts';
import { parseRules } from '../parse-rules.ts';
import type { Rule } from '../rule.ts';
import { tryOut } from '../try-out.ts';
import { alertOf, alertQueries, type AlertRow } from './alerts.ts';
import { Engine } from './chdb.fixture.ts';
import { tryOutBySql } from './try-out.ts';

const START = instant('2026-11-02T10:00:00+09:00').epochMilliseconds;

/** Of this run. */
const SEED = fc.readConfigureGlobal().seed ?? 1;

let engine: Engine;
beforeAll(() => {
  engine = new Engine();
});
afterAll(() => engine.stop());

const FACTS: Facts = {
  employees: [
    { actor: 'kim01', department: '민원과', role: '담당', subject: 'S-1' },
    { actor: 'lee02', department: '민원과', role: '상담', left: '2026-11-03' },
    { actor: 'park03', department: '세무과', away: [{ from: '2026-11-03', to: '2026-11-04' }] },
  ],
  office: { from: 9, to: 18 },
  holidays: ['2026-11-04'],
  addresses: ['10.0.0.0/16', '2001:db8::/32'],
  notable: ["S-'2"],
};

const bySql = async (rules: readonly Rule[], facts: Facts): Promise<Alert[]> => {
  const alerts: Alert[] = [];
  for (const { rule, sql } of alertQueries(rules, facts)) {
    const known = rules.find(({ name }) => name === rule)!;
    for (const row of await engine.query(sql)) alerts.push(alertOf(known, row as AlertRow));
  }
  return alerts;
};

const each = async function* (records: readonly AccessRecord[]): AsyncGenerator<AccessRecord> {
  for (const record of records) yield await Promise.resolve(record);
};

const inStream = async (records: readonly AccessRecord[], rules: readonly Rule[], facts: Facts): Promise<Alert[]> =>
  Array.fromAsync(detect(each(records), rules, facts));

const sorted = (alerts: readonly Alert[]): string[] =>
  alerts
    .map(({ rule, group, actor, from, to, days, count, subjects, records }) =>
      JSON.stringify([rule, group, actor, from, to, days, count, subjects, records]),
    )
    .toSorted();

/** Steps that fall on the edges of windows of ten seconds, and sometimes back, by less than records may be late. */
const STEP = fc.oneof(
  fc.constantFrom(0, 0, 1, 999, 5000, 9999, 10_000, 10_001, 20_000, -3000, -300_000),
  fc.nat({ max: 15_000 }),
);

const RECORD = fc.record({
  step: STEP,
  actor: fc.constantFrom('kim01', 'lee02', 'park03', 'who?'),
  action: fc.constantFrom('read', 'print', 'Download', 'login'),
  subjects: fc.array(fc.constantFrom('S-1', "S-'2", 'S-3\\', 'lee02', 'kim01', '사-4'), { maxLength: 3 }),
  rows: fc.nat({ max: 6 }),
  from: fc.constantFrom('10.0.0.7', '10.9.0.1', '2001:db8::1', 'fe80:1:2:3:4::9', '창구 3', ''),
  system: fc.constantFrom('hr', 'ward'),
  reason: fc.constantFrom('', '민원', "'; DROP TABLE acc.records", 'a%b_c\\d', 'two\n\nlines'),
  ok: fc.boolean(),
});

type Step = typeof RECORD extends fc.Arbitrary<infer One> ? One : never;

const recordsOf = (steps: readonly Step[], stretch = 1): AccessRecord[] => {
  let at = START;
  return steps.map(({ step, ...rest }, index) => {
    at += step * (step < 0 ? 1 : stretch);
    return { id: `e-${index}`, at, fields: [], ...rest };
  });
};

const decision = (change: Partial<RuleDecision>): RuleDecision => ({
  rule: 'counted',
  department: null,
  role: null,
  isOn: true,
  threshold: null,
  isWithdrawn: false,
  ...change,
});

/** Random streams; stream and query have to say the same of each. */
const agree = async (rules: readonly Rule[], runs: number, stretch = 1, facts = FACTS): Promise<void> => {
  const look = async (turn: number): Promise<number> => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(RECORD, { minLength: 30, maxLength: 60 }), async (steps) => {
        const records = recordsOf(steps, stretch);
        await engine.hold(records);
        const expected = sorted(await inStream(records, rules, facts));
        count += expected.length;
        expect(sorted(await bySql(rules, facts))).toEqual(expected);
      }),
      // `BONGSU_STREAMS=100` for a longer look. Each turn has streams of its own.
      { numRuns: runs * Number(process.env['BONGSU_STREAMS'] ?? 1), seed: SEED + turn },
    );
    return count;
  };
  // Some rules find something in few of the streams.
  let found = 0;
  for (let looks = 0; found === 0 && looks < 10; looks += 1) found = await look(looks);
  // A comparison of nothing with nothing says nothing.
  expect(found).toBeGreaterThan(0);
};

const INPUTS = `
name: any
detection: { selection: { action: [read, download] }, condition: selection }
---
name: other
detection: { selection: { action: 'P*', rows|gte: 2 }, condition: selection }
`;

const correlation = (kind: string, condition: string, groupBy: string, own = '{}'): Rule[] =>
  parseRules([
    `${INPUTS}
---
name: counted
correlation: { type: ${kind}, rules: [any, other], group-by: ${groupBy}, timespan: 10s, condition: ${condition} }
bongsu: ${own}
`,
  ]);

/** An engine that analyses a query of many windows takes its time where cores are few. */
describe('A rule finds the same by SQL as in the stream', () => {
  it.each([
    ['event_count', '{ gte: 3 }', '[actor]'],
    ['event_count', '{ gte: 2, lte: 3 }', '[actor, subjects]'],
    ['event_count', '{ eq: 2 }', '[]'],
    ['value_count', '{ field: subjects, gte: 3 }', '[actor]'],
    ['value_count', '{ field: from.network, gt: 1 }', '[actor, system]'],
    ['value_sum', '{ field: rows, gte: 6 }', '[actor]'],
    ['value_avg', '{ field: rows, lt: 3 }', '[actor]'],
    ['value_percentile', '{ field: rows, percentile: 90, gte: 5 }', '[system, ok]'],
    ['temporal', '{}', '[actor]'],
    ['temporal_ordered', '{}', '[actor]'],
    ['temporal_ordered', '{}', '[time.hour, subjects]'],
    ['new_value', '{ field: from }', '[actor]'],
    ['new_value', '{ field: subjects }', '[system]'],
  ])('%s %s by %s', async (kind, condition, groupBy) => {
    await agree(correlation(kind, condition, groupBy, '{ quiet: 10s }'), 6);
  });

  it('with alerts that go on, and end', async () => {
    await agree(correlation('event_count', '{ gte: 2 }', '[actor]', '{ quiet: 30s }'), 6, 3);
  });

  it('with rules that wait for rules, under another name of the group', async () => {
    const rules = parseRules([
      `${INPUTS}
---
name: twice
correlation: { type: event_count, rules: [any], group-by: [actor], timespan: 10s, condition: { gte: 2 } }
bongsu: { silent: true }
---
name: chain
correlation:
  type: temporal_ordered
  rules: [other, twice]
  aliases: { whose: { other: subjects, twice: actor } }
  group-by: [whose]
  timespan: 30s
`,
    ]);
    await agree(rules, 10);
  });

  it('with limits of departments and roles, and where it is off', async () => {
    const rules = rulesAsDecided(correlation('event_count', '{ gte: 3 }', '[actor]'), [
      decision({ department: '민원과', threshold: 1 }),
      decision({ department: '민원과', role: '상담', isOn: false }),
      decision({ role: '상담', threshold: 2 }),
    ]);
    await agree(rules, 6);
  });

  it.each([
    '{ own: 2, days: 3, least: 2 }',
    '{ department: 1, days: 5, least: 2 }',
    '{ own: 1, department: 0.5, least: 1 }',
  ])('against what was usual: %s', async (baseline) => {
    const rules = correlation(
      'value_sum',
      '{ field: rows, gte: 2 }',
      '[actor]',
      `{ quiet: 10s, baseline: ${baseline} }`,
    );
    // Steps of hours instead of seconds, so that days go by.
    await agree(rules, 6, 4000);
  });

  it.each([
    '{ reason: "*drop*" }',
    '{ reason: "a%?_c*" }',
    "{ reason|contains: '%b_' }",
    "{ reason|endswith: '\\d' }",
    '{ reason|startswith: "two", ok: true }',
    '{ reason: null, subjects|exists: true }',
    '{ subjects|contains|all: [S, "3"] }',
    '{ subjects|cased: "S-3\\\\" }',
    '{ from|cidr: [10.0.0.0/8, "2001:db8::1"] }',
    '[{ actor: "WHO\\\\?" }, { rows|lt: 2 }]',
    '{ from.allowed: false }',
    '{ from.network: ["10.9", "fe80:1:2:3", "창구 3"] }',
    '{ actor.department: 민원과, actor.role: 담당 }',
    '{ actor.department: null }',
    '{ subjects.self: true }',
    '{ subjects.colleague: true, subjects.count|gte: 2 }',
    '{ subjects.notable: true }',
    '{ actor.state: unknown }',
    '{ time.late-minutes|gte: 3 }',
  ])('%s', async (selection) => {
    const text = `name: r\ndetection:\n  s: ${selection}\n  condition: s\nbongsu: { alert: true, quiet: 10s, group-by: [actor, subjects] }`;
    await agree(parseRules([text]), 3);
  });

  it.each([
    '{ time.office: false }',
    '{ time.hour|gte: 14, time.day: [mon, wed] }',
    '{ actor.state: [left, away] }',
    '{ actor.idle-days|gte: 1 }',
    '{ system.silent-minutes|gte: 90 }',
  ])('%s over days', async (selection) => {
    const text = `name: r\ndetection:\n  s: ${selection}\n  o: { rows: [1, 2] }\n  t: { ok: true }\n  condition: s and not (o and t) or 3 of them\nbongsu: { alert: true, group-by: [system] }`;
    await agree(parseRules([text]), 4, 2000);
  });

  it('and so does a limit that is tried', async () => {
    const rules = correlation('event_count', '{ gte: 9 }', '[actor]');
    const trial = {
      rule: 'counted',
      tries: [1, 3, 5].map((threshold) => [decision({ isOn: false }), decision({ department: '민원과', threshold })]),
    };
    const range = { from: START, to: START + 1_000_000 };
    let found = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(RECORD, { minLength: 20, maxLength: 60 }), async (steps) => {
        const records = recordsOf(steps);
        await engine.hold(records);
        const tried = await tryOutBySql(
          ({ sql }) => engine.query(sql) as Promise<AlertRow[]>,
          rules,
          trial,
          FACTS,
          range,
        );
        expect(tried).toEqual(await tryOut(each(records), rules, trial, FACTS, range));
        found += tried[0]!.cases;
      }),
      { numRuns: 5 },
    );
    expect(found).toBeGreaterThan(0);
  });

  it('whatever a fact is called', async () => {
    const facts: Facts = {
      ...FACTS,
      employees: [{ actor: `o'\\'); DROP TABLE acc.records; --`, department: '\\', role: "'" }],
      notable: ['\0', "S-'2"],
    };
    const text = `name: r\ndetection:\n  s: { subjects.notable: true }\n  t: { actor.state: unknown }\n  condition: s and t\nbongsu: { alert: true, group-by: [actor.department] }`;
    await agree(parseRules([text]), 4, 1, facts);
  });
});
