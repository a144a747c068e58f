import type { BodyOf, fieldKeysAdd, fieldKeysRetire } from '@bongsu/contracts';
import { isBefore, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { sealedColumns } from '../sealed-columns.ts';
import { mayBeLeft } from './reseal.ts';
import { countValues, deleteKey, insertKey, insertRetirement, keysOf, type KeyRow } from './store.ts';

/** Whoever read a value before the last was sealed anew has opened it by then. */
const REST_MINUTES = 10;

export const retirableFrom = ({ unusedAt }: KeyRow): Instant | null => unusedAt?.add({ minutes: REST_MINUTES }) ?? null;

const waitForOthers = (): never =>
  refuse('not-now', {
    detail: {
      ko: '아직 앞선 키로 봉인된 값이 남아 있습니다. 다시 봉인하기가 끝난 뒤에 새 키를 만들어 주세요.',
      en: 'Values under the key before are still left. Make a new key when sealing anew is done.',
    },
  });

/** A new key, which everything sealed from now on takes; the job `resealing` brings the rest under it. */
export const addKey = (tx: Tx, deps: Deps, { reason }: BodyOf<typeof fieldKeysAdd>): Promise<string> =>
  tx.asSystem(async () => {
    const current = deps.vault.currentKey();
    if ((await keysOf(tx)).some((key) => mayBeLeft(key, current))) waitForOthers();
    const { name, use } = await deps.vault.addKey();
    await insertKey(tx, { name, at: deps.clock.now(), by: tx.actor.personId, reason });
    tx.afterCommit(use);
    return name;
  });

const refuseTooEarly = (deps: Deps, key: KeyRow): void => {
  if (key.name === deps.vault.currentKey()) {
    refuse('not-now', {
      detail: { ko: '지금 쓰는 키는 폐기할 수 없습니다.', en: 'The key in use cannot be retired.' },
    });
  }
  if (key.keptOnly) {
    refuse('not-now', {
      detail: {
        ko: '신고자 신원이나 원본 파일이 이 키로 봉인되어 있습니다. 관리인 두 사람만 열 수 있어 다시 봉인하지 않으므로, 이 키는 폐기하지 않고 보관합니다.',
        en: 'Who reported, or a file as it came, is sealed with this key. Two custodians alone can open that, so it is not sealed anew, and the key is kept.',
      },
    });
  }
  const rested = retirableFrom(key);
  if (rested !== null && !isBefore(deps.clock.now(), rested)) return;
  refuse('not-now', {
    detail: {
      ko: `이 키로 봉인된 값이 하나도 없음을 확인하고 ${String(REST_MINUTES)}분이 지난 뒤에 폐기할 수 있습니다.`,
      en: `A key can be retired ${String(REST_MINUTES)} minutes after it was found that no value names it.`,
    },
  });
};

/**
 * Destroys an old key that nothing names. It is counted again here, and the database refuses the deletion while one value
 * names it. The secret goes before the commit: should that fail, the key stands listed and opens nothing that exists.
 */
export const retireKey = (
  tx: Tx,
  deps: Deps,
  wanted: string,
  { reason }: BodyOf<typeof fieldKeysRetire>,
): Promise<void> =>
  tx.asSystem(async () => {
    const keys = await keysOf(tx);
    const key = keys.find(({ name }) => name === wanted) ?? refuse('not-found');
    refuseTooEarly(deps, key);
    await deleteKey(tx, key.name);
    const counts = await countValues(tx, sealedColumns);
    await insertRetirement(tx, key, { at: deps.clock.now(), by: tx.actor.personId, reason, counts });
    await deps.vault.retireKey(
      key.name,
      keys.flatMap(({ name }) => (name === key.name ? [] : [name])),
    );
  });
