import { fail, ok, type Clock, type Result } from '@bongsu/kit';
import { createAt, linkAt, openAt, statAt, sync, unlinkAt, type Open } from './at.ts';
import { copyAttributes } from './attributes.ts';
import type { Deps } from './carry-out.ts';
import type { Outcome } from './outcome.ts';
import { certify, type Certificate } from './certificate.ts';
import { isOver } from './expire.ts';
import { hashFile } from './hash-file.ts';
import { discard } from './hold.ts';
import { besideName, openFolder, splitPath } from './paths.ts';
import { destroyKey } from './quarantine.ts';
import type { Reason } from './reasons.ts';
import { isQuarantined, type Item, type Restoring } from './records.ts';
import { codeOf, Refusal, reasonOf } from './refusal.ts';
import { decryptInto, decryptText } from './seal.ts';
import type { Store } from './store.ts';

const NAMES = 100;

const openKey = async (store: Store, id: string, identity: string): Promise<string> => {
  using file = openAt(store.keys, id);
  try {
    return (await decryptText(file, identity)).trim();
  } catch (error) {
    throw codeOf(error) === undefined ? new Refusal('wrong-identity') : error;
  }
};

const decrypt = async (store: Store, { intent }: Item, key: string): Promise<void> => {
  using source = openAt(store.vault, intent.id);
  using target = createAt(store.work, intent.id);
  await decryptInto(source, target, key);
  copyAttributes(target, intent);
  sync(target);
  sync(store.work);
  if ((await hashFile(target)) !== intent.pinned.sha256) throw new Refusal('unverified');
};

/** `report.hwp`, `report (restored).hwp`, `report (restored 2).hwp`, … */
const nameAt = (name: string, index: number): string => {
  if (index === 0) return name;
  return besideName(name, index === 1 ? 'restored' : `restored ${index}`);
};

/** Gives it the first name that is free; nothing is replaced. Each try is written down first. */
const publish = (store: Store, folder: Open, item: Item, restoring: Restoring): Restoring => {
  const { id, pinned } = item.intent;
  const { name } = splitPath(pinned.path);
  for (let index = 0; index < NAMES; index += 1) {
    const attempt = { ...restoring, name: nameAt(name, index) };
    if (statAt(folder, attempt.name) !== undefined) continue;
    if (index > 0) store.journal.append(attempt);
    try {
      linkAt(store.work, id, folder, attempt.name);
      sync(folder);
      return attempt;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
  throw new Refusal('target-exists');
};

const settle = async (store: Store, clock: Clock, item: Item, { who, name }: Restoring): Promise<Certificate> => {
  const { id, pinned, plan, approvedBy } = item.intent;
  const certificate = certify(store.signer, clock, {
    id,
    action: 'restore',
    method: 'decrypted from quarantine; key overwritten ×1 and unlinked',
    path: pinned.path,
    now: [...splitPath(pinned.path).folders, name].join('/'),
    size: pinned.size,
    before: pinned.sha256,
    after: pinned.sha256,
    plan,
    approvedBy,
    who,
    fileSystem: store.fileSystem,
    promised: ['restored-identical'],
    notPromised: ['copies-elsewhere'],
  });
  store.journal.append({ line: 'restored', id, certificate });
  await destroyKey(store, id);
  discard(store, id);
  return certificate;
};

const leave = (store: Store, id: string): void => {
  if (statAt(store.work, id) !== undefined) {
    unlinkAt(store.work, id);
    sync(store.work);
  }
  store.journal.append({ line: 'unrestored', id });
};

const isPublished = (store: Store, id: string): boolean => (statAt(store.work, id)?.nlink ?? 0n) > 1n;

/** After an interruption: back at its place, then it is restored; else it still is in quarantine. */
export const finishRestore = async (store: Store, clock: Clock, item: Item, last: Restoring): Promise<Outcome> => {
  const { id, pinned } = item.intent;
  if (isPublished(store, id))
    return { path: pinned.path, done: true, certificate: await settle(store, clock, item, last) };
  leave(store, id);
  return { path: pinned.path, done: false, reason: 'interrupted' };
};

const folderOf = (store: Store, path: string): Open => {
  try {
    return openFolder(store.root, splitPath(path).folders, store.ino);
  } catch (error) {
    throw reasonOf(error) === 'not-found' ? new Refusal('folder-gone') : error;
  }
};

/**
 * Brings a quarantined file back to its old place with its old mode and time of change, or beside it when the name is
 * taken, and then destroys the quarantined copy. `identity` is the age identity of one of the recipients; it is used and
 * not kept. The folders must still be there.
 */
export const restore = async (
  id: string,
  identity: string,
  { store, clock, who }: Deps,
): Promise<Result<Certificate, Reason>> => {
  const item = store.journal.items.get(id);
  if (item === undefined || !isQuarantined(item) || isOver(clock, item)) return fail('not-in-quarantine');
  const { path } = item.intent.pinned;
  try {
    using folder = folderOf(store, path);
    const key = await openKey(store, id, identity);
    const restoring: Restoring = { line: 'restoring', id, who, name: splitPath(path).name };
    store.journal.append(restoring);
    await decrypt(store, item, key);
    return ok(await settle(store, clock, item, publish(store, folder, item, restoring)));
  } catch (error) {
    const reason = reasonOf(error);
    if (store.journal.items.get(id)?.last.line === 'restoring' && !isPublished(store, id)) leave(store, id);
    return fail(store.journal.items.get(id)?.last.line === 'restoring' ? 'unfinished' : reason);
  }
};
