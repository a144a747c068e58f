import { digitAt, weighted } from './checksum.ts';

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];
const FIRST_OFFICE = 101;

/** `person`: of somebody who trades under their own name, so personal. `company`: of a company or a public body. */
export type BusinessOwner = 'person' | 'company';

/**
 * 사업자등록번호: three digits of the tax office, two of the kind of business, four of the row, a check digit. `null`: none.
 * One in ten of any ten digits passes, moments in seconds among them: without hyphens it needs a word beside it.
 */
export const readBusinessNumber = (digits: string): BusinessOwner | null => {
  if (digits.length !== 10 || Number(digits.slice(0, 3)) < FIRST_OFFICE) return null;
  const sum = weighted(digits, WEIGHTS) + Math.floor((digitAt(digits, 8) * 5) / 10);
  if ((10 - (sum % 10)) % 10 !== digitAt(digits, 9)) return null;
  const type = Number(digits.slice(3, 5));
  if (type === 0) return null;
  return type >= 81 && type <= 88 ? 'company' : 'person';
};
