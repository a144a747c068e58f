import { describe, expect, it } from 'vitest';
import { readDay, readMoment, seoulNow, writeDay, writeMoment } from './seoul-date.ts';

describe('a moment that somebody enters', () => {
  it('is the Korean wall clock, wherever the moment came from', () => {
    expect(readMoment('2026-11-21T00:30:00Z')?.toString()).toBe('2026-11-21T09:30:00');
    expect(writeMoment(readMoment('2026-11-20T23:59:59+09:00'))).toBe('2026-11-20T23:59:00+09:00');
  });

  it('takes nothing and nonsense as nothing', () => {
    expect(readMoment(null)).toBeNull();
    expect(readMoment('내일')).toBeNull();
    expect(readDay('2026-02-30')).toBeNull();
    expect(writeMoment(null)).toBeNull();
  });

  it('keeps a day as it is written', () => {
    expect(writeDay(readDay('2026-11-21'))).toBe('2026-11-21');
  });

  it('knows that just past midnight in Korea is still the day before elsewhere', () => {
    expect(writeMoment(seoulNow(Date.UTC(2026, 11, 31, 15, 5)))).toBe('2027-01-01T00:05:00+09:00');
  });
});
