import { isBefore } from '@bongsu/kit';
import { listHolds, retain } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { carryOutHolds, OURSELVES } from './hold-records.ts';
import { insertLook, lastLook } from './store.ts';
import { monthsOf, termsNow } from './terms.ts';

const EVERY_HOURS = 24;

/** Destroys the records whose term is over and keeps what came of it. */
const destroyWhatIsOver = async (deps: Deps): Promise<void> => {
  const log = await deps.records.log();
  const { folder } = deps.records;
  const terms = monthsOf(await deps.database.transaction(systemActor, (tx) => termsNow(tx, deps)));
  const { from, to, stays } = await retain(
    log,
    folder,
    { terms, isTrial: false, by: OURSELVES, place: OURSELVES },
    deps.clock,
  );
  const holds = (await listHolds(log, folder, deps.clock)).map(({ id, scope, until }) => ({ id, scope, until }));
  await deps.database.transaction(systemActor, (tx) => insertLook(tx, deps.clock, { from, to, stays, holds }));
};

/**
 * 보관과 파기 (제8조제1항): holds first, so that nothing goes that somebody has asked for; then, once a day, what is past its term. Where the
 * server ends in between, the log goes on where it stopped.
 */
export const recordKeeping: Job = {
  name: 'access-record-keeping',
  every: { minutes: 1 },
  async run(deps) {
    const isChanged = await carryOutHolds(deps);
    const last = await deps.database.transaction(systemActor, lastLook);
    const isDue = last === null || isBefore(last.at.add({ hours: EVERY_HOURS }), deps.clock.now());
    if (isChanged || isDue) await destroyWhatIsOver(deps);
  },
};
