import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt } from '@bongsu/kit';
import { monthOf } from './month.ts';

const [FIRST, LAST] = [-62_167_219_200_000, 253_402_300_799_999];

describe('the month of a moment', () => {
  it('is the one of the calendar, in UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (at) => {
        const { year, month } = instantAt(at).toZonedDateTimeISO('UTC');
        expect(monthOf(at)).toBe(year * 100 + month);
      }),
    );
  });

  it('is the first or the last that a calendar has for what lies outside of it', () => {
    expect([FIRST, FIRST - 1, -8.64e15].map(monthOf)).toEqual([1, 1, 1]);
    expect([LAST, LAST + 1, 8.64e15].map(monthOf)).toEqual([999_912, 999_912, 999_912]);
  });
});
