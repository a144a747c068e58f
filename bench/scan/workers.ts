/**
 * The engine in threads that share one queue of parts of files, as the pool of the scanner has it; and a loop that needs no memory in such
 * threads, which tells how much of a second core there is.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadEngine } from '../../packages/scanner/src/engine/engine.ts';
import { benchEngine, countIn } from './engine.ts';

export interface Slice {
  readonly path: string;
  readonly start: number;
  readonly stop: number;
}

/** A part of a file, or so many turns of a loop. */
type Task = Slice | number;

interface Start {
  readonly module: WebAssembly.Module;
  readonly tasks: readonly Task[];
  readonly shared: SharedArrayBuffer;
}

/** Of what is shared: the next task, a gate that opens when all are ready, and how many have ended. */
const [NEXT, GATE, ENDED] = [0, 1, 2];

const loop = (turns: number): number => {
  let value = 1;
  for (let turn = 0; turn < turns; turn += 1) value = (Math.imul(value, 1_103_515_245) + turn) | 0;
  return value;
};

const work = ({ module, tasks, shared }: Start): void => {
  const counter = new Int32Array(shared);
  const engine = benchEngine(false, module);
  const doIt = (task: Task): unknown =>
    typeof task === 'number' ? loop(task) : countIn(engine, task.path, task.start, task.stop);
  for (const task of tasks.slice(0, 8)) doIt(task);
  parentPort!.postMessage('ready', []);
  Atomics.wait(counter, GATE, 0);
  for (let next = Atomics.add(counter, NEXT, 1); next < tasks.length; next = Atomics.add(counter, NEXT, 1))
    doIt(tasks[next]!);
  Atomics.add(counter, ENDED, 1);
  Atomics.notify(counter, ENDED);
};

if (!isMainThread) work(workerData as Start);

/** Seconds from the start of all to the end of the last task, for so many workers, warm. */
const wallOf = async (tasks: readonly Task[], jobs: number): Promise<number> => {
  const shared = new SharedArrayBuffer(12);
  const counter = new Int32Array(shared);
  const workers = Array.from(
    { length: jobs },
    () => new Worker(new URL(import.meta.url), { workerData: { module: loadEngine(), tasks, shared } }),
  );
  const gone = workers.map(async (worker) => new Promise((resolve) => void worker.once('exit', resolve)));
  await Promise.all(workers.map(async (worker) => new Promise((resolve) => void worker.once('message', resolve))));
  const begun = performance.now();
  Atomics.store(counter, GATE, 1);
  Atomics.notify(counter, GATE);
  for (let ended = 0; ended < jobs; ended = Atomics.load(counter, ENDED))
    await Atomics.waitAsync(counter, ENDED, ended).value;
  const wall = (performance.now() - begun) / 1000;
  await Promise.all(gone);
  return wall;
};

/** How many times as fast two are as one: the quickest of each in so many rounds. Whatever else runs takes time from two twice. */
export const gainOf = async (tasks: readonly Task[], rounds: number): Promise<number> => {
  const [one, two]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    one.push(await wallOf(tasks, 1));
    two.push(await wallOf(tasks, 2));
  }
  return Math.min(...one) / Math.min(...two);
};
