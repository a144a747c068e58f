import { expect, it } from 'vitest';
import { setTheStage } from '../../test/story.ts';
import type { Job } from './job.ts';
import { runDueJobs } from './scheduler.ts';

const counting = (): { readonly job: Job; readonly runs: () => number } => {
  let runs = 0;
  const job: Job = {
    name: 'counting',
    every: { minutes: 1 },
    run: () => {
      runs += 1;
      return Promise.resolve();
    },
  };
  return { job, runs: () => runs };
};

it('a job that was missed for days runs once, and then at its own pace', async () => {
  await using stage = await setTheStage();
  const { job, runs } = counting();
  await runDueJobs(stage.deps, [job]);
  stage.clock.advance({ days: 3 });
  await runDueJobs(stage.deps, [job]);
  await runDueJobs(stage.deps, [job]);
  expect(runs()).toBe(2);
});

// A clock that was 400 days ahead for a minute would otherwise have stopped every job for 400 days.
it('a job goes on when the clock of the machine is put right', async () => {
  await using stage = await setTheStage();
  const { job, runs } = counting();
  stage.clock.advance({ days: 400 });
  await runDueJobs(stage.deps, [job]);
  stage.clock.advance({ days: -400 });
  await runDueJobs(stage.deps, [job]);
  expect(runs()).toBe(2);
  stage.clock.advance({ seconds: 30 });
  await runDueJobs(stage.deps, [job]);
  expect(runs()).toBe(2);
});

it('of two servers at once one runs it', async () => {
  await using stage = await setTheStage();
  const { job, runs } = counting();
  await Promise.all([runDueJobs(stage.deps, [job]), runDueJobs(stage.deps, [job])]);
  expect(runs()).toBe(1);
});

it('a job that fails is tried again, and its failure is kept until it succeeds', async () => {
  await using stage = await setTheStage();
  let fails = true;
  const job: Job = {
    name: 'failing',
    every: { minutes: 1 },
    run: () => (fails ? Promise.reject(new TypeError('x')) : Promise.resolve()),
  };
  const { systemActor } = await import('../actor.ts');
  const { sql } = await import('../database/index.ts');
  const state = () =>
    stage.deps.database.transaction(systemActor, (tx) =>
      tx.one(sql`select failures, last_error as "lastError" from job_run where name = 'failing'`),
    );
  await runDueJobs(stage.deps, [job]);
  expect(await state()).toEqual({ failures: 1, lastError: 'TypeError' });
  fails = false;
  stage.clock.advance({ minutes: 1 });
  await runDueJobs(stage.deps, [job]);
  expect(await state()).toEqual({ failures: 0, lastError: null });
});

it('a job that only made room for others goes on at once', async () => {
  await using stage = await setTheStage();
  const { job, runs } = counting();
  const long: Job = { ...job, run: (deps) => job.run(deps).then(() => (runs() < 3 ? 'again' : undefined)) };
  expect(await runDueJobs(stage.deps, [long])).toBe(true);
  expect(await runDueJobs(stage.deps, [long])).toBe(true);
  expect(await runDueJobs(stage.deps, [long])).toBe(false);
  await runDueJobs(stage.deps, [long]);
  expect(runs()).toBe(3);
});
