import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { insertKey } from './store.ts';

/** Called once at start, before anything is sealed: the database takes no value under a key it does not know. */
export const registerKey = async ({
  database,
  vault,
  clock,
}: Pick<Deps, 'database' | 'vault' | 'clock'>): Promise<void> => {
  await database.transaction(systemActor, (tx) =>
    insertKey(tx, { name: vault.currentKey(), at: clock.now(), by: null, reason: '' }),
  );
};
