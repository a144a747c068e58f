import { createAt, linkAt, renameAt, statAt, sync, unlinkAt, type Open } from './at.ts';
import { copyAttributes } from './attributes.ts';
import { asidePlace, discard } from './hold.ts';
import { longerName, openFolder, splitPath } from './paths.ts';
import type { Intent, Sealed } from './records.ts';
import { codeOf, Refusal } from './refusal.ts';
import { encryptInto, readBack } from './seal.ts';
import type { Store } from './store.ts';

export const SUFFIX = '.age';

/** 암호화: makes the ciphertext in `work/`, durable, and reads it back. */
export const sealForEncrypt = async (store: Store, intent: Intent, file: Open): Promise<Sealed> => {
  const { id, pinned, action } = intent;
  if (action.kind !== 'encrypt') throw new TypeError('Only for encrypt.');
  discard(store, id);
  using target = createAt(store.work, id);
  const key = await encryptInto(file, target, action.recipients);
  copyAttributes(target, intent);
  sync(target);
  sync(store.work);
  const { sealed, plain } = await readBack(target, key);
  if (plain !== pinned.sha256) throw new Refusal('unverified');
  return { line: 'sealed', id, sha256: sealed, until: null };
};

const isPublished = (store: Store, id: string): boolean => (statAt(store.work, id)?.nlink ?? 0n) > 1n;

/**
 * Gives the ciphertext its name beside the original's place, durable; replaces nothing. The link in `work/` stays until
 * the plaintext is gone, so that the ciphertext cannot be lost by what others do to the name. `from` is the folder the
 * original was taken from, where it is still open: its path may mean another folder by now.
 */
export const publish = (store: Store, { id, pinned }: Intent, from?: Open): void => {
  if (isPublished(store, id)) return;
  const { folders, name } = splitPath(pinned.path);
  using opened = from === undefined ? openFolder(store.root, folders, store.ino) : undefined;
  const folder = from ?? opened!;
  try {
    linkAt(store.work, id, folder, longerName(name, SUFFIX));
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? new Refusal('target-exists') : error;
  }
  sync(folder);
  if (!isPublished(store, id)) throw new Refusal('changed');
};

/** Leaves `work/` after the plaintext is gone. Answers where the ciphertext is; its last name is never removed. */
export const leaveWork = (store: Store, intent: Intent): string => {
  const { id, pinned } = intent;
  if (statAt(store.aside, id) !== undefined) return asidePlace(id);
  try {
    if (statAt(store.work, id) !== undefined) publish(store, intent);
  } catch {
    // Somebody removed the name and took its place or the folder: the ciphertext stays with us.
    renameAt(store.work, id, store.aside, id);
    sync(store.aside);
    sync(store.work);
    return asidePlace(id);
  }
  if (statAt(store.work, id) !== undefined) {
    unlinkAt(store.work, id);
    sync(store.work);
  }
  return pinned.path + SUFFIX;
};
