import type {
  accessSourcesAdd,
  accessSourcesRenewKey,
  accessSourcesSwitch,
  accessSourcesUpdate,
  AccessSourceView,
  BodyOf,
  ResponseOf,
} from '@bongsu/contracts';
import { newId, randomToken, seoulDate, sha256 } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { SOURCE_KEY_PREFIX } from '../session/index.ts';
import { presentSource } from './present-source.ts';
import {
  endKeys,
  findSource,
  insertKey,
  insertSource,
  markNewKey,
  switchSource,
  updateSource,
  type SourceRow,
} from './source-store.ts';

/** How long the key before is taken, where it is kept while it is exchanged. */
const OLD_KEY_HOURS = 24;

export const sourceRow = async (tx: Tx, deps: Deps, sourceId: string): Promise<SourceRow> =>
  (await findSource(tx, sourceId, seoulDate(deps.clock.now()).toString())) ?? refuse('not-found');

const presentNow = async (tx: Tx, deps: Deps, sourceId: string): Promise<AccessSourceView> =>
  presentSource(await sourceRow(tx, deps, sourceId), deps.clock.now());

/** Of a change that touched nothing: it is gone, or somebody else was faster. */
const refuseUntouched = async (tx: Tx, deps: Deps, sourceId: string, touched: number): Promise<void> => {
  if (touched === 0) refuse('conflict', { current: await presentNow(tx, deps, sourceId) });
};

/** Only a digest of the key is kept. */
const issueKey = async (tx: Tx, sourceId: string): Promise<string> => {
  const key = `${SOURCE_KEY_PREFIX}${randomToken()}`;
  await tx.asSystem(() => insertKey(tx, sourceId, sha256(key)));
  return key;
};

export const addSource = async (
  tx: Tx,
  deps: Deps,
  body: BodyOf<typeof accessSourcesAdd>,
): Promise<ResponseOf<typeof accessSourcesAdd>> => {
  const id = newId(deps.clock);
  await insertSource(tx, id, body, deps.clock.now());
  const key = await issueKey(tx, id);
  return { key, source: await presentNow(tx, deps, id) };
};

export const changeSource = async (
  tx: Tx,
  deps: Deps,
  sourceId: string,
  body: BodyOf<typeof accessSourcesUpdate>,
): Promise<AccessSourceView> => {
  await refuseUntouched(tx, deps, sourceId, await updateSource(tx, sourceId, body));
  return presentNow(tx, deps, sourceId);
};

/** Without `isOldKept` the key before opens nothing from now on, as it should where it came into wrong hands. */
export const renewKey = async (
  tx: Tx,
  deps: Deps,
  sourceId: string,
  { version, isOldKept }: BodyOf<typeof accessSourcesRenewKey>,
): Promise<ResponseOf<typeof accessSourcesRenewKey>> => {
  const now = deps.clock.now();
  const oldUntil = isOldKept ? now.add({ hours: OLD_KEY_HOURS }) : null;
  await refuseUntouched(tx, deps, sourceId, await markNewKey(tx, sourceId, { version, at: now, oldUntil }));
  await tx.asSystem(() => endKeys(tx, sourceId, oldUntil ?? now));
  const key = await issueKey(tx, sourceId);
  return { key, source: await presentNow(tx, deps, sourceId) };
};

export const switchTo = async (
  tx: Tx,
  deps: Deps,
  sourceId: string,
  { version, isOn }: BodyOf<typeof accessSourcesSwitch>,
): Promise<AccessSourceView> => {
  const touched = await switchSource(tx, sourceId, { version, isOn, at: deps.clock.now() });
  await refuseUntouched(tx, deps, sourceId, touched);
  return presentNow(tx, deps, sourceId);
};
