import { randomInt } from 'node:crypto';

/** One seed for every random test of a run, said once, so that `SEED=… npm test` repeats the run. */
const setup = (): void => {
  if (process.env['SEED'] !== undefined) return;
  process.env['SEED'] = String(randomInt(2 ** 31));
  console.log(`Random tests use SEED=${process.env['SEED']}`);
};

export default setup;
