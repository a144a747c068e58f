import {
  both,
  type accessSourcesAdd,
  type accessSourcesRenewKey,
  type accessSourcesSwitch,
  type accessSourcesUpdate,
  type AccessSourceView,
  type BodyOf,
  type ResponseOf,
} from '@bongsu/contracts';
import { newId, randomToken, seoulDate, sha256 } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { SOURCE_KEY_PREFIX } from '../session/index.ts';
import { presentSource } from './present-source.ts';
import {
  endKeys,
  findSource,
  insertKey,
  insertSource,
  isFollowed,
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
  presentSource(tx, deps, await sourceRow(tx, deps, sourceId));

/** Only what the operator opened can be followed: whoever connects a system is not to read this machine by it. */
const checkFollowed = async (
  tx: Tx,
  { config: { followFolders } }: Deps,
  follow: BodyOf<typeof accessSourcesAdd>['follow'],
  sourceId: string | null,
): Promise<void> => {
  if (follow === null) return;
  if (!followFolders.includes(follow.folder))
    refuseField(
      'follow',
      both(
        '이 폴더는 열려 있지 않습니다. 서버 운영자가 BONGSU_FOLLOW_FOLDERS에 적은 폴더만 쓸 수 있습니다.',
        'This folder is not open. Only folders that the operator of the server names in BONGSU_FOLLOW_FOLDERS can be used.',
      ),
    );
  if (await isFollowed(tx, follow, sourceId))
    refuseField(
      'follow',
      both('다른 시스템이 이미 이 파일을 따라 읽고 있습니다.', 'Another system already follows this file.'),
    );
};

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
  await checkFollowed(tx, deps, body.follow, null);
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
  await checkFollowed(tx, deps, body.follow, sourceId);
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
