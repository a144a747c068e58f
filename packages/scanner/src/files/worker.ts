/** A worker of the pool: knows all tasks as they are made known, and takes the next one that nobody has taken. */
import { parentPort, workerData } from 'node:worker_threads';
import { monotonic } from '@bongsu/kit';
import { perform, prepare, type Task, type WorkSettings } from './task.ts';

export interface WorkerStart {
  readonly settings: WorkSettings;
  readonly tasks: readonly Task[];
  /** One Int32: the number of the next task that nobody has taken. */
  readonly next: SharedArrayBuffer;
}

const { settings, tasks, next } = workerData as WorkerStart;
const counter = new Int32Array(next);
const scan = prepare(settings, monotonic);

for (let number = Atomics.add(counter, 0, 1); number < tasks.length; number = Atomics.add(counter, 0, 1)) {
  parentPort!.postMessage({ number, results: perform(scan, tasks[number]!) }, []);
}
