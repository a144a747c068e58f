import { Worker } from 'node:worker_threads';
import { isBefore, newId } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { keptElsewhere } from '../log-anchors/index.ts';
import {
  askForVerification,
  beginAgain,
  claimVerifications,
  finishVerifications,
  lastAsked,
} from './verification-store.ts';
import type { Verified } from './verify-aside.ts';

const EVERY_HOURS = 24;

interface UnderWay {
  readonly worker: Worker;
  /** Never fails. */
  readonly ended: Promise<void>;
}

/** What each server verifies now. */
const underWay = new WeakMap<Deps['records'], UnderWay>();

/** `null`: it broke off; `stopped`: it was ended with the server. */
const verdictOf = (worker: Worker): Promise<Verified | 'stopped' | null> =>
  new Promise((resolve) => {
    worker.once('message', (verdict: Verified) => resolve(verdict));
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve('stopped'));
  });

const run = async (deps: Deps, worker: Worker, ids: readonly string[]): Promise<void> => {
  const verdict = await verdictOf(worker);
  if (verdict === 'stopped') return;
  if (verdict?.ok === false) deps.log.error({ problems: verdict.problems }, 'the access log does not hold');
  await deps.database.transaction(systemActor, (tx) => finishVerifications(tx, ids, verdict, deps.clock.now()));
};

const claim = (deps: Deps): Promise<string[]> =>
  deps.database.transaction(systemActor, async (tx) => {
    const now = deps.clock.now();
    await beginAgain(tx);
    const asked = await lastAsked(tx);
    if (asked === null || isBefore(asked.add({ hours: EVERY_HOURS }), now))
      await askForVerification(tx, newId(deps.clock), now);
    return claimVerifications(tx, now);
  });

/** Each day, and whenever somebody asks: every record is held against the tree, and the tree against what was signed, here and elsewhere. */
export const verifications: Job = {
  name: 'access-log-verification',
  every: { seconds: 2 },
  run: async (deps) => {
    if (underWay.has(deps.records)) return;
    const ids = await claim(deps);
    if (ids.length === 0) return;
    // Made where there is none yet: an empty log holds too.
    await deps.records.log();
    const elsewhere = await deps.database.transaction(systemActor, keptElsewhere);
    const worker = new Worker(new URL('verify-aside.ts', import.meta.url), {
      workerData: { folder: deps.records.folder, elsewhere },
    });
    const ended = run(deps, worker, ids)
      .catch((error: unknown) => deps.log.error({ err: error }, 'a verification could not be told'))
      .finally(() => underWay.delete(deps.records));
    underWay.set(deps.records, { worker, ended });
  },
};

/** Of a server that ends: what is under way is begun again by the next one. */
export const stopVerification = async (deps: Deps): Promise<void> => {
  const own = underWay.get(deps.records);
  if (own === undefined) return;
  await own.worker.terminate();
  await own.ended;
};
