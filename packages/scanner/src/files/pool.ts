import { Worker } from 'node:worker_threads';
import { perform, prepare, type FileResult, type Task, type WorkSettings } from './task.ts';
import type { WorkerStart } from './worker.ts';

/** Called for each task when it and all before it are done: what is told does not hang on how many work. */
export type Done = (task: Task, results: readonly FileResult[]) => void;

/** Hands results on in the order of the tasks, whatever order they come in. */
const inOrder = (tasks: readonly Task[], done: Done): ((number: number, results: readonly FileResult[]) => void) => {
  const waiting = new Map<number, readonly FileResult[]>();
  let next = 0;
  return (number, results) => {
    waiting.set(number, results);
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      waiting.delete(next);
      done(tasks[next]!, ready);
      next += 1;
    }
  };
};

/** Worker threads that share one queue. Fails when one of them does. */
const inWorkers = async (
  tasks: readonly Task[],
  settings: WorkSettings,
  jobs: number,
  done: Done,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const give = inOrder(tasks, done);
  const next = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const start: WorkerStart = { settings, tasks, next };
  // Whoever stops takes the rest of the queue: each worker ends behind what it has in hand.
  const stop = (): number => Atomics.add(new Int32Array(next), 0, tasks.length);
  signal?.addEventListener('abort', stop, { once: true });
  await Promise.all(
    Array.from(
      { length: Math.min(jobs, tasks.length) },
      async () =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: start });
          worker.on('message', ({ number, results }: { number: number; results: readonly FileResult[] }) =>
            give(number, results),
          );
          worker.once('error', reject);
          worker.once('exit', () => resolve());
        }),
    ),
  );
};

const here = (
  tasks: readonly Task[],
  settings: WorkSettings,
  now: () => number,
  done: Done,
  signal: AbortSignal | undefined,
): void => {
  const scan = prepare(settings, now);
  for (const task of tasks) {
    if (signal?.aborted === true) return;
    done(task, perform(scan, task));
  }
};

export interface PoolOptions {
  readonly jobs: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
}

/** Does all tasks. With one job, or next to nothing to do, without any worker: starting one takes longer. */
export const runTasks = async (
  tasks: readonly Task[],
  settings: WorkSettings,
  { jobs, now, signal }: PoolOptions,
  done: Done,
): Promise<void> => {
  if (jobs <= 1 || tasks.length <= 1) here(tasks, settings, now, done, signal);
  else await inWorkers(tasks, settings, jobs, done, signal);
};
