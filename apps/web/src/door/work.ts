import { type Challenge, solveSome } from './solve.ts';

const inWorker = (challenge: Challenge): Promise<string> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('solve.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => {
      resolve(data);
      worker.terminate();
    });
    worker.addEventListener('error', () => {
      reject(new Error('No worker'));
      worker.terminate();
    });
    worker.postMessage(challenge, []);
  });

const STEP = 2000;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** In pieces, so that the page still answers, for browsers without workers. */
const inPieces = async (challenge: Challenge): Promise<string> => {
  for (let from = 0; ; from += STEP) {
    const work = solveSome(challenge, from, STEP);
    if (work !== null) return work;
    await pause();
  }
};

/** Solves the proof of work that the public door asks for: a second or so of this machine. */
export const workFor = (challenge: Challenge): Promise<string> => inWorker(challenge).catch(() => inPieces(challenge));
