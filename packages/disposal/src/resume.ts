import type { Clock } from '@bongsu/kit';
import { listAt, statAt, unlinkAt } from './at.ts';
import { afterFailure } from './after-failure.ts';
import type { Outcome } from './outcome.ts';
import { expireItem } from './expire.ts';
import { finish } from './finish.ts';
import { discard, giveBack } from './hold.ts';
import { destroyKey } from './quarantine.ts';
import { isOpen, needsVault, type Item } from './records.ts';
import { finishRestore } from './restore.ts';
import type { Store } from './store.ts';

const isMoved = (store: Store, { intent }: Item): boolean => {
  const held = statAt(store.hold, intent.id);
  return held !== undefined && String(held.ino) !== intent.placeholder;
};

const finishItem = async (store: Store, clock: Clock, item: Item): Promise<Outcome> => {
  const { id, pinned } = item.intent;
  const { last } = item;
  const { path } = pinned;
  if (last.line === 'expiring')
    return { path, done: true, certificate: await expireItem(store, clock, item, last.who) };
  if (last.line === 'restoring') return finishRestore(store, clock, item, last);
  if (last.line === 'returning') return { path, done: false, ...giveBack(store, item, last.reason) };
  if (last.line === 'intent' && !isMoved(store, item))
    return { path, done: false, ...giveBack(store, item, 'interrupted') };
  return { path, done: true, certificate: await finish(store, clock, id) };
};

/** What an interrupted run left in the store of a file that is done with, or of one before its first line. */
const sweep = async (store: Store): Promise<void> => {
  for (const [id, item] of store.journal.items) {
    if (needsVault(item)) continue;
    await destroyKey(store, id);
    discard(store, id);
  }
  for (const id of listAt(store.hold))
    if (!store.journal.items.has(id) && statAt(store.hold, id)?.size === 0n) unlinkAt(store.hold, id);
};

/**
 * Brings everything that was interrupted to its end: what was not yet moved stays, what was moved is completed, or goes
 * back when it is no longer what was approved. Ends in the same state however often it is itself interrupted.
 */
export const resume = async (store: Store, clock: Clock): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const [id, item] of store.journal.items) {
    if (!isOpen(item)) continue;
    try {
      outcomes.push(await finishItem(store, clock, item));
    } catch (error) {
      outcomes.push(afterFailure(store, id, item.intent.pinned.path, error));
    }
  }
  store.journal.flush();
  await sweep(store);
  return outcomes;
};
