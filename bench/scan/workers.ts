/** The engine in threads that share one queue of parts of files, as the pool of the scanner has it. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadEngine } from '../../packages/scanner/src/engine/engine.ts';
import { benchEngine, countIn } from './engine.ts';

export interface Slice {
  readonly path: string;
  readonly start: number;
  readonly stop: number;
}

interface Start {
  readonly module: WebAssembly.Module;
  readonly slices: readonly Slice[];
  /** The next slice, and a gate that opens when all are ready. */
  readonly shared: SharedArrayBuffer;
}

const work = ({ module, slices, shared }: Start): void => {
  const counter = new Int32Array(shared);
  const engine = benchEngine(false, module);
  for (const { path, start, stop } of slices.slice(0, 8)) countIn(engine, path, start, stop);
  parentPort!.postMessage('ready', []);
  Atomics.wait(counter, 1, 0);
  for (let next = Atomics.add(counter, 0, 1); next < slices.length; next = Atomics.add(counter, 0, 1)) {
    const { path, start, stop } = slices[next]!;
    countIn(engine, path, start, stop);
  }
};

if (!isMainThread) work(workerData as Start);

/** Seconds from the start of all to the end of the last, for so many workers, warm. */
export const wallOf = async (slices: readonly Slice[], jobs: number): Promise<number> => {
  const shared = new SharedArrayBuffer(8);
  const counter = new Int32Array(shared);
  const workers = Array.from(
    { length: jobs },
    () => new Worker(new URL(import.meta.url), { workerData: { module: loadEngine(), slices, shared } }),
  );
  const ended = workers.map(async (worker) => new Promise((resolve) => void worker.once('exit', resolve)));
  await Promise.all(workers.map(async (worker) => new Promise((resolve) => void worker.once('message', resolve))));
  const begun = performance.now();
  Atomics.store(counter, 1, 1);
  Atomics.notify(counter, 1);
  await Promise.all(ended);
  return (performance.now() - begun) / 1000;
};
