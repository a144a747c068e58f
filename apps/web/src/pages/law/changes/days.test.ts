import type { LawDay } from '@bongsu/contracts';
import { expect, test } from 'vitest';
import { chosenDay, splitDays } from './days.ts';

const on = (day: string): LawDay => ({ day, counts: { begins: 1, changes: 0, moves: 0, ends: 0 }, rules: ['R'] });
const days = [on('2020-08-05'), on('2026-09-11'), on('2027-03-09'), on('2028-01-01')];

test('what is still to come stands first and the next day leads it; what is past goes backwards', () => {
  const { ahead, past } = splitDays(days, '2026-11-21');
  expect(ahead.map(({ day }) => day)).toEqual(['2027-03-09', '2028-01-01']);
  expect(past.map(({ day }) => day)).toEqual(['2026-09-11', '2020-08-05']);
});

test('the page opens on the day asked for, else on the next to come, else on the latest', () => {
  expect(chosenDay(days, '2026-11-21', '2020-08-05')?.day).toBe('2020-08-05');
  expect(chosenDay(days, '2026-11-21', '1999-01-01')?.day).toBe('2027-03-09');
  expect(chosenDay(days, '2030-01-01', undefined)?.day).toBe('2028-01-01');
  expect(chosenDay([], '2030-01-01', undefined)).toBeUndefined();
});
