import { statAt, unlinkAt, type Open } from './at.ts';
import { giveBack } from './hold.ts';
import type { Outcome } from './outcome.ts';
import { reasonOf } from './refusal.ts';
import type { Store } from './store.ts';

/**
 * What is left to do when one file could not be dealt with: give it back while that is possible, to the folder it came
 * from when that is still open. What was given up already stays for `resume`.
 */
export const afterFailure = (store: Store, id: string, path: string, error: unknown, folder?: Open): Outcome => {
  const item = store.journal.items.get(id);
  try {
    if (item === undefined) {
      if (statAt(store.hold, id) !== undefined) unlinkAt(store.hold, id);
      return { path, done: false, reason: reasonOf(error) };
    }
    if (item.last.line !== 'intent' && item.last.line !== 'sealed') return { path, done: false, reason: 'unfinished' };
    return { path, done: false, ...giveBack(store, item, reasonOf(error), folder) };
  } catch (second) {
    const why = reasonOf(second);
    return { path, done: false, reason: why === 'store-failed' || why === 'missing' ? why : 'unfinished' };
  }
};
