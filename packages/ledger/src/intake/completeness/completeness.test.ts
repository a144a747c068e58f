import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, instant } from '@bongsu/kit';
import type { Arrival } from '../append-sorted.ts';
import { receiveBody } from '../http/receive-body.ts';
import { openLedger, ownLine, type Ledger } from '../intake.fixture.ts';
import { presets } from '../presets.ts';
import { judge, type Expected } from './judge.ts';
import { noteArrival, noteGap, observeFrom, type Observed } from './observed.ts';
import { workingTime } from './working-time.ts';

const MINUTE_MS = 60_000;
const expected: Expected = { office: { from: 8, to: 20 } };
const at = (iso: string): number => instant(iso).epochMilliseconds;
/** A Monday. */
const START = at('2026-11-02T00:00:00+09:00');

const arrival = (received: number, change: Partial<Arrival> = {}): Arrival => ({
  accepted: 10,
  refused: [],
  times: { oldest: received - 5000, newest: received - 1000 },
  ...change,
});

/** Something every `every` while people work, and every `nightly` otherwise, `days` long. */
const rhythm = (every: number, nightly: number, days: number): Observed => {
  let observed = observeFrom(START);
  for (let now = START; now < START + days * DAY_MS;) {
    observed = noteArrival(observed, arrival(now), now, expected.office);
    now += workingTime(now, now + 1, expected.office) > 0 ? every : nightly;
  }
  return observed;
};

const kinds = (observed: Observed, now: number, what = expected): string[] =>
  judge(observed, what, now).reasons.map(({ kind }) => kind);

describe('a source', () => {
  it('that keeps its rhythm is fine, and one that falls silent is told, whatever the rhythm', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }).map((minutes) => minutes * MINUTE_MS),
        fc.integer({ min: 1, max: 10 }).map((hours) => hours * HOUR_MS),
        fc.integer({ min: 9, max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (every, nightly, days, part) => {
          const observed = rhythm(every, nightly, days);
          const last = observed.last!;
          const usual = workingTime(last, last + 1, expected.office) > 0 ? every : nightly;
          expect(judge(observed, expected, last + usual * part)).toEqual({ level: 'fine', reasons: [] });
          expect(kinds(observed, last + 8 * DAY_MS)).toEqual(['silent']);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('that is silent on a weekend as ever is fine, and is told on Monday morning', () => {
    let observed = observeFrom(START);
    for (let now = START; now < START + 19 * DAY_MS; now += 5 * MINUTE_MS)
      if (workingTime(now, now + 1, expected.office) > 0)
        observed = noteArrival(observed, arrival(now), now, expected.office);
    expect(kinds(observed, at('2026-11-22T12:00:00+09:00'))).toEqual([]);
    expect(kinds(observed, at('2026-11-23T08:10:00+09:00'))).toEqual([]);
    expect(kinds(observed, at('2026-11-23T13:00:00+09:00'))).toEqual(['silent']);
    const isHoliday = (day: number): boolean =>
      day === Math.floor((at('2026-11-23T12:00:00+09:00') + 9 * HOUR_MS) / DAY_MS);
    expect(kinds(observed, at('2026-11-23T13:00:00+09:00'), { office: { ...expected.office, isHoliday } })).toEqual([]);
  });

  it('is not judged by what nobody knows yet, unless somebody has said how silent it may be', () => {
    const observed = noteArrival(
      observeFrom(START),
      arrival(START + 9 * HOUR_MS),
      START + 9 * HOUR_MS,
      expected.office,
    );
    const now = START + 14 * HOUR_MS;
    expect(judge(observed, expected, now)).toEqual({ level: 'learning', reasons: [] });
    const reasons = [{ kind: 'silent', since: START + 9 * HOUR_MS, limit: HOUR_MS }];
    expect(judge(observed, { ...expected, mostSilence: HOUR_MS }, now)).toEqual({ level: 'alarm', reasons });
  });

  it('that was silent for long once is not allowed to from then on', () => {
    let observed = rhythm(5 * MINUTE_MS, HOUR_MS, 18);
    const back = START + 18 * DAY_MS + 19 * HOUR_MS;
    observed = noteArrival(observed, arrival(back), back, expected.office);
    expect(kinds(observed, at('2026-11-23T10:00:00+09:00'))).toEqual(['silent']);
  });

  it('whose clock goes wrong is told, ahead and behind; one that has always been late is not', () => {
    const on = (lag: number, observed = rhythm(5 * MINUTE_MS, HOUR_MS, 9)): string[] => {
      const now = observed.last! + DAY_MS;
      const times = { oldest: now - lag, newest: now - lag };
      const noted = noteArrival(observed, arrival(now, { times }), now, expected.office);
      return kinds(noted, now).filter((kind) => kind.startsWith('clock'));
    };
    expect(on(1000)).toEqual([]);
    expect(on(-HOUR_MS)).toEqual(['clock-ahead']);
    expect(on(HOUR_MS)).toEqual(['clock-behind']);
    let nightly = observeFrom(START);
    for (let day = 0; day < 12; day += 1) {
      const now = START + day * DAY_MS + 2 * HOUR_MS;
      nightly = noteArrival(
        nightly,
        arrival(now, { times: { oldest: now - DAY_MS, newest: now - 6 * HOUR_MS } }),
        now,
        expected.office,
      );
    }
    expect(kinds(nightly, nightly.last! + HOUR_MS)).toEqual([]);
  });

  it('whose clock jumps in the middle of a day is told within two hours, and no longer once it is right again', () => {
    for (const [lag, kind] of [
      [HOUR_MS, 'clock-behind'],
      [-HOUR_MS, 'clock-ahead'],
    ] as const) {
      let observed = rhythm(5 * MINUTE_MS, HOUR_MS, 9);
      let now = observed.last! + 1;
      const run = (hours: number, by: number): string[] => {
        const told = new Set<string>();
        for (const until = now + hours * HOUR_MS; now < until; now += 5 * MINUTE_MS) {
          const times = { oldest: now - by, newest: now - by };
          observed = noteArrival(observed, arrival(now, { times }), now, expected.office);
          for (const one of kinds(observed, now)) told.add(one);
        }
        return [...told];
      };
      expect(run(3, 1000)).toEqual([]);
      expect(run(2, lag)).toEqual([kind]);
      run(2, 1000);
      expect(run(3, 1000)).toEqual([]);
    }
  });

  it('of which much less comes than on other days of its sort is told while the day goes on, whatever the hours it sends in', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.nat({ max: 9 }), { minLength: 24, maxLength: 24 })
          .filter((hours) => hours.slice(0, 12).includes(9)),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (profile, part) => {
          let observed = observeFrom(START - DAY_MS);
          /** Work comes as it is usual, on a weekend a tenth of it. */
          const day = (number: number, share: number): void => {
            for (const [hour, count] of profile.entries()) {
              const now = START + number * DAY_MS + hour * HOUR_MS + MINUTE_MS;
              const isWork = workingTime(START + number * DAY_MS, START + (number + 1) * DAY_MS, expected.office) > 0;
              const accepted = Math.round(count * 50 * share * (isWork ? 1 : 0.1));
              if (accepted > 0) observed = noteArrival(observed, arrival(now, { accepted }), now, expected.office);
            }
          };
          for (let number = 0; number < 14; number += 1) day(number, 1);
          const noon = START + 14 * DAY_MS + 12 * HOUR_MS;
          const usual = observed;
          day(14, part);
          expect(kinds(observed, noon)).not.toContain('fewer');
          observed = usual;
          day(14, 0.2);
          expect(judge(observed, expected, noon).reasons).toContainEqual(
            expect.objectContaining({ kind: 'fewer', day: (START + 9 * HOUR_MS) / DAY_MS + 14 }),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('that leaves items out, sends what is no record, or lost a part is told, with how much of it', () => {
    const observed = rhythm(5 * MINUTE_MS, HOUR_MS, 9);
    const now = observed.last! + 1000;
    const refused = ['actor: missing', 'actor: missing', 'subjects: missing', 'record: not-readable', 'rows: missing'];
    const some = noteGap(noteArrival(observed, arrival(now, { refused }), now, expected.office), now);
    const { level, reasons } = judge(some, expected, now);
    expect(level).toBe('alarm');
    expect(reasons).toMatchObject([
      { kind: 'half-filled', missing: { actor: 2, subjects: 1 }, usualShare: 0 },
      { kind: 'refused', count: 2 },
      { kind: 'gap', count: 1 },
    ]);
    const one = noteArrival(observed, arrival(now, { refused: ['from: missing'] }), now, expected.office);
    expect(judge(one, expected, now).level).toBe('warning');
    expect(judge(one, expected, now + 3 * DAY_MS).reasons.map(({ kind }) => kind)).toEqual(['silent']);
  });

  it('is remembered for four weeks, as JSON, with everything counted once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 30 * HOUR_MS }), fc.nat({ max: 9 }), fc.nat({ max: 4 })), { maxLength: 60 }),
        (all) => {
          let observed = observeFrom(START);
          let now = START;
          for (const [wait, accepted, lacking] of all) {
            now += wait;
            const refused = Array.from({ length: lacking }, () => 'at: missing');
            observed = noteArrival(observed, arrival(now, { accepted, refused }), now, expected.office);
            observed = JSON.parse(JSON.stringify(observed)) as Observed;
          }
          expect(observed.days.length).toBeLessThanOrEqual(28);
          const total = observed.days.reduce((sum, day) => sum + day.accepted + (day.missing.at ?? 0), 0);
          for (const { accepted, hours } of observed.days)
            expect(hours.reduce((sum, count) => sum + count, 0)).toBe(accepted);
          const sent = all.reduce((sum, [, accepted, lacking]) => sum + accepted + lacking, 0);
          if (observed.days.length < 28) expect(total).toBe(sent);
          else expect(total).toBeLessThanOrEqual(sent);
        },
      ),
    );
  });
});

const between = (from: number, until: number): number => workingTime(from, until, expected.office);

describe('working time', () => {
  it('of two spans that meet is that of both together', () => {
    const moment = fc.integer({ min: START, max: START + 40 * DAY_MS });
    fc.assert(
      fc.property(fc.tuple(moment, moment, moment), (moments) => {
        const [first, second, third] = moments.toSorted((left, right) => left - right) as [number, number, number];
        expect(between(first, second) + between(second, third)).toBe(between(first, third));
        expect(between(first, third)).toBeLessThanOrEqual(third - first);
      }),
    );
    expect(workingTime(START, START + 7 * DAY_MS, expected.office)).toBe(5 * 12 * HOUR_MS);
  });
});

describe('whatever comes to the log', () => {
  let ledger: Ledger;

  beforeEach(async () => {
    ledger = await openLedger();
  });

  afterEach(() => ledger.close());

  it('is told to whoever watches, once', async () => {
    const seen: [string, Arrival][] = [];
    const to = { ...ledger, onArrival: (source: string, one: Arrival) => void seen.push([source, one]) };
    const sender = { source: 'web', system: 'hr', mapping: presets['own']! };
    const lines = [ownLine('a'), ownLine('b', { at: '2026-11-20T09:00:00+09:00' }), ownLine('c', { actor: '' }), '{'];
    const body = { bytes: Buffer.from(lines.join('\n')), type: 'application/x-ndjson' };
    await receiveBody(to, sender, body);
    await receiveBody(to, sender, body);
    const times = { oldest: at('2026-11-20T09:00:00+09:00'), newest: at('2026-11-21T09:00:00+09:00') };
    expect(seen).toEqual([['web', { accepted: 2, refused: ['actor: missing', 'record: not-readable'], times }]]);
  });
});
