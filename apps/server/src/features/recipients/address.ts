import { domainToASCII } from 'node:url';

/** What a spreadsheet leaves around a value: blanks of all kinds, and signs that nobody sees. */
export const tidy = (cell: string): string =>
  cell
    .normalize('NFC')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/\p{Zs}+/gu, ' ')
    .trim();

// No quotes, no comments, no routes (`a%b@c`, `host!user`), no IP literals: a mail must go to exactly what is written.
const LOCAL = /^[A-Za-z0-9#$&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9#$&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const domainOf = (written: string): string | null => {
  if (/[^\p{L}\p{N}.-]/u.test(written)) return null;
  const ascii = domainToASCII(written.toLowerCase());
  const labels = ascii.split('.');
  const sound = labels.length >= 2 && ascii.length <= 253 && labels.every((label) => LABEL.test(label));
  return sound && !/^\d+$/.test(labels.at(-1) ?? '') ? ascii : null;
};

/** The address in the one form it is used in, or `null` when it is none that we would write to. */
export const readAddress = (cell: string): string | null => {
  const text = tidy(cell);
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > 254) return null;
  const local = text.slice(0, at);
  const domain = domainOf(text.slice(at + 1));
  // `=?…?=` is how other scripts are written in headers: a mail program would show it as something else.
  const isSound = local.length <= 64 && LOCAL.test(local) && !local.includes('=?');
  return isSound && domain !== null ? `${local}@${domain}` : null;
};

/** A name as it is printed into a letter. Whatever looks like a formula, an address or a header is none. */
export const isName = (text: string): boolean =>
  /\p{L}/u.test(text) && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}=<>"\\{}[\]@]|:\/\//u.test(text) && !/^[+\-|]/.test(text);
