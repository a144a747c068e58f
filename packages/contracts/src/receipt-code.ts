/**
 * The receipt of a report that came through the public door (see `docs/decisions/public-door.md`).
 *
 * 31 signs that are not taken for one another on paper or on the telephone: no I, L, O, 0 or 1. 31 is a prime, so that
 * one check sign finds every single wrong sign and every two that changed places.
 */
export const receiptSigns = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** 19 random signs are 94 bits; the twentieth checks them. */
export const RECEIPT_LENGTH = 20;

const GROUP = 4;

/** What was typed without what does not matter: spaces, hyphens, small letters. */
export const plainReceipt = (typed: string): string => typed.replaceAll(/[\s\-·.]/g, '').toUpperCase();

/** `K7QM-…`, in groups that can be read aloud. */
export const groupedReceipt = (code: string): string =>
  code.replaceAll(new RegExp(`.{${String(GROUP)}}(?=.)`, 'g'), '$&-');

/** Zero for a code without a slip; `NaN` when a sign is none of ours. */
const slipOf = (code: string): number => {
  let sum = 0;
  for (let at = 0; at < code.length; at += 1) {
    const value = receiptSigns.indexOf(code.charAt(at));
    if (value < 0) return Number.NaN;
    sum += (at + 1) * value;
  }
  return sum % receiptSigns.length;
};

/** The signs with their check sign behind them. */
export const withCheckSign = (signs: string): string => {
  const last = receiptSigns.split('').find((sign) => slipOf(signs + sign) === 0);
  if (last === undefined) throw new TypeError('Only signs of a receipt can be checked');
  return signs + last;
};

/** Whether it may be a receipt at all: what a slip of the hand breaks. It says nothing of whether there is one. */
export const looksLikeReceipt = (typed: string): boolean => {
  const code = plainReceipt(typed);
  return code.length === RECEIPT_LENGTH && slipOf(code) === 0;
};
