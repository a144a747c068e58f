import type { Kind } from '../kinds.ts';

const HIDE = '*';

/** Digits from the `from`-th to before the `to`-th of a text, counted without what stands between them, are hidden. */
const hideDigits = (text: string, from: number, to: number): string => {
  let seen = 0;
  return text.replaceAll(/\d/g, (digit) => {
    const hidden = seen >= from && seen < to;
    seen += 1;
    return hidden ? HIDE : digit;
  });
};

const digitsIn = (text: string): number => text.replaceAll(/\D/g, '').length;

const hideAllButLast = (text: string, kept: number, last: number): string =>
  hideDigits(text, kept, digitsIn(text) - last);

const hideMail = (text: string): string => {
  const at = text.indexOf('@');
  return `${text.slice(0, Math.min(2, Math.max(0, at - 1)))}***${text.slice(at)}`;
};

const hideName = (text: string): string => {
  const letters = Array.from(text);
  if (letters.length < 3) return `${letters[0] ?? ''}${HIDE}`;
  return letters.map((letter, index) => (index > 0 && index < letters.length - 1 ? HIDE : letter)).join('');
};

/** Down to the road or the village: a house is somebody's. */
const hideAddress = (text: string): string => text.replaceAll(/\d/g, HIDE);

const hideIp = (text: string): string =>
  text.includes(':') ? `${text.split(':').slice(0, 2).join(':')}:***` : text.replace(/\.\d+\.\d+$/, '.*.*');

const HOW: Readonly<Record<Kind, (text: string) => string>> = {
  'resident-registration': (text) => hideDigits(text, 7, 13),
  'alien-registration': (text) => hideDigits(text, 7, 13),
  passport: (text) => `${text.slice(0, 3)}${HIDE.repeat(6)}`,
  'driver-licence': (text) => hideDigits(text, 4, 12),
  'mobile-phone': (text) => hideAllButLast(text, digitsIn(text) - 8, 4),
  phone: (text) => hideDigits(text, digitsIn(text) - 4, digitsIn(text)),
  account: (text) => hideAllButLast(text, 3, 2),
  card: (text) => hideAllButLast(text, 4, 4),
  'business-registration': (text) => hideDigits(text, 5, 10),
  'health-insurance': (text) => hideDigits(text, 1, 11),
  email: hideMail,
  'ip-address': hideIp,
  address: hideAddress,
  name: hideName,
  'birth-date': (text) => hideDigits(text, /^\d{4}(?:\D|\d{4}$)/.test(text) ? 4 : 2, 8),
  vehicle: (text) => text.replace(/\d{4}$/, HIDE.repeat(4)),
};

const OWN = (text: string): string => (/\d/.test(text) ? hideAllButLast(text, 2, 0) : hideName(text));

/** What may be shown of a value: enough to find it again by eye. Of kinds that the organisation added, two digits stay. */
export const maskValue = (kind: string, value: string): string => (HOW[kind as Kind] ?? OWN)(value);
