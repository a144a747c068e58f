import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { givenUp, giveUp, note, unknownAmong } from './store.ts';

/** How long a file may lie in the store before it is removed because nothing refers to it. */
const STRAY = { hours: 7 * 24 } as const;

/** Names are compared in portions, so that a store of any size takes little memory. */
const PORTION = 1000;

const sweep = async (deps: Deps, names: readonly string[]): Promise<number> => {
  const { database, clock, files } = deps;
  const [strays, unknown] = await database.transaction(systemActor, async (tx) => [
    await givenUp(tx, names),
    await unknownAmong(tx, names),
  ]);
  for (const name of unknown) await database.transaction(systemActor, (tx) => note(tx, name, clock.now()));
  for (const name of strays) await files.discard(name);
  return strays.length;
};

/** Removes files that belong to nothing, once the database has given them up; see the README for what it cannot do. */
export const removeStrayFiles: Job = {
  name: 'stray-files',
  every: { hours: 24 },
  async run(deps, stop) {
    const now = deps.clock.now();
    await deps.database.transaction(systemActor, (tx) => giveUp(tx, now.subtract(STRAY), now));
    let removed = 0;
    const portion: string[] = [];
    for await (const name of deps.files.names()) {
      if (stop?.aborted) break;
      portion.push(name);
      if (portion.length === PORTION) removed += await sweep(deps, portion.splice(0));
    }
    removed += await sweep(deps, portion);
    if (removed > 0) deps.log.warn({ files: removed }, 'removed files that belonged to nothing');
  },
};
