import type { Kind } from '../kinds.ts';

/** Written into examples and forms so often that they say nothing of anybody. */
export const standIns: ReadonlySet<string> = new Set([
  '01012345678',
  '0101234567',
  '0212345678',
  '021234567',
  '1234561234567',
  '9001011234567',
  '8001011234567',
  '1234567890',
  '1234567891',
  '1234567812345678',
  // Cards that payment services give out for tests.
  '4111111111111111',
  '4242424242424242',
  '4012888888881881',
  '4000056655665556',
  '4222222222222222',
  '5555555555554444',
  '5105105105105100',
  '5200828282828210',
  '2223003122003222',
  '378282246310005',
  '371449635398431',
  '6011111111111117',
  '6011000990139424',
  '30569309025904',
  '38520000023237',
  '36227206271667',
  '3530111333300000',
  '3566002020360505',
  '6200000000000005',
  '6250000000000000005',
  '6450000000000002',
]);

const isOneDigit = (digits: string): boolean => new Set(digits).size === 1;

const isRow = (digits: string): boolean =>
  '012345678901234567890'.includes(digits) || '098765432109876543210'.includes(digits);

/** 010-0xxx and 010-1xxx were given to nobody; they stand in examples and in test data. */
const isUnassigned = (digits: string): boolean => /^010[01]\d{7}$/.test(digits);

/** A well-known stand-in for a number: reported on its own count, with low confidence. */
export const isPlaceholder = (kind: Kind, digits: string): boolean =>
  standIns.has(digits) || isOneDigit(digits) || isRow(digits) || (kind === 'mobile-phone' && isUnassigned(digits));
