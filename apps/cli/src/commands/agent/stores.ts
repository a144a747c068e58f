import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { listQuarantine, openStore, type Quarantined, type Reason, type Signer } from '@bongsu/disposal';

/** Where the disposal engine keeps what it took out of a root. */
export const storeOf = (root: string): string => join(root, '.bongsu-disposal');

export const hasStore = (root: string): boolean => lstatSync(storeOf(root), { throwIfNoEntry: false }) !== undefined;

export interface Kept {
  readonly root: string;
  readonly store: string;
  readonly files: readonly Quarantined[];
  /** Why it could not be looked into; what is in it is there all the same. */
  readonly unread?: Reason;
}

/** What is in quarantine (격리) under the roots. Makes no store where there is none. */
export const quarantinedIn = async (roots: readonly string[], signer: Signer): Promise<readonly Kept[]> => {
  const all: Kept[] = [];
  for (const root of roots) {
    if (!hasStore(root)) continue;
    const opened = await openStore(root, { signer });
    const kept = { root, store: storeOf(root), files: [] };
    if (!opened.ok) {
      all.push({ ...kept, unread: opened.problem });
      continue;
    }
    try {
      all.push({ ...kept, files: listQuarantine(opened.value) });
    } finally {
      await opened.value.close();
    }
  }
  return all;
};
