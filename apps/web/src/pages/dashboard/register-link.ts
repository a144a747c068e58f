import type { RegisterQuery } from '@bongsu/contracts';
import { queryString } from '../../api/address.ts';

/** The register with the filter behind a number. */
export const registerLink = (filter: Partial<Record<keyof RegisterQuery, string | number>>): string =>
  `/incidents${queryString(filter)}`;

/** First and last day of `2026-11`, as the register's filter takes them. */
export function daysOfMonth(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1];
  return { from: `${month}-01`, to: `${month}-${last}` };
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
