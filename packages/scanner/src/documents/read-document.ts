import { Budget } from './budget.ts';
import type { Limits } from './limits.ts';
import { readers } from './readers.ts';
import { attempt, type Source } from './source.ts';
import type { Visitor } from './text.ts';
import { sniff } from './sniff.ts';

const open = (source: Source): void => readers[sniff(source.bytes, source.name)](source);

/**
 * Tells every text in one file: its own, or those of what lies in it. `name` only serves to tell formats that do not show
 * in their first bytes. Never throws, whatever the bytes; what cannot be read is told as skipped, what was read of it
 * before is told as well. Texts may lie in memory that is used again: whoever keeps one copies it.
 */
export const readDocument = (bytes: Uint8Array, name: string, visitor: Visitor, limits: Limits): void => {
  const budget = new Budget(limits, bytes.length);
  try {
    attempt({ bytes, name, member: null, depth: 0, budget, visitor, open }, open);
  } catch {
    // A limit of the whole file: told already, of everything that it cut short.
  }
};
