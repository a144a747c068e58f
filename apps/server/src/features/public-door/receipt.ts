import { randomInt } from 'node:crypto';
import { groupedReceipt, plainReceipt, RECEIPT_LENGTH, receiptSigns, withCheckSign } from '@bongsu/contracts';
import type { Vault } from '../../platform/vault.ts';

/** A new receipt, or code, as it is shown, once: 94 random bits and a check sign. */
export const newReceipt = (): string => {
  const signs = Array.from({ length: RECEIPT_LENGTH - 1 }, () => receiptSigns.charAt(randomInt(receiptSigns.length)));
  return groupedReceipt(withCheckSign(signs.join('')));
};

/**
 * All that is kept of a receipt, and of the code of a processor (수탁자): a keyed hash, of which the key is not in the
 * database. With 94 bits to guess, a slow hash would add nothing but a lever to tire the server with. What is no code at
 * all is hashed and looked for too, so that every wrong one costs the same and gets the same answer.
 */
const markOf =
  (purpose: string) =>
  (vault: Vault, typed: string): string =>
    vault.fingerprint(plainReceipt(typed), purpose);

export const markOfReceipt = markOf('public-receipt');
export const markOfCode = markOf('processor-code');
