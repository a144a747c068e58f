import { instantAt } from '@bongsu/kit';
import { anchorAll, keepAnchored, readCheckpoint, toBase64, type Anchored } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { readOrganisation } from '../organisation/index.ts';
import { anchorOf, postOutside, type Means } from './anchor-of.ts';
import { isDue } from './anchor-state.ts';
import { allAnchors, insertAttempt, type AnchorRow } from './anchor-store.ts';
import { inTime } from './in-time.ts';
import { readSender, sendCheckpoint } from './send-checkpoint.ts';

/** In the demo nothing leaves. */
const dueNow = (deps: Deps): Promise<AnchorRow[]> =>
  deps.database.transaction(systemActor, async (tx) => {
    const due = (await allAnchors(tx)).filter((row) => isDue(row, deps.clock.now()));
    return due.length === 0 || (await readOrganisation(tx)).demo ? [] : due;
  });

const meansOf = async (deps: Deps): Promise<Means> => {
  const log = await deps.records.log();
  const sender = await deps.database.transaction(systemActor, (tx) => readSender(tx, deps));
  return {
    prove: async (from, to) => log.consistency(from, to),
    post: postOutside(deps.config.anchors.inside),
    send: (to, mail) => sendCheckpoint(deps, sender, to, mail),
  };
};

const keepResults = (deps: Deps, results: readonly Anchored[], root: string): Promise<void> =>
  deps.database.transaction(systemActor, async (tx) => {
    for (const { name, at, size, ...result } of results) {
      const why = result.ok ? null : result.why;
      if (why === 'contradicts')
        deps.log.error({ anchor: name, size }, 'the access log does not go on from what is held elsewhere');
      await insertAttempt(tx, deps.clock, { anchorId: name, at: instantAt(at), size, root, why });
    }
  });

/**
 * The newest checkpoint to every place whose turn it is. One that breaks off before its result is kept is handed over again: a folder and
 * a witness take the same one twice, and a mailbox gets a second mail.
 */
export const anchorHolding: Job = {
  name: 'log-anchors',
  every: { seconds: 2 },
  run: async (deps) => {
    const due = await dueNow(deps);
    if (due.length === 0) return;
    const means = await meansOf(deps);
    const note = await (await deps.records.log()).checkpoint();
    const anchors = due.map((row) => inTime(anchorOf(row, means)));
    const results = await anchorAll(note, anchors, deps.clock);
    await keepAnchored(deps.records.folder, results);
    await keepResults(deps, results, toBase64(readCheckpoint(note).root));
  },
};
