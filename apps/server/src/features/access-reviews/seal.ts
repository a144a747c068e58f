import { encodeEntry, Entries } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { saveSealed, unsealed, type ReviewRow } from './store.ts';

const SYSTEM = 'bongsu';

/** The hash of what was signed becomes a record like any other: whoever changes the report later has to change the log too. */
const entryOf = ({ id, signedAt, signedBy, sha256, figures }: ReviewRow): Buffer =>
  encodeEntry({
    id: `access-review:${id}`,
    at: signedAt?.epochMilliseconds ?? 0,
    actor: signedBy ?? '',
    from: SYSTEM,
    system: SYSTEM,
    subjects: [`access-review:${id}`],
    action: 'review',
    fields: [],
    reason: sha256 ?? '',
    rows: figures.records,
    ok: true,
  });

const seal = async (deps: Deps, row: ReviewRow): Promise<void> => {
  const log = await deps.records.log();
  // The same batch again gets the same answer: a server that died in between writes nothing twice.
  const { first } = await log.append({
    source: SYSTEM,
    id: `access-review:${row.id}`,
    entries: Entries.of([entryOf(row)]),
  });
  await deps.database.transaction(systemActor, (tx) => saveSealed(tx, row.id, first));
};

export const reviewSealing: Job = {
  name: 'access-review-sealing',
  every: { seconds: 10 },
  async run(deps) {
    for (const row of await deps.database.transaction(systemActor, unsealed)) await seal(deps, row);
  },
};
