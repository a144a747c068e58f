import { randomBytes } from 'node:crypto';
import { systemActor } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { Refusal } from '../../http/refusal.ts';
import type { Prove } from '../../http/signed.ts';
import { isSignature, signatureOf } from '../../platform/signature.ts';
import type { SealedColumn } from '../../platform/vault.ts';
import { textVendor } from '../text-vendor/index.ts';

const PLACE = 'organisation:relay-event-secret';

export const sealedRelaySecret: SealedColumn = {
  table: 'organisation',
  column: 'relay_event_secret',
  id: 'only_one',
  placeOf: () => PLACE,
};

/** What was signed longer ago, or lies ahead, is a recording. Events are taken once besides. */
const WINDOW_SECONDS = 300;
/** A stranger who signs wrongly costs an HMAC, and not a look into the database each. */
const REMEMBERED_SECONDS = 10;

const relaySecret = async (tx: Tx, { vault }: Deps): Promise<string | null> => {
  const row = await tx.maybe<Row & { secret: Buffer | null }>(
    sql`select relay_event_secret as secret from organisation`,
  );
  return row?.secret ? vault.open(row.secret, PLACE) : null;
};

type Source = 'relay' | 'vendor';

const readSecrets = (deps: Deps): Promise<Record<Source, string | null>> =>
  deps.database.transaction(systemActor, async (tx) => ({
    relay: await relaySecret(tx, deps),
    vendor: (await textVendor(tx, deps))?.secret ?? null,
  }));

interface Remembered {
  readonly secrets: Promise<Record<Source, string | null>>;
  readonly at: number;
}

const ofProduct = new WeakMap<Deps, Remembered>();

const secondsNow = (deps: Deps): number => Math.floor(deps.clock.now().epochMilliseconds / 1000);

const secretOf = async (deps: Deps, source: Source): Promise<string | null> => {
  const known = ofProduct.get(deps);
  const now = secondsNow(deps);
  const fresh = known !== undefined && Math.abs(now - known.at) < REMEMBERED_SECONDS ? known : null;
  const held = fresh ?? { secrets: readSecrets(deps), at: now };
  ofProduct.set(deps, held);
  try {
    return (await held.secrets)[source];
  } catch (error) {
    ofProduct.delete(deps);
    throw error;
  }
};

/** Lets in who holds the secret and speaks now; everybody else hears the same, whatever is wrong. */
export const proveSender: Prove = async (deps, operation, source, { raw, timestamp, signature }) => {
  const isNow = /^\d{1,12}$/.test(timestamp) && Math.abs(secondsNow(deps) - Number(timestamp)) <= WINDOW_SECONDS;
  const secret = isNow ? await secretOf(deps, source) : null;
  if (secret === null) throw new Refusal('bad-signature');
  const wanted = signatureOf(secret, timestamp, `${operation.method} ${operation.path}`, raw);
  if (!isSignature(signature, wanted)) throw new Refusal('bad-signature');
};

/** Shown once, kept sealed. Whatever was signed with the one before is refused from now on. */
export const renewSecret = async (tx: Tx, deps: Deps): Promise<string> => {
  const secret = randomBytes(32).toString('base64url');
  await tx.run(sql`update organisation set relay_event_secret = ${deps.vault.seal(secret, PLACE)}`);
  tx.afterCommit(() => void ofProduct.delete(deps));
  return secret;
};

export const readSettings = async (
  tx: Tx,
  deps: Deps,
): Promise<{ isOpen: boolean; hasRelaySecret: boolean; hasVendorSecret: boolean }> => {
  const row = await tx.one<Row & { relay: boolean; vendor: boolean }>(sql`
    select relay_event_secret is not null as relay, text_vendor_secret is not null as vendor from organisation`);
  return { isOpen: deps.config.publicDoor !== null, hasRelaySecret: row.relay, hasVendorSecret: row.vendor };
};
