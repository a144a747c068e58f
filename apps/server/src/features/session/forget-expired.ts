import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import type { Job } from '../../jobs/job.ts';
import { ABSOLUTE, FAILURES_KEPT, IDLE } from './limits.ts';

/** Sessions that are over are refused anyway; their rows go, and so do failures that nobody added to for a day. */
export const forgetExpired: Job = {
  name: 'session-housekeeping',
  every: { minutes: 10 },
  run: (deps) =>
    deps.database.transaction(systemActor, async (tx) => {
      const now = deps.clock.now();
      await tx.run(sql`
        delete from session where seen_at <= ${now.subtract(IDLE)} or created_at <= ${now.subtract(ABSOLUTE)}`);
      await tx.run(sql`
        delete from sign_in_attempt where last_at <= ${now.subtract(FAILURES_KEPT)}
          and (locked_until is null or locked_until <= ${now})`);
    }),
};
