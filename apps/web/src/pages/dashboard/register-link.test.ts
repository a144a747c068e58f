import { expect, it } from 'vitest';
import { daysOfMonth, registerLink } from './register-link.ts';

it('leads to the register with the filter behind a number', () => {
  expect(registerLink({ grade: 1, open: 'true' })).toBe('/incidents?grade=1&open=true');
});

it('knows the last day of a month, in leap years too', () => {
  expect(daysOfMonth('2026-11')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  expect(daysOfMonth('2028-02').to).toBe('2028-02-29');
  expect(daysOfMonth('2026-02').to).toBe('2026-02-28');
});
