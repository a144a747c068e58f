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

/** `01012345678`, however it was written; `null` when it is no Korean mobile number. A spreadsheet drops the first zero. */
export const readMobile = (cell: string): string | null => {
  const digits = tidy(cell)
    .replace(/^(?:\+|00)?82[ .-]*(?:\(0\))?(?=[ .(-]*0?1)/, '')
    .replaceAll(/[ ().-]/g, '');
  const number = /^0?(1[016789]\d{7,8})$/.exec(digits)?.[1];
  return number === undefined ? null : `0${number}`;
};

/** Where a letter goes; both empty when it could not be delivered. */
export interface PostalAddress {
  readonly postcode: string;
  readonly address: string;
}

const LONGEST_ADDRESS = 200;

/** A postcode in the older form of six digits is none. One that stands in front of the address is taken from there. */
export const readPostal = (postcodeCell: string, addressCell: string): PostalAddress => {
  const [, inFront = '', rest = ''] = /^(?:[[(]?(\d{5})[\])]?[ ,]+)?(.*)$/s.exec(tidy(addressCell)) ?? [];
  const own = /^\d{4,5}$/.exec(tidy(postcodeCell))?.[0].padStart(5, '0') ?? '';
  const postcode = own === '' ? inFront : own;
  const sound = postcode !== '' && /\p{L}/u.test(rest) && rest.length <= LONGEST_ADDRESS && !/\p{Cc}/u.test(rest);
  return sound ? { postcode, address: rest } : { postcode: '', address: '' };
};
