import { days, endOfSeoulDay, instant, latest, seoulDate, sha256, toSeoulIso, type Clock } from '@bongsu/kit';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { createAt, statAt, sync, unlinkAt, type Open } from './at.ts';
import { discard } from './hold.ts';
import { overwrite } from './overwrite.ts';
import type { Intent, Sealed } from './records.ts';
import { Refusal } from './refusal.ts';
import { encryptInto, readBack } from './seal.ts';
import type { Store } from './store.ts';

/** How long a file can be restored; the day it was quarantined is not counted. */
const QUARANTINE = days(30);

/** The file's own key, an age identity, encrypted to the recipients: `keys/<id>`. Durable and read back. */
const makeKey = async (store: Store, id: string, recipients: readonly string[]): Promise<string> => {
  const identity = await generateX25519Identity();
  const text = `${identity}\n`;
  // The key's text reaches the disk only encrypted: it is handed over in memory.
  using target = createAt(store.keys, id);
  const key = await encryptInto(Buffer.from(text), target, recipients);
  sync(target);
  sync(store.keys);
  if ((await readBack(target, key)).plain !== sha256(text)) throw new Refusal('unverified');
  return identity;
};

/** 격리: a key of its own for the file, then the payload under that key in `vault/`, durable, and reads both back. */
export const sealForQuarantine = async (store: Store, intent: Intent, file: Open, clock: Clock): Promise<Sealed> => {
  const { id, pinned, action } = intent;
  if (action.kind !== 'quarantine') throw new TypeError('Only for quarantine.');
  discard(store, id);
  const identity = await makeKey(store, id, action.recipients);
  using target = createAt(store.vault, id);
  const key = await encryptInto(file, target, [await identityToRecipient(identity)]);
  sync(target);
  sync(store.vault);
  const { sealed, plain } = await readBack(target, key);
  if (plain !== pinned.sha256) throw new Refusal('unverified');
  // Whoever brings this to its end after an interruption may have a clock that is behind.
  const from = latest(clock.now(), instant(intent.at));
  const until = endOfSeoulDay(seoulDate(from).add({ days: QUARANTINE }));
  return { line: 'sealed', id, sha256: sealed, until: toSeoulIso(until) };
};

/** Overwrites and removes the key of a file: from here on its payload opens for nobody. */
export const destroyKey = async (store: Store, id: string): Promise<void> => {
  if (statAt(store.keys, id) === undefined) return;
  try {
    await overwrite(store.keys, id, 1);
  } finally {
    unlinkAt(store.keys, id);
    sync(store.keys);
  }
};
