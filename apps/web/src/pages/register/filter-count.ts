import type { RegisterQuery } from '@bongsu/contracts';

/** Those that are folded away. */
const moreNames = [
  'stage',
  'grade',
  'handlingType',
  'source',
  'departmentId',
  'from',
  'to',
  'late',
] as const satisfies readonly (keyof RegisterQuery)[];

export const filterNames = ['q', 'open', ...moreNames] as const;

const countOf = (query: RegisterQuery, names: readonly (keyof RegisterQuery)[]): number =>
  names.filter((name) => query[name] !== undefined && query[name] !== '').length;

/** How many conditions narrow the register now. */
export const filterCount = (query: RegisterQuery): number => countOf(query, filterNames);

/** How many of them are folded away. */
export const moreCount = (query: RegisterQuery): number => countOf(query, moreNames);
