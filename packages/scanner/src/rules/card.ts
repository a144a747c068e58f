import { luhn } from './checksum.ts';

interface Issuer {
  /** The first digits, both ends included, all as long as the first. */
  readonly from: number;
  readonly to: number;
  readonly lengths: readonly number[];
}

const SIXTEEN = [16];

/** ISO/IEC 7812: who gives out numbers that begin so. */
const ISSUERS: readonly Issuer[] = [
  { from: 4, to: 4, lengths: [16, 19] },
  { from: 51, to: 55, lengths: SIXTEEN },
  { from: 2221, to: 2720, lengths: SIXTEEN },
  { from: 34, to: 34, lengths: [15] },
  { from: 37, to: 37, lengths: [15] },
  { from: 3528, to: 3589, lengths: SIXTEEN },
  { from: 36, to: 36, lengths: [14] },
  { from: 38, to: 39, lengths: [14] },
  { from: 300, to: 305, lengths: [14] },
  { from: 62, to: 62, lengths: [16, 19] },
  { from: 6011, to: 6011, lengths: SIXTEEN },
  { from: 644, to: 659, lengths: SIXTEEN },
  // Cards that are good in Korea alone.
  { from: 9, to: 9, lengths: SIXTEEN },
];

const isOf = (digits: string, { from, to, lengths }: Issuer): boolean => {
  if (!lengths.includes(digits.length)) return false;
  const start = Number(digits.slice(0, String(from).length));
  return start >= from && start <= to;
};

/** A number of a payment card: an issuer who exists, and the check digit. */
export const isCardNumber = (digits: string): boolean => ISSUERS.some((issuer) => isOf(digits, issuer)) && luhn(digits);
