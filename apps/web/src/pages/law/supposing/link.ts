import { isSaid } from './fact-schemas.ts';

/**
 * The supposed facts behind the `#` of an address, so that they can be shared and come back with the back button. What
 * stands behind it is never sent to any server, and no field holds a word anybody typed: days, numbers and codes only.
 */
const SEOUL = ':00+09:00';
const SHORT = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

export const shortened = (value: string): string => (value.endsWith(SEOUL) ? value.slice(0, -SEOUL.length) : value);
export const whole = (value: string): string => (SHORT.test(value) ? `${value}${SEOUL}` : value);

/** Without its `#`; empty when nothing is known. */
export const writeHash = (held: Readonly<Record<string, unknown>>, written: (value: unknown) => string): string =>
  Object.entries(held)
    .filter(([, value]) => isSaid(value))
    .map(
      ([name, value]) => `${name}=${encodeURIComponent(written(value)).replaceAll('%3A', ':').replaceAll('%2C', ',')}`,
    )
    .join('&');

/** What each name of the address says, still to be checked. */
export const readHash = (hash: string, read: (name: string, text: string) => unknown): Record<string, unknown> =>
  Object.fromEntries([...new URLSearchParams(hash.replace(/^#/, ''))].map(([name, text]) => [name, read(name, text)]));
