/** The same rule as in the contracts, whose schemas this page does without; a test compares the two. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const plain = (typed: string): string => typed.replaceAll(/[\s\-·.]/g, '').toUpperCase();

/** Whether a slip of the hand can be ruled out, before any work is done for it. */
export function looksRight(typed: string): boolean {
  const code = plain(typed);
  let sum = 0;
  for (let at = 0; at < code.length; at += 1) sum += (at + 1) * SIGNS.indexOf(code.charAt(at));
  return code.length === 20 && !/[^2-9A-HJKMNP-Z]/.test(code) && sum % SIGNS.length === 0;
}
