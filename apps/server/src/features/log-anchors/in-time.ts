import { setTimeout as sleep } from 'node:timers/promises';
import { NotHeld, type Anchor } from '@bongsu/ledger';

/** Milliseconds that a place may take, all in all: other jobs wait for it. */
const PATIENCE = 20_000;

/** Places that were asked and have not answered. */
const hanging = new Set<string>();

/** The same place, for no longer than that. A share that hangs holds a thread of this program, and is not asked again before it answers. */
export const inTime = (anchor: Anchor, patience = PATIENCE): Anchor => ({
  ...anchor,
  async hold(note, at) {
    if (hanging.has(anchor.name)) throw new NotHeld('unreachable', 'It has not answered yet.');
    hanging.add(anchor.name);
    const done = new AbortController();
    const answer = anchor.hold(note, at).finally(() => {
      hanging.delete(anchor.name);
      done.abort();
    });
    const late = sleep(patience, undefined, { signal: done.signal }).then(() => {
      throw new NotHeld('unreachable', 'It took too long.');
    });
    return Promise.race([answer, late]);
  },
});
