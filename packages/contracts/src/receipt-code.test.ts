import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupedReceipt, looksLikeReceipt, plainReceipt, receiptSigns, withCheckSign } from './receipt-code.ts';

const signs = fc
  .array(fc.constantFrom(...receiptSigns.split('')), { minLength: 19, maxLength: 19 })
  .map((chosen) => withCheckSign(chosen.join('')));

it('is read back as it was written, however it was typed', () => {
  fc.assert(
    fc.property(signs, (code) => {
      const shown = groupedReceipt(code);
      expect(shown).toMatch(/^(?:[2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}$/);
      expect(plainReceipt(` ${shown.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
      expect(looksLikeReceipt(shown)).toBe(true);
    }),
  );
});

it('shows every wrong sign and every two signs that changed places', () => {
  fc.assert(
    fc.property(signs, fc.nat(19), fc.nat(19), fc.constantFrom(...receiptSigns.split('')), (code, one, other, sign) => {
      const wrong = code.split('');
      wrong[one] = sign;
      if (wrong.join('') !== code) expect(looksLikeReceipt(wrong.join(''))).toBe(false);
      const swapped = code.split('');
      [swapped[one], swapped[other]] = [code.charAt(other), code.charAt(one)];
      if (swapped.join('') !== code) expect(looksLikeReceipt(swapped.join(''))).toBe(false);
    }),
  );
});

it('has no sign that is taken for another, and at least 80 bits that nobody can guess', () => {
  expect(receiptSigns).not.toMatch(/[ILO01]/);
  expect(new Set(receiptSigns).size).toBe(31);
  expect(19 * Math.log2(31)).toBeGreaterThan(80);
});
