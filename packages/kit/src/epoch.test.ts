import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochOf, seoulDay, seoulDayStart, seoulIso } from './epoch.ts';
import { instant, seoulDate, Temporal, toSeoulIso } from './time.ts';

const anyMoment = fc.oneof(
  fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2100, 0) }),
  fc.integer({ min: Date.UTC(1988, 9, 7), max: Date.UTC(1988, 9, 10) }),
  fc.constantFrom(592_333_199_999, 592_333_200_000, 253_402_268_399_999),
);

describe('a moment as a number', () => {
  it('is written, and put on a day in Seoul, exactly as the same instant is', () => {
    fc.assert(
      fc.property(anyMoment, (at) => {
        const same = Temporal.Instant.fromEpochMilliseconds(at);
        expect(seoulIso(at)).toBe(toSeoulIso(same));
        expect(seoulDay(at)).toBe(seoulDate(same).toString());
        expect(epochOf(seoulIso(at))).toBe(at);
      }),
    );
  });

  it('begins a day in Seoul at midnight there', () => {
    expect(seoulIso(seoulDayStart('2026-11-21'))).toBe('2026-11-21T00:00:00+09:00');
    expect(seoulIso(seoulDayStart('2024-02-29'))).toBe('2024-02-29T00:00:00+09:00');
  });

  it('is read as the same instant is, whatever way of writing', () => {
    const written = [
      '2026-11-21T09:00:00+09:00',
      '2026-11-21T09:00:00.120+09:00',
      '2026-11-21T00:00Z',
      '2026-11-21T00:00:00.1234567Z',
      '2026-11-21T09:00:00+09:00[Asia/Seoul]',
      '20261121T090000+0900',
      '2016-12-31T23:59:60Z',
      '2026-11-21T24:00:00Z',
      '2026-02-30T00:00:00Z',
      '2026-02-29T00:00:00Z',
      '2024-02-29T00:00:00Z',
      '2026-11-21T09:00:00+25:00',
      '2026-11-21T09:00:00-05:30',
      '2026-11-21T24:00:00+09:00',
      '2026-13-21T09:00:00+09:00',
      '2026-00-21T09:00:00+09:00',
      '2026-11-00T09:00:00+09:00',
      '2026-11-21t09:00:00+09:00',
      '2026-11-21 09:00:00+09:00',
      '2026-11-21T09:60:00+09:00',
      '2026-11-21T09:00:00~09:00',
      '2026-11-2aT09:00:00+09:00',
      '0001-01-01T00:00:00+00:00',
      '2026-11-21T09:00:00',
    ];
    for (const iso of written) {
      let expected: number | string;
      try {
        expected = instant(iso).epochMilliseconds;
      } catch {
        expected = 'refused';
      }
      let read: number | string;
      try {
        read = epochOf(iso);
      } catch {
        read = 'refused';
      }
      expect([iso, read]).toEqual([iso, expected]);
    }
  });
});
