import type { BigIntStats } from 'node:fs';
import { linkAt, renameAt, statAt, sync, unlinkAt, type Open } from './at.ts';
import { besideName, openFolder, splitPath } from './paths.ts';
import type { Reason } from './reasons.ts';
import type { Intent, Item } from './records.ts';
import { codeOf, Refusal } from './refusal.ts';
import type { Store } from './store.ts';

export const asidePlace = (id: string): string => `store:aside/${id}`;

/**
 * Takes whatever has this name out of the tree. The placeholder it replaces is a file, so the kernel refuses to move a
 * directory there: of what may have been swapped in at the last moment only files come along, and those can go back.
 */
export const takeOut = (store: Store, folder: Open, name: string, id: string): void => {
  try {
    renameAt(folder, name, store.hold, id);
  } catch (error) {
    const code = codeOf(error);
    throw code === 'ENOENT' || code === 'ENOTDIR' ? new Refusal('changed') : error;
  }
  sync(folder);
  sync(store.hold);
};

/** Gives a name back; `false` when something else has it by now. */
const nameAgain = (store: Store, held: BigIntStats, folder: Open, name: string, id: string): boolean => {
  // Killed between giving the name and leaving the hold: it has both.
  if (statAt(folder, name)?.ino === held.ino) return true;
  try {
    linkAt(store.hold, id, folder, name);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

const nameSomehow = (store: Store, { id, pinned }: Intent, held: BigIntStats, from?: Open): string | undefined => {
  const { folders, name } = splitPath(pinned.path);
  try {
    using opened = from === undefined ? openFolder(store.root, folders, store.ino) : undefined;
    const folder = from ?? opened!;
    for (const candidate of [name, besideName(name, `returned ${id.slice(-8)}`)]) {
      if (!nameAgain(store, held, folder, candidate, id)) continue;
      sync(folder);
      return [...folders, candidate].join('/');
    }
  } catch {
    // The folder is gone, became a link or forbids it: the file stays safe with us.
  }
  return undefined;
};

/** Back to its place, `from` where that is still open, without replacing anything; else beside it; else `aside/`. Answers where it is now. */
const putBack = (store: Store, intent: Intent, held: BigIntStats, from?: Open): string => {
  const path = nameSomehow(store, intent, held, from);
  if (path !== undefined) {
    unlinkAt(store.hold, intent.id);
    sync(store.hold);
    return path;
  }
  renameAt(store.hold, intent.id, store.aside, intent.id);
  sync(store.aside);
  sync(store.hold);
  return asidePlace(intent.id);
};

const removeIfThere = (folder: Open, name: string): void => {
  if (statAt(folder, name) === undefined) return;
  unlinkAt(folder, name);
  sync(folder);
};

/** Removes what was made of a file in the store: unfinished, or no longer needed. */
export const discard = (store: Store, id: string): void => {
  removeIfThere(store.work, id);
  removeIfThere(store.keys, id);
  removeIfThere(store.vault, id);
};

export interface Settled {
  readonly reason: Reason;
  readonly where?: string;
}

/** Ends the work on a file with nothing done to it: whatever was taken goes back, whatever was made is removed. */
export const giveBack = (store: Store, { intent, last }: Item, reason: Reason, from?: Open): Settled => {
  const { id, placeholder, pinned } = intent;
  const held = statAt(store.hold, id);
  // Then the sealed copy may be the only one: it must not be removed.
  if (held === undefined && last.line === 'sealed') throw new Refusal('missing');
  const isMoved = held !== undefined && String(held.ino) !== placeholder;
  if (isMoved) store.journal.append({ line: 'returning', id, reason });
  else removeIfThere(store.hold, id);
  const place = isMoved ? putBack(store, intent, held, from) : undefined;
  const isAside = statAt(store.aside, id) !== undefined;
  discard(store, id);
  const settled: Settled = isAside
    ? { reason: 'kept-aside', where: asidePlace(id) }
    : { reason, ...(place !== undefined && place !== pinned.path ? { where: place } : {}) };
  store.journal.append({ line: 'settled', id, ...settled });
  return settled;
};
