import { expect, it } from 'vitest';
import { serialDay } from './serial-day.ts';

const DAY = 86_400_000;

it('turns every day that a spreadsheet counts into the one of the calendar', () => {
  for (let serial = 61; serial <= 80_000; serial += 1) {
    const expected = new Date(Date.UTC(1899, 11, 30) + serial * DAY).toISOString().slice(0, 10);
    expect(serialDay(serial)).toBe(expected);
  }
  expect(serialDay(2_958_465)).toBe('9999-12-31');
});

it('takes nothing else for a day', () => {
  for (const serial of [0, 60, 2_958_466, 33_000.5, Number.NaN]) expect(serialDay(serial)).toBeNull();
});
