import { Temporal } from '@bongsu/kit';
import { expect, it } from 'vitest';
import { dueOf, periodFrom } from './period.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const textOf = (from: string, months: number): string => {
  const period = periodFrom(day(from), months);
  return `${period.from.toString()} ${period.to.toString()}`;
};

it('a period ends where the cycle of the internal management plan ends, counted from January', () => {
  expect(textOf('2026-11-01', 1)).toBe('2026-11-01 2026-11-30');
  expect(textOf('2026-10-01', 3)).toBe('2026-10-01 2026-12-31');
  expect(textOf('2026-11-01', 3)).toBe('2026-11-01 2026-12-31');
  expect(textOf('2026-02-01', 12)).toBe('2026-02-01 2026-12-31');
  expect(textOf('2026-12-01', 6)).toBe('2026-12-01 2026-12-31');
});

it('before 2025-10-31 it is a month, whatever the plan says', () => {
  expect(textOf('2025-09-01', 12)).toBe('2025-09-01 2025-09-30');
  expect(textOf('2025-10-01', 6)).toBe('2025-10-01 2025-10-31');
  expect(textOf('2025-11-01', 6)).toBe('2025-11-01 2025-12-31');
});

it('one period follows another without a gap, also when the cycle changes in between', () => {
  let from = day('2025-08-01');
  for (const months of [1, 3, 2, 6, 12, 4, 1]) {
    const { to } = periodFrom(from, months);
    expect(Temporal.PlainDate.compare(from, to)).toBeLessThan(0);
    from = to.add({ days: 1 });
    expect(from.day).toBe(1);
  }
});

it('is due at the end of the last day', () => {
  expect(dueOf(periodFrom(day('2026-11-01'), 1), 15).toString()).toBe('2026-12-15T14:59:59Z');
});
