import { isBefore, seoulDate, type Instant } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Job } from '../../jobs/job.ts';
import { lookAtPosting } from './look-at-posting.ts';
import { lastLooks, type StoredCheck } from './store.ts';

/** After a look that found something wrong: often enough that a short fault costs no day. */
const AGAIN = { minutes: 30 };

/** Why it is time to look; `null`: not yet. A day begins at midnight in Seoul, so that all of it is left for another look. */
const occasionOf = (
  last: { readonly at: Instant | null; readonly problem: StoredCheck['problem'] | null },
  now: Instant,
): StoredCheck['occasion'] | null => {
  if (last.at === null) return 'start';
  if (last.problem !== '') return isBefore(now, last.at.add(AGAIN)) ? null : 'again';
  return seoulDate(last.at).equals(seoulDate(now)) ? null : 'daily';
};

/** Looks at every posting here when it went up, once a day, and again while something is wrong with it. */
export const postingChecks: Job = {
  name: 'posting-checks',
  every: { minutes: 1 },
  async run(deps, stop = new AbortController().signal) {
    const looks = await deps.database.transaction(systemActor, lastLooks);
    for (const { id, incidentId, ...last } of looks) {
      const occasion = occasionOf(last, deps.clock.now());
      if (stop.aborted) return;
      if (occasion !== null) await lookAtPosting(deps, incidentId, id, occasion);
    }
  },
};
