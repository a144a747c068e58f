import type { Clock } from '@bongsu/kit';
import { openAt, statAt, statOf, type Open } from './at.ts';
import { certify, type Certificate } from './certificate.ts';
import { describeDone } from './describe-done.ts';
import { leaveWork, publish, sealForEncrypt } from './encrypt.ts';
import { erase } from './erase.ts';
import { hashFile } from './hash-file.ts';
import { mustBeAsPinned, openPlain } from './inspect.ts';
import { mayOverwrite } from './overwrite.ts';
import type { Pinned } from './plan.ts';
import { sealForQuarantine } from './quarantine.ts';
import type { Item } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';

const itemOf = (store: Store, id: string): Item => store.journal.items.get(id)!;

const seal = async (store: Store, clock: Clock, { intent }: Item, file: Open): Promise<void> => {
  if (intent.action.kind === 'encrypt') store.journal.append(await sealForEncrypt(store, intent, file));
  if (intent.action.kind === 'quarantine') store.journal.append(await sealForQuarantine(store, intent, file, clock));
};

/** After an interruption: the sealed copy is what its line says, before the original may go. */
const mustBeSealed = async (store: Store, { intent, sealed }: Item): Promise<void> => {
  const folder = intent.action.kind === 'encrypt' ? store.work : store.vault;
  if (statAt(folder, intent.id) === undefined) throw new Refusal('missing');
  using file = openAt(folder, intent.id);
  if ((await hashFile(file)) !== sealed?.sha256) throw new Refusal('unverified');
};

/** Nobody wrote since; where a name or a right of it changed too, which the same time tells, its content decides. */
const mustStillBe = async (file: Open, pinned: Pinned, ctimeNs: bigint): Promise<void> => {
  const stat = statOf(file);
  if (stat.ctimeNs === ctimeNs) return;
  if (stat.nlink !== 1n) throw new Refusal('hard-linked');
  await mustBeAsPinned(file, pinned);
};

/**
 * From the moment the file is in `hold/` to the line that gives it up. What lies in `hold/` must be the very file that
 * was approved, and nobody may have written into it when the line is written.
 */
const giveUp = async (store: Store, clock: Clock, item: Item, from?: Open): Promise<void> => {
  const { id, pinned, action } = item.intent;
  using file = openPlain(store.root, store.hold, id);
  await mustBeAsPinned(file, pinned);
  const { ctimeNs } = statOf(file);
  if ((action.overwrite ?? 0) > 0 && !mayOverwrite(store.hold, id)) throw new Refusal('cannot-overwrite');
  if (item.last.line === 'sealed') await mustBeSealed(store, item);
  else await seal(store, clock, item, file);
  await mustStillBe(file, pinned, ctimeNs);
  if (action.kind === 'encrypt') publish(store, item.intent, from);
  await mustStillBe(file, pinned, ctimeNs);
  store.journal.append({ line: 'erasing', id });
};

const placeNow = (store: Store, { intent }: Item): string | null => {
  if (intent.action.kind === 'encrypt') return leaveWork(store, intent);
  return intent.action.kind === 'quarantine' ? `store:vault/${intent.id}` : null;
};

/**
 * Brings a file that was taken out to its end, from whichever line its journal stops at. Fails with a {@link Refusal} or
 * an error of the operating system. `from` is the folder it was taken from, where that is still open. Before the line `erasing` the caller can still give the file back.
 */
export const finish = async (store: Store, clock: Clock, id: string, from?: Open): Promise<Certificate> => {
  if (itemOf(store, id).last.line !== 'erasing') await giveUp(store, clock, itemOf(store, id), from);
  const item = itemOf(store, id);
  const erased = await erase(store, item.intent);
  const certificate = certify(store.signer, clock, describeDone(item, erased, store.fileSystem, placeNow(store, item)));
  store.journal.appendLater({ line: 'done', id, certificate });
  return certificate;
};
