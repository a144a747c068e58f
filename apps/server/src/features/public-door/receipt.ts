import { randomInt } from 'node:crypto';
import { groupedReceipt, plainReceipt, RECEIPT_LENGTH, receiptSigns, withCheckSign } from '@bongsu/contracts';
import type { Vault } from '../../platform/vault.ts';

/** A new receipt as it is shown, once: 94 random bits and a check sign. */
export const newReceipt = (): string => {
  const signs = Array.from({ length: RECEIPT_LENGTH - 1 }, () => receiptSigns.charAt(randomInt(receiptSigns.length)));
  return groupedReceipt(withCheckSign(signs.join('')));
};

/**
 * All that is kept of a receipt: a keyed hash, of which the key is not in the database. With 94 bits to guess, a slow
 * hash would add nothing but a lever to tire the server with. What is no receipt at all is hashed and looked for too, so
 * that every wrong code costs the same and gets the same answer.
 */
export const markOfReceipt = (vault: Vault, typed: string): string =>
  vault.fingerprint(plainReceipt(typed), 'public-receipt');
