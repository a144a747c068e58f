import { NOT_KNOWN } from '../supposing/fact-schemas.ts';
import { readHash, shortened, whole, writeHash } from '../supposing/link.ts';
import { type Act, type Held, heldSchema, nothingKnown } from './held.ts';

const writtenAct = ({ rule, duty, at, items }: Act): string =>
  [rule, duty === NOT_KNOWN ? '' : duty, at === null ? '' : shortened(at), items.join('.')].join('~');

const readAct = (text: string): unknown => {
  const [rule, duty, at, items] = text.split('~');
  return { rule, duty: duty === '' ? NOT_KNOWN : duty, at: whole(at ?? ''), items: items ? items.split('.') : [] };
};

const written = (value: unknown): string => {
  if (!Array.isArray(value)) return shortened(String(value));
  return (value as readonly (string | Act)[])
    .map((one) => (typeof one === 'string' ? shortened(one) : writtenAct(one)))
    .join(',');
};

/** Without its `#`; empty when nothing is known. */
export const writeLink = (held: Held): string => writeHash(held, written);

const NUMBERS = new Set(['breach.subjectCount', 'breach.subjectCountAtLeast']);

const readValue = (name: string, text: string): unknown => {
  if (name === 'done') return text.split(',').map(readAct);
  if (Array.isArray(nothingKnown[name as keyof Held])) return text.split(',').map(whole);
  return NUMBERS.has(name) ? Number(text) : whole(text);
};

/** What is not understood is left out, field by field. */
export const readLink = (hash: string): Held => heldSchema.parse(readHash(hash, readValue));
