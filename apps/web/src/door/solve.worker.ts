import { type Challenge, solveSome } from './solve.ts';

const STEP = 10_000;

addEventListener('message', ({ data }: MessageEvent<Challenge>) => {
  for (let from = 0; ; from += STEP) {
    const work = solveSome(data, from, STEP);
    if (work === null) continue;
    postMessage(work);
    return;
  }
});
