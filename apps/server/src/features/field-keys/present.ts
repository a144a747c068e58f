import type { FieldKeysView, FieldKeyView } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { peopleRefs, personIn } from '../incidents/index.ts';
import { sealedColumns } from '../sealed-columns.ts';
import { retirableFrom } from './change-keys.ts';
import { countValues, keysOf, retiredKeys, type ColumnCount } from './store.ts';

const cipherOf = (name: string): FieldKeyView['cipher'] => (name.startsWith('02') ? 'ARIA-256-GCM' : 'AES-256-GCM');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const underKey = (counts: readonly ColumnCount[], name: string): number =>
  sum(counts.map(({ byKey }) => byKey[name] ?? 0));

/** Which keys there are, and how far the sealing anew has come. */
export const presentKeys = async (tx: Tx, deps: Deps): Promise<FieldKeysView> => {
  const current = deps.vault.currentKey();
  const counts = await tx.asSystem(() => countValues(tx, sealedColumns));
  const [keys, retired] = [await keysOf(tx), await retiredKeys(tx)];
  const names = await peopleRefs(tx, [
    ...keys.flatMap(({ addedBy }) => addedBy ?? []),
    ...retired.map(({ retiredBy }) => retiredBy),
  ]);
  const columns = counts.map(({ column, isKept, byKey }) => ({
    column,
    keepsKey: isKept,
    values: sum(Object.values(byKey)),
    underCurrent: byKey[current] ?? 0,
  }));
  const moving = columns.filter(({ keepsKey }) => !keepsKey);
  return {
    items: keys.map((key) => {
      const from = key.name === current ? null : retirableFrom(key);
      return {
        name: key.name,
        cipher: cipherOf(key.name),
        current: key.name === current,
        values: underKey(counts, key.name),
        kept: underKey(
          counts.filter(({ isKept }) => isKept),
          key.name,
        ),
        addedAt: toSeoulIso(key.addedAt),
        addedBy: key.addedBy === null ? null : personIn(names, key.addedBy),
        reason: key.reason,
        retirableFrom: from === null ? null : toSeoulIso(from),
      };
    }),
    values: sum(moving.map(({ values }) => values)),
    underCurrent: sum(moving.map(({ underCurrent }) => underCurrent)),
    columns,
    retired: retired.map((row) => ({
      name: row.name,
      cipher: cipherOf(row.name),
      addedAt: toSeoulIso(row.addedAt),
      retiredAt: toSeoulIso(row.retiredAt),
      retiredBy: personIn(names, row.retiredBy),
      reason: row.reason,
    })),
  };
};
