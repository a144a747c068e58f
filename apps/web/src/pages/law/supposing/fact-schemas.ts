import { moment } from '@bongsu/contracts';
import { z } from 'zod';

/** A fact nobody knows yet is an answer like any other: it stands among the choices. */
export const NOT_KNOWN = 'not-known';

export const threes = ['yes', 'no', NOT_KNOWN] as const;
export type Three = (typeof threes)[number];

export const at = moment.nullable().catch(null);
export const count = z.int().nonnegative().nullable().catch(null);
export const three = z.enum(threes).catch(NOT_KNOWN);

/** What does not belong into a list is dropped, the rest stays. */
export const some = <const Word extends string>(words: readonly Word[]) =>
  z.preprocess(
    (given) => (Array.isArray(given) ? given.filter((word) => (words as readonly unknown[]).includes(word)) : []),
    z.array(z.enum(words as readonly [Word, ...Word[]])).readonly(),
  );

/** Whether anything is known. */
export const isSaid = (value: unknown): boolean =>
  value !== null && value !== NOT_KNOWN && !(Array.isArray(value) && value.length === 0);

/** As the engine takes it; `undefined` where nothing is known: what is unknown is left out, never sent as a guess. */
export const known = (value: unknown): unknown => {
  if (!isSaid(value)) return undefined;
  if (value === 'yes') return true;
  return value === 'no' ? false : value;
};
