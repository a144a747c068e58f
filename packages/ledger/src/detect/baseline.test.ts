import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundOf } from './baseline.ts';

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe('What was usual', () => {
  it('is the median, and a deviation is the median of how far days lie from it', () => {
    // Median 10, deviations 2 1 0 1 2 in order 0 1 1 2 2.
    expect(boundOf([8, 9, 10, 11, 12], 2)).toBeCloseTo(10 + 2 * 1.4826);
  });

  it('is not moved by a day of misuse, so that the next one is found as well', () => {
    const days = Array.from({ length: 20 }, (_, day) => 40 + (day % 5));
    const withMisuse = [...days, 3000];
    const spread = Math.sqrt(mean(withMisuse.map((one) => (one - mean(withMisuse)) ** 2)));
    // By mean and standard deviation a second day of 1,500 would pass.
    expect(mean(withMisuse) + 3 * spread).toBeGreaterThan(1500);
    expect(boundOf(withMisuse, 6)).toBeLessThan(100);
  });

  it('leaves some room to who did exactly the same each day', () => {
    expect(boundOf([100, 100, 100], 3)).toBeGreaterThan(130);
    expect(boundOf([0, 0, 0], 3)).toBeGreaterThan(3);
  });

  it('does not depend on the order of days', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 28 }), (peaks) => {
        expect(boundOf(peaks.toReversed(), 5)).toBe(boundOf(peaks, 5));
        expect(boundOf(peaks, 5)).toBeGreaterThan(boundOf(peaks, 4));
      }),
    );
  });
});
