import { systemActor } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { putBackOrphans } from './take-over.ts';

/** How long a list may wait between its two steps. */
const STAGED_HOURS = 24;

const due = (tx: Tx, deps: Deps): Promise<{ id: string; storageKey: string }[]> =>
  tx.many<Row & { id: string; storageKey: string }>(sql`
    select id, storage_key as "storageKey" from recipient_import
    where storage_key is not null and (state in ('imported', 'discarded') or state = 'staged' and at < ${deps.clock.now().subtract({ hours: STAGED_HOURS })})
    limit 100`);

/** Destroys uploaded lists that were taken over or left lying, also when the server died before or while it could. */
export const forgetStagedFiles: Job = {
  name: 'recipient-files',
  every: { minutes: 5 },
  async run(deps) {
    await putBackOrphans(deps);
    const files = await deps.database.transaction(systemActor, (tx) => due(tx, deps));
    for (const { id, storageKey } of files) {
      await deps.files.discard(storageKey);
      await deps.database.transaction(systemActor, (tx) =>
        tx.run(sql`
          update recipient_import set storage_key = null, state = case when state = 'staged' then 'discarded' else state end
          where id = ${id} and storage_key = ${storageKey}`),
      );
    }
  },
};
