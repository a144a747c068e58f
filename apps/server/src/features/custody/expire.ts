import { systemActor } from '../../actor.ts';
import { writeAccess } from '../../access.ts';
import type { Job } from '../../jobs/job.ts';
import { announce, subjectOf } from './step.ts';
import { findUnsealing, insertAnswer, unanswered } from './unsealing-store.ts';

/** A request that nobody answered within its day ends; that, too, is on record, and 감사 is told. */
export const expireUnsealings: Job = {
  name: 'unsealings',
  every: { minutes: 1 },
  async run(deps) {
    const due = await deps.database.transaction(systemActor, (tx) => unanswered(tx));
    for (const { id } of due) {
      await deps.database.transaction(systemActor, async (tx) => {
        const row = await findUnsealing(tx, id);
        if (row === null || row.outcome !== null) return;
        await insertAnswer(tx, row, { outcome: 'expired', note: '' });
        await writeAccess(tx, deps.clock, 'custody.expire', systemActor, {
          action: 'refused',
          subjects: [subjectOf(row)],
          fields: ['unsealing'],
          incidentId: row.incidentId,
        });
        await announce(tx, deps, row, 'expired');
      });
    }
  },
};
