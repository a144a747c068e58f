import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, instant, seoulDay } from '@bongsu/kit';
import type { AccessRecord } from '../record/record.ts';
import { boundOf } from './baseline.ts';
import { Detector } from './detector.ts';
import { parseRules } from './parse-rules.ts';

const START = instant('2026-11-02T10:00:00+09:00').epochMilliseconds;
const SPAN = 60_000;

/** Longer than a trail becomes until something of it is forgotten, and now and then nothing for a while. */
const STEPS = fc.array(
  fc.record({
    step: fc.oneof({ weight: 30, arbitrary: fc.nat({ max: 2500 }) }, fc.constantFrom(0, SPAN, SPAN * 2, 7 * 3_600_000)),
    actor: fc.constantFrom('kim01', 'kim01', 'lee02'),
    subjects: fc.array(fc.constantFrom('S-1', 'S-2', 'S-3', 'S-4', 'S-5'), { minLength: 1, maxLength: 3 }),
    rows: fc.nat({ max: 6 }),
    from: fc.constantFrom('10.0.0.7', '10.0.0.7', '10.0.0.7', '10.0.0.8', '10.9.0.1'),
  }),
  { minLength: 150, maxLength: 300, size: 'max' },
);

type Step = typeof STEPS extends fc.Arbitrary<(infer One)[]> ? One : never;

const recordsOf = (steps: readonly Step[], stretch: number): AccessRecord[] => {
  let at = START;
  return steps.map(({ step, ...rest }, index) => {
    at += step * stretch;
    return { id: `e-${index}`, at, system: 'hr', action: 'read', fields: [], reason: '', ok: true, ...rest };
  });
};

const valuesOf = {
  event_count: (some: readonly AccessRecord[]) => some.length,
  value_sum: (some: readonly AccessRecord[]) => some.reduce((sum, { rows }) => sum + rows, 0),
  subjects: (some: readonly AccessRecord[]) => new Set(some.flatMap(({ subjects }) => subjects)).size,
  from: (some: readonly AccessRecord[]) => new Set(some.map(({ from }) => from)).size,
};

interface Asked {
  readonly measure: keyof typeof valuesOf;
  readonly limit: number;
  readonly isOfPairs?: true;
  readonly deviations?: number;
  readonly timespan: number;
}

const rulesOf = ({ measure, limit, isOfPairs, deviations, timespan }: Asked): ReturnType<typeof parseRules> => {
  const [kind, field] = { event_count: ['event_count', ''], value_sum: ['value_sum', 'field: rows, '] }[
    measure as string
  ] ?? ['value_count', `field: ${measure}, `];
  return parseRules([
    `
name: any
detection: { selection: { action: read }, condition: selection }
---
name: counted
correlation:
  type: ${kind!}
  rules: [any]
  group-by: ${isOfPairs === true ? '[actor, subjects]' : '[actor]'}
  timespan: ${timespan / 1000}s
  condition: { ${field!}gte: ${limit} }
bongsu:
  quiet: 1s${deviations === undefined ? '' : `\n  baseline: { own: ${deviations}, least: 2 }`}
`,
  ]);
};

/** Of one group: each moment anew, with everything in the timespan up to it. */
const byDefinition = (records: readonly AccessRecord[], asked: Asked): { at: number; within: AccessRecord[] }[] => {
  const moments = [...new Set(records.map(({ at }) => at))].map((at) => {
    const within = records.filter((one) => one.at <= at && one.at > at - asked.timespan);
    return { at, within, value: valuesOf[asked.measure](within) };
  });
  const peakOf = (day: string): number =>
    Math.max(...moments.flatMap(({ at, value }) => (seoulDay(at) === day ? value : [])));
  const isUnusual = (at: number, value: number): boolean => {
    if (asked.deviations === undefined) return true;
    const since = seoulDay(at - 28 * DAY_MS);
    const days = new Set(moments.map((one) => seoulDay(one.at)).filter((day) => day < seoulDay(at) && day >= since));
    return days.size >= 2 && value > boundOf([...days].map(peakOf), asked.deviations);
  };
  return moments.filter(({ at, value }) => value >= asked.limit && isUnusual(at, value));
};

const expectedOf = (records: readonly AccessRecord[], asked: Asked): string[] => {
  const alerts: { from: number; to: number; records: Set<number> }[] = [];
  for (const { at, within } of byDefinition(records, asked)) {
    const last = alerts.at(-1);
    const places = within.map(({ id }) => Number(id.slice(2)));
    if (last === undefined || at - last.to > asked.timespan)
      alerts.push({ from: within[0]!.at, to: at, records: new Set(places) });
    else {
      last.to = at;
      for (const place of places) last.records.add(place);
    }
  }
  return alerts.map(({ from, to, records: all }) => JSON.stringify([from, to, [...all]]));
};

describe('What is far from enough is kept in short, and found all the same', () => {
  it.each<Asked>([
    { measure: 'event_count', limit: 20, timespan: SPAN },
    { measure: 'event_count', limit: 38, timespan: SPAN },
    { measure: 'event_count', limit: 9, isOfPairs: true, timespan: SPAN },
    { measure: 'event_count', limit: 3, isOfPairs: true, timespan: 10_000 },
    { measure: 'value_sum', limit: 100, timespan: SPAN },
    { measure: 'subjects', limit: 5, timespan: 10_000 },
    { measure: 'from', limit: 2, timespan: 5000 },
    { measure: 'from', limit: 3, timespan: 10_000 },
    { measure: 'value_sum', limit: 10, deviations: 1, timespan: 86_400_000 },
    { measure: 'event_count', limit: 5, deviations: 2, timespan: 43_200_000 },
  ])('%j', (asked) => {
    const rules = rulesOf(asked);
    let found = 0;
    fc.assert(
      fc.property(STEPS, (steps) => {
        const records = recordsOf(steps, asked.deviations === undefined ? 1 : 1500);
        const detector = new Detector(rules);
        const alerts = [...records.flatMap((record, index) => detector.push(record, index)), ...detector.end()];
        const expected = Map.groupBy(
          records.flatMap((record) =>
            (asked.isOfPairs === true ? [...new Set(record.subjects)] : ['']).map((subject) => ({ record, subject })),
          ),
          ({ record, subject }) => `${record.actor} ${subject}`,
        );
        found += alerts.length;
        for (const [group, own] of expected) {
          const theirs = alerts.filter(({ group: of }) => `${of['actor']!} ${of['subjects'] ?? ''}` === group);
          expect(theirs.map(({ from, to, records: all }) => JSON.stringify([from, to, all]))).toEqual(
            expectedOf(
              own.map(({ record }) => record),
              asked,
            ),
          );
        }
      }),
      { numRuns: 20 },
    );
    expect(found).toBeGreaterThan(0);
  });
});
