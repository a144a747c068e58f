import { digitAt, weighted } from './checksum.ts';

const WEIGHTS = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2];

/** 법인등록번호: of a company, and so not personal. Every second one would pass as 주민등록번호 by its shape. */
export const isCorporateNumber = (digits: string): boolean =>
  digits.length === 13 && (10 - (weighted(digits, WEIGHTS) % 10)) % 10 === digitAt(digits, 12);
