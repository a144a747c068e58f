import { basename, dirname } from 'node:path';
import { fail, ok, takeLock, type Result } from '@bongsu/kit';
import { makeDirectoryAt, openDirectoryAt, openTrustedDirectory, statOf, sync, type Open } from './at.ts';
import { openJournal, type Journal } from './journal.ts';
import { fileSystemOf, mountOf, type FileSystem } from './mount.ts';
import type { Reason } from './reasons.ts';
import { codeOf, Refusal, reasonOf } from './refusal.ts';
import { openRoot, type Root } from './root.ts';
import type { Signer } from './signing.ts';
import { STORE_NAME } from './store-place.ts';

const FOLDERS = ['hold', 'work', 'vault', 'keys', 'aside'] as const;

/**
 * The private store of one root, on the same mount, for this account alone:
 * `hold/` files taken out of the tree and not yet done with, `work/` ciphertext or restored file in the making,
 * `vault/` quarantined payloads, `keys/` their keys, `aside/` what could not be put back, `journal.jsonl`.
 */
export type Store = {
  readonly root: Root;
  readonly ino: string;
  readonly journal: Journal;
  readonly fileSystem: FileSystem;
  /** Signs every certificate. */
  readonly signer: Signer;
  /** Lets another process in. */
  close(): Promise<void>;
} & Readonly<Record<(typeof FOLDERS)[number], Open>>;

const ensureDirectory = (parent: Open, name: string): Open => {
  try {
    makeDirectoryAt(parent, name);
    sync(parent);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return openDirectoryAt(parent, name);
};

const mustBePrivate = (root: Root, directory: Open): void => {
  const { uid, mode, dev } = statOf(directory);
  if (Number(uid) !== process.geteuid?.() || (Number(mode) & 0o077) !== 0) throw new Refusal('store-not-private');
  if (String(dev) !== root.dev || mountOf(directory) !== root.mount) throw new Refusal('other-file-system');
};

const openPlace = (root: Root, at: string | undefined): Open => {
  if (at === undefined) return ensureDirectory(root, STORE_NAME);
  using parent = openTrustedDirectory(dirname(at));
  return ensureDirectory(parent, basename(at));
};

/** The first line names the root the store was made for; a new store gets one. */
const mustBelongTo = (root: Root, journal: Journal): void => {
  const [first] = journal.lines();
  if (first === undefined) journal.append({ line: 'store', version: 1, rootIno: root.ino });
  else if (first.line !== 'store') throw new Refusal('store-damaged');
  else if (first.rootIno !== root.ino) throw new Refusal('other-root');
};

const assemble = async (root: Root, place: Open, signer: Signer, opened: Open[]): Promise<Store> => {
  mustBePrivate(root, place);
  const { dev, ino } = statOf(place);
  // The lock comes before the journal is read: reading cuts a torn line, which only one process may do.
  const lock = await takeLock(`disposal-${dev}-${ino}`);
  if (lock === null) throw new Refusal('store-locked');
  try {
    const journal = openJournal(place);
    opened.push(journal);
    mustBelongTo(root, journal);
    const folders = FOLDERS.map((name) => [name, ensureDirectory(place, name)] as const);
    opened.push(...folders.map(([, folder]) => folder));
    const close = async (): Promise<void> => {
      for (const handle of opened) handle[Symbol.dispose]();
      await lock.release();
    };
    const named = Object.fromEntries(folders) as Record<(typeof FOLDERS)[number], Open>;
    return { ...named, root, ino: String(ino), journal, fileSystem: fileSystemOf(place), signer, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
};

export interface StoreOptions {
  readonly signer: Signer;
  readonly at?: string;
}

/**
 * Opens or makes the store of a root and locks it. What is done is certified and signed by `signer`. `at` is a path on the same mount; without it the store is
 * `.bongsu-disposal` inside the root. Choose a place beside the root where others may rename what lies in it.
 */
export const openStore = async (root: string, { signer, at }: StoreOptions): Promise<Result<Store, Reason>> => {
  const opened: Open[] = [];
  try {
    const tree = openRoot(root);
    opened.push(tree);
    const place = openPlace(tree, at);
    opened.push(place);
    return ok(await assemble(tree, place, signer, opened));
  } catch (error) {
    for (const handle of opened) handle[Symbol.dispose]();
    return fail(reasonOf(error));
  }
};
