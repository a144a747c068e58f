import { isBefore, type Instant } from '@bongsu/kit';
import { systemActor } from '../actor.ts';
import { sql } from '../database/index.ts';
import type { Deps } from '../deps.ts';
import type { Job } from './job.ts';

export interface Scheduler {
  /** Runs every job whose moment has come, now; resolves when they are done. Tests call it, the timer calls it. */
  tick(): Promise<void>;
  /** Asks a running job to come to an end, waits for it and starts no other. */
  stop(): Promise<void>;
}

/** How often the scheduler looks; a job's own `every` may be longer. */
const LOOK_EVERY_MS = 2000;

/**
 * A moment further off than any run could have set it: the machine's clock was ahead and has been put right. Waiting
 * for it would stop the job for as long as the clock was wrong.
 */
const isBeyondReach = (dueAt: Instant, job: Job, now: Instant): boolean =>
  isBefore(now.add({ minutes: 5 }).add(job.every), dueAt);

/** A job that was missed, however often, is due once; one that was killed half way is still due. */
const isDue = (deps: Deps, job: Job, now: Instant): Promise<boolean> =>
  deps.database.transaction(systemActor, async (tx) => {
    await tx.run(sql`insert into job_run (name, due_at) values (${job.name}, ${now}) on conflict do nothing`);
    const { dueAt } = await tx.one<{ dueAt: Instant }>(
      sql`select due_at as "dueAt" from job_run where name = ${job.name}`,
    );
    const wentBack = isBeyondReach(dueAt, job, now);
    if (isBefore(now, dueAt) && !wentBack) return false;
    if (wentBack) deps.log.warn({ job: job.name }, 'the clock of this machine went back');
    await tx.run(sql`update job_run set started_at = ${now} where name = ${job.name}`);
    return true;
  });

const settle = (deps: Deps, job: Job, failure: string | null, next = job.every): Promise<void> =>
  deps.database.transaction(systemActor, async (tx) => {
    const now = deps.clock.now();
    await tx.run(sql`
      update job_run set finished_at = ${now}, due_at = ${now.add(next)}, last_error = ${failure},
        failures = case when ${failure}::text is null then 0 else failures + 1 end
      where name = ${job.name}`);
  });

/** Whether the job has more to do at once. */
const run = async (deps: Deps, job: Job, stop: AbortSignal): Promise<boolean> => {
  if (!(await isDue(deps, job, deps.clock.now()))) return false;
  try {
    const isMore = (await job.run(deps, stop)) === 'again';
    await settle(deps, job, null, isMore ? { seconds: 0 } : job.every);
    return isMore;
  } catch (error) {
    deps.log.error({ err: error, job: job.name }, 'job failed');
    await settle(deps, job, error instanceof Error ? error.name : 'unknown');
    return false;
  }
};

/**
 * One server at a time: a transaction that does nothing else holds an advisory lock while the job runs. PostgreSQL
 * lets go of it in the moment the server dies, so that the next one need not wait for any lease to run out.
 */
const runJob = (deps: Deps, job: Job, stop: AbortSignal): Promise<boolean> =>
  deps.database.transaction(systemActor, async (holder) => {
    const { free } = await holder.one<{ free: boolean }>(sql`
      select pg_try_advisory_xact_lock(hashtextextended(${`bongsu/job/${job.name}`}, 0)) as free`);
    return free && run(deps, job, stop);
  });

/** Runs what is due now, one after the other, until told to stop. Answers whether one of them has more to do at once. */
export const runDueJobs = async (
  deps: Deps,
  jobs: readonly Job[],
  stop: AbortSignal = new AbortController().signal,
): Promise<boolean> => {
  let isMore = false;
  for (const job of jobs) {
    if (stop.aborted) return false;
    // The database may be away for a moment; the next look tries again.
    const again = await runJob(deps, job, stop).catch((error: unknown) => {
      deps.log.error({ err: error, job: job.name }, 'job not settled');
      return false;
    });
    isMore ||= again;
  }
  return isMore;
};

export const startScheduler = (deps: Deps, jobs: readonly Job[]): Scheduler => {
  const stopping = new AbortController();
  let running: Promise<boolean> = Promise.resolve(false);
  const once = (): Promise<boolean> => runDueJobs(deps, jobs, stopping.signal);
  const tick = (): Promise<boolean> => {
    running = running.then(once);
    return running;
  };
  const look = async (): Promise<void> => {
    const isMore = await tick();
    if (!stopping.signal.aborted) timer = setTimeout(() => void look(), isMore ? 0 : LOOK_EVERY_MS);
  };
  let timer = setTimeout(() => void look(), 0);
  return {
    tick: async () => {
      await tick();
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
};
