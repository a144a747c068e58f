import { expire, openStore, resume, type Signer } from '@bongsu/disposal';
import { isBefore, type Clock, type Instant } from '@bongsu/kit';
import { hasStore } from './stores.ts';

export interface Ending {
  readonly roots: readonly string[];
  readonly agentId: string;
  readonly signer: Signer;
  readonly clock: Clock;
  /** What the server said it is, if it answered just now. */
  readonly serverNow: Instant | null;
}

export interface Ended {
  /** Files whose keys were destroyed. */
  readonly files: number;
  /** Folders whose store could not be opened or worked on; tried again in an hour. */
  readonly failed: number;
}

/** The earlier of what the machine and the server say: a clock that is ahead destroys nothing before its time. */
const cautious = ({ clock, serverNow }: Ending): Clock => ({
  now: () => {
    const now = clock.now();
    return serverNow !== null && isBefore(serverNow, now) ? serverNow : now;
  },
});

const endIn = async (root: string, ending: Ending): Promise<number> => {
  const store = await openStore(root, { signer: ending.signer });
  if (!store.ok) throw new Error(store.problem);
  try {
    await resume(store.value, ending.clock);
    const deps = { store: store.value, clock: cautious(ending), who: `agent:${ending.agentId}` };
    return (await expire(deps)).length;
  } finally {
    await store.value.close();
  }
};

/**
 * 파기 of what stayed in quarantine (격리) for its thirty days, with or without the server. The certificates stand in the
 * journal of each store (`bongsu dispose certificates`): the server has asked for a file to be put away, and is not told of
 * how that ended.
 */
export const endQuarantines = async (ending: Ending): Promise<Ended> => {
  const ended = { files: 0, failed: 0 };
  for (const root of ending.roots) {
    if (!hasStore(root)) continue;
    try {
      ended.files += await endIn(root, ending);
    } catch {
      ended.failed += 1;
    }
  }
  return ended;
};
