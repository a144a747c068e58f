import { type Act, type Held, NOT_KNOWN, heldSchema, nothingKnown } from './held.ts';

/**
 * The supposed facts behind the `#` of an address, so that they can be shared and come back with the back button. What
 * stands behind it is never sent to any server, and no field holds a word anybody typed: days, numbers and codes only.
 */
const SEOUL = ':00+09:00';
const SHORT = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

const shortened = (value: string): string => (value.endsWith(SEOUL) ? value.slice(0, -SEOUL.length) : value);
const whole = (value: string): string => (SHORT.test(value) ? `${value}${SEOUL}` : value);

const writtenAct = ({ rule, duty, at, items }: Act): string =>
  [rule, duty === NOT_KNOWN ? '' : duty, at === null ? '' : shortened(at), items.join('.')].join('~');

const readAct = (text: string): unknown => {
  const [rule, duty, at, items] = text.split('~');
  return { rule, duty: duty === '' ? NOT_KNOWN : duty, at: whole(at ?? ''), items: items ? items.split('.') : [] };
};

const written = (value: Held[keyof Held]): string => {
  if (typeof value !== 'object' || value === null) return shortened(String(value));
  return value.map((one) => (typeof one === 'string' ? shortened(one) : writtenAct(one))).join(',');
};

const isSaid = (value: unknown): boolean =>
  value !== null && value !== NOT_KNOWN && !(Array.isArray(value) && value.length === 0);

/** Without its `#`; empty when nothing is known. */
export const writeLink = (held: Held): string =>
  Object.entries(held)
    .filter(([, value]) => isSaid(value))
    .map(
      ([name, value]) => `${name}=${encodeURIComponent(written(value)).replaceAll('%3A', ':').replaceAll('%2C', ',')}`,
    )
    .join('&');

const NUMBERS = new Set(['breach.subjectCount', 'breach.subjectCountAtLeast']);

const readValue = (name: string, text: string): unknown => {
  if (name === 'done') return text.split(',').map(readAct);
  if (Array.isArray(nothingKnown[name as keyof Held])) return text.split(',').map(whole);
  return NUMBERS.has(name) ? Number(text) : whole(text);
};

/** What is not understood is left out, field by field. */
export const readLink = (hash: string): Held =>
  heldSchema.parse(
    Object.fromEntries(
      [...new URLSearchParams(hash.replace(/^#/, ''))].map(([name, text]) => [name, readValue(name, text)]),
    ),
  );
