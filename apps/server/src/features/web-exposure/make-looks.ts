import { newId } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { runScan } from './run-scan.ts';
import { claimScan, insertScan, sweepScans, weeklyHosts } from './scan-store.ts';
import { isDue } from './weekly.ts';

/** Each is a process with half a gigabyte at most. */
const MOST_AT_ONCE = 2;
/** Longer than several beats of a look: whoever is silent for so long lost its server. */
const ORPHANED_SECONDS = 60;

interface UnderWay {
  readonly deps: Deps;
  readonly stop: AbortController;
  /** Never fails. */
  readonly ended: Promise<void>;
}

/** What this server is looking at, by scan. */
const underWay = new Map<string, UnderWay>();

const ownScans = (deps: Deps): readonly string[] =>
  [...underWay].flatMap(([id, one]) => (one.deps === deps ? [id] : []));

const prepare = (deps: Deps): Promise<void> =>
  deps.database.transaction(systemActor, async (tx) => {
    const now = deps.clock.now();
    const silentSince = now.subtract({ seconds: ORPHANED_SECONDS });
    await sweepScans(tx, ownScans(deps), { now, silentSince });
    for (const { id: hostId, lastAt } of await weeklyHosts(tx))
      if (isDue(lastAt, now)) await insertScan(tx, { id: newId(deps.clock), hostId, kind: 'crawl', at: now });
  });

/** Begins the oldest look that waits, if there is one; it goes on by itself. */
const beginOne = async (deps: Deps): Promise<boolean> => {
  const scan = await deps.database.transaction(systemActor, (tx) => claimScan(tx, deps.clock.now()));
  if (scan === null) return false;
  const stop = new AbortController();
  const ended = runScan(deps, scan, stop.signal)
    // Where even its end cannot be written, the sweep finds it.
    .catch((error: unknown) => deps.log.error({ err: error, scan: scan.id }, 'a look at a site was left under way'))
    .finally(() => underWay.delete(scan.id));
  underWay.set(scan.id, { deps, stop, ended });
  return true;
};

/**
 * Begins what was asked for and what the week brings. The looks themselves go on beside the other jobs, and end with the server
 * (`stopLooks`).
 */
export const webLooks: Job = {
  name: 'web-looks',
  every: { seconds: 2 },
  run: async (deps) => {
    await prepare(deps);
    for (let free = MOST_AT_ONCE - ownScans(deps).length; free > 0; free -= 1) if (!(await beginOne(deps))) return;
  },
};

/** Ends every look of a server that ends, and waits until each is marked as interrupted. */
export const stopLooks = async (deps: Deps): Promise<void> => {
  const own = [...underWay.values()].filter((one) => one.deps === deps);
  for (const { stop } of own) stop.abort();
  await Promise.all(own.map(({ ended }) => ended));
};
