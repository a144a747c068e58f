import { Budget } from './budget.ts';
import type { Limits } from './limits.ts';
import { theMachine } from './machine/machine.ts';
import { readers } from './readers.ts';
import { Refusal } from './refusal.ts';
import { attempt, type Source } from './source.ts';
import type { PictureTaker, Visitor } from './text.ts';
import { sniff } from './sniff.ts';

const open = (source: Source): void => readers[sniff(source.bytes, source.name)](source);

/**
 * Tells every text in one file: its own, or those of what lies in it. `name` only serves to tell formats that do not show
 * in their first bytes. Never throws, whatever the bytes (but passes on what the visitor throws); what cannot be read is told as skipped, what was read of it
 * before is told as well. A file in which there is no text is told as an empty one, so that none passes without a word. Texts may lie in memory that is used again: whoever keeps one copies it.
 */
export const readDocument = (bytes: Uint8Array, name: string, visitor: Visitor, limits: Limits): void => {
  // A machine that was not built is no fault of the file.
  theMachine();
  const budget = new Budget(limits, bytes.length);
  let told = 0;
  const faults: unknown[] = [];
  /** What the caller itself throws ends the reading and is the caller's again; it says nothing about the file. */
  const hand = (give: () => void): void => {
    told += 1;
    if (faults.length > 0) return;
    try {
      give();
    } catch (error) {
      faults.push(error);
      throw new Refusal('damaged', true);
    }
  };
  const taking = (take: PictureTaker | null): PictureTaker | null => {
    told += 1;
    return take === null ? null : (picture) => hand(() => take(picture));
  };
  const counting: Visitor = {
    text: (text) => hand(() => visitor.text(text)),
    skipped: (skipped) => hand(() => visitor.skipped(skipped)),
    ...(visitor.picture === undefined ? {} : { picture: (member) => taking(visitor.picture!(member)) }),
  };
  try {
    attempt({ bytes, name, member: null, depth: 0, budget, visitor: counting, open }, open);
  } catch {
    // A limit of the whole file: told already, of everything that it cut short.
  }
  if (faults.length > 0) throw faults[0];
  if (told === 0) visitor.text({ member: null, form: 'extracted', bytes: new Uint8Array(0) });
};
