import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { currentLaw } from '../law/index.ts';
import { lockCase, staleCases } from './store.ts';

/** Some cases could not be looked at; the others were. */
export class SweepIncomplete extends Error {
  override readonly name = 'SweepIncomplete';
}

const lookAgain = (deps: Deps, incidentId: string): Promise<void> =>
  deps.database.transaction(systemActor, async (tx) => {
    await lockCase(tx, incidentId);
    tx.touch(incidentId);
  });

/**
 * Time passes and law changes without anybody touching a case. Each case is looked at in a transaction of its own, so
 * that one that fails holds up no other; that one failed is kept with the job and in the log.
 */
export const dutySweep: Job = {
  name: 'duty-sweep',
  every: { minutes: 1 },
  async run(deps) {
    const stale = await deps.database.transaction(systemActor, async (tx) =>
      staleCases(tx, deps.clock.now(), (await currentLaw(tx, deps)).digest),
    );
    let failed = 0;
    for (const incidentId of stale) {
      await lookAgain(deps, incidentId).catch((error: unknown) => {
        failed += 1;
        deps.log.error({ err: error, incidentId }, 'case not assessed');
      });
    }
    if (failed > 0) throw new SweepIncomplete(`${failed} of ${stale.length} cases could not be assessed`);
  },
};
