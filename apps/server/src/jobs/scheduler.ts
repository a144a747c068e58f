import { isBefore, type Instant } from '@bongsu/kit';
import { systemActor } from '../actor.ts';
import { sql } from '../database/index.ts';
import type { Deps } from '../deps.ts';
import type { Job } from './job.ts';

export interface Scheduler {
  /** Runs every job whose moment has come, now; resolves when they are done. Tests call it, the timer calls it. */
  tick(): Promise<void>;
  /** Lets a running job finish and starts no other. */
  stop(): Promise<void>;
}

/** How often the scheduler looks; a job's own `every` may be longer. */
const LOOK_EVERY_MS = 2000;

/** Whoever holds a job longer than this is taken for dead. */
const LEASE = { minutes: 5 } as const;

/**
 * A moment further off than any run could have set it: the machine's clock was ahead and has been put right. Waiting
 * for it would stop the job for as long as the clock was wrong.
 */
const isBeyondReach = (dueAt: Instant, job: Job, now: Instant): boolean =>
  isBefore(now.add(LEASE).add(job.every), dueAt);

/**
 * Takes the job if its moment has come and no other server is at it. A job that was missed, however often, is due
 * once; a job that was killed half way is taken again after its lease.
 */
const take = (deps: Deps, job: Job, now: Instant): Promise<boolean> =>
  deps.database.transaction(systemActor, async (tx) => {
    await tx.run(sql`insert into job_run (name, due_at) values (${job.name}, ${now}) on conflict do nothing`);
    const row = await tx.maybe<{ dueAt: Instant }>(sql`
      select due_at as "dueAt" from job_run where name = ${job.name} for update skip locked`);
    if (row === null) return false;
    const wentBack = isBeyondReach(row.dueAt, job, now);
    if (isBefore(now, row.dueAt) && !wentBack) return false;
    if (wentBack) deps.log.warn({ job: job.name }, 'the clock of this machine went back');
    await tx.run(sql`update job_run set started_at = ${now}, due_at = ${now.add(LEASE)} where name = ${job.name}`);
    return true;
  });

const settle = (deps: Deps, job: Job, failure: string | null): Promise<void> =>
  deps.database.transaction(systemActor, async (tx) => {
    const now = deps.clock.now();
    await tx.run(sql`
      update job_run set finished_at = ${now}, due_at = ${now.add(job.every)}, last_error = ${failure},
        failures = case when ${failure}::text is null then 0 else failures + 1 end
      where name = ${job.name}`);
  });

const runJob = async (deps: Deps, job: Job): Promise<void> => {
  if (!(await take(deps, job, deps.clock.now()))) return;
  try {
    await job.run(deps);
    await settle(deps, job, null);
  } catch (error) {
    deps.log.error({ err: error, job: job.name }, 'job failed');
    await settle(deps, job, error instanceof Error ? error.name : 'unknown');
  }
};

/** Runs what is due now, one after the other, until `isStopped`. */
export const runDueJobs = async (
  deps: Deps,
  jobs: readonly Job[],
  isStopped: () => boolean = () => false,
): Promise<void> => {
  for (const job of jobs) {
    if (isStopped()) return;
    // The database may be away for a moment; the next look tries again.
    await runJob(deps, job).catch((error: unknown) => deps.log.error({ err: error, job: job.name }, 'job not settled'));
  }
};

export const startScheduler = (deps: Deps, jobs: readonly Job[]): Scheduler => {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const once = (): Promise<void> => runDueJobs(deps, jobs, () => stopped);
  const tick = (): Promise<void> => {
    running = running.then(once);
    return running;
  };
  let timer = setTimeout(function look() {
    void tick().finally(() => {
      if (!stopped) timer = setTimeout(look, LOOK_EVERY_MS);
    });
  }, LOOK_EVERY_MS);
  return {
    tick,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
