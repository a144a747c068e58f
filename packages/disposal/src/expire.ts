import { instant, isBefore, type Clock } from '@bongsu/kit';
import { statAt, sync, unlinkAt } from './at.ts';
import type { Deps } from './carry-out.ts';
import { certify, type Certificate } from './certificate.ts';
import { destroyKey } from './quarantine.ts';
import { isQuarantined, type Item } from './records.ts';
import type { Store } from './store.ts';

export const isOver = (clock: Clock, { sealed }: Item): boolean =>
  sealed?.until !== undefined && sealed.until !== null && isBefore(instant(sealed.until), clock.now());

/** The key first, then the payload; what is left of the payload anywhere opens for nobody. After the line `expiring`. */
export const expireItem = async (store: Store, clock: Clock, item: Item, who: string): Promise<Certificate> => {
  const { id, pinned, plan, approvedBy } = item.intent;
  await destroyKey(store, id);
  if (statAt(store.vault, id) !== undefined) {
    unlinkAt(store.vault, id);
    sync(store.vault);
  }
  const certificate = certify(store.signer, clock, {
    id,
    action: 'expire',
    method: 'key overwritten ×1 and unlinked; ciphertext unlinked',
    path: pinned.path,
    now: null,
    size: pinned.size,
    before: pinned.sha256,
    after: null,
    plan,
    approvedBy,
    who,
    fileSystem: store.fileSystem,
    promised: ['key-destroyed', 'name-removed'],
    notPromised: ['copies-elsewhere', 'plaintext-traces', 'key-traces'],
  });
  store.journal.append({ line: 'expired', id, certificate });
  return certificate;
};

/**
 * 파기 of what stayed in quarantine to its end: destroys the keys of everything whose thirty days are over. To be called
 * daily. What fails stays open and is finished by `resume`.
 */
export const expire = async ({ store, clock, who }: Deps): Promise<readonly Certificate[]> => {
  const certificates: Certificate[] = [];
  for (const [id, item] of store.journal.items) {
    if (!isQuarantined(item) || !isOver(clock, item)) continue;
    store.journal.append({ line: 'expiring', id, who });
    certificates.push(await expireItem(store, clock, item, who));
  }
  return certificates;
};
