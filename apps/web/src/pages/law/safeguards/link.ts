import { readHash, writeHash } from '../supposing/link.ts';
import { type Held, heldSchema, nothingKnown } from './held.ts';

const written = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

/** Without its `#`; empty when nothing is known. */
export const writeLink = (held: Held): string => writeHash(held, written);

const NUMBERS = new Set(['subjectCount', 'subjectCountAtLeast', 'systemSubjectCount', 'dailyUsers', 'handlers']);

const readValue = (name: string, text: string): unknown => {
  if (Array.isArray(nothingKnown[name as keyof Held])) return text.split(',');
  return NUMBERS.has(name) ? Number(text) : text;
};

/** What is not understood is left out, field by field. */
export const readLink = (hash: string): Held => heldSchema.parse(readHash(hash, readValue));
