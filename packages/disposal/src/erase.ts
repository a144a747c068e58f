import { openAt, statAt, statOf, sync, unlinkAt } from './at.ts';
import { overwrite } from './overwrite.ts';
import type { Intent, Passes } from './records.ts';
import type { Store } from './store.ts';

/** How the plaintext went. */
export interface Erased {
  readonly overwritten: Passes;
  /** It was gone already: an interrupted run had come this far. */
  readonly before: boolean;
  /** Somebody gave it another name in the last moment. */
  readonly otherName: boolean;
}

const overwritten = async (store: Store, id: string, passes: Passes): Promise<Passes> => {
  try {
    await overwrite(store.hold, id, passes);
    return passes;
  } catch {
    // It is given up already. The name goes all the same, and the certificate does not claim the passes.
    return 0;
  }
};

/** 파기: overwrites the file in `hold/` if asked to, and removes its name, durable. Only after the line `erasing`. */
export const erase = async (store: Store, { id, action }: Intent): Promise<Erased> => {
  if (statAt(store.hold, id) === undefined) return { overwritten: 0, before: true, otherName: false };
  using file = openAt(store.hold, id);
  const passes = await overwritten(store, id, action.overwrite ?? 0);
  unlinkAt(store.hold, id);
  sync(store.hold);
  return { overwritten: passes, before: false, otherName: statOf(file).nlink > 0n };
};
