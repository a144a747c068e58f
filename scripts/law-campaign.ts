/**
 * `npm run law-campaign -- [situations] [seed]`: everything that must hold whatever the facts, tried on 100,000
 * generated situations each, and every day from 2011-09-30 to 2028-12-31 for every kind of organisation and facts.
 * Prints one line for each, with the seed that repeats it; exit 1 when something does not hold.
 */
import { randomInt } from 'node:crypto';
import { everyDay } from '../packages/statute/src/testing/arbitrary-facts.ts';
import { breaches, judgeDay, organisations } from '../packages/statute/src/testing/properties/every-day.ts';
import { properties } from '../packages/statute/src/testing/properties/index.ts';
import type { Property } from '../packages/statute/src/testing/properties/property.ts';

const SITUATIONS = 100_000;

const runs = Number(process.argv[2] ?? SITUATIONS);
const seed = Number(process.argv[3] ?? randomInt(2 ** 31));
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  console.error('npm run law-campaign -- [situations, a whole number from 1] [seed, a whole number]');
  process.exit(2);
}

const seconds = (begun: number): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;

const tried = ({ name, tried: search }: Property): boolean => {
  const begun = performance.now();
  const { failed, numRuns, counterexample, errorInstance } = search(runs, seed);
  console.log(`${failed ? '✗' : '✓'} ${name}: ${numRuns.toLocaleString('en')} situations, ${seconds(begun)}`);
  if (failed) console.log(`    ${JSON.stringify(counterexample)}\n    ${(errorInstance as Error).message}`);
  return !failed;
};

const everyDayHolds = (): boolean => {
  const begun = performance.now();
  const days = everyDay();
  let count = 0;
  try {
    for (const day of days)
      for (const organisation of organisations)
        for (const breach of breaches) count += judgeDay(day, organisation, breach(day)) > 0 ? 1 : 0;
  } catch (error) {
    console.log(`✗ every day: ${(error as Error).message}`);
    return false;
  }
  const each = `${organisations.length} organisations × ${breaches.length} breaches`;
  console.log(`✓ every day: ${days.length} days × ${each}, ${count.toLocaleString('en')} answers, ${seconds(begun)}`);
  return true;
};

console.log(`seed ${seed}, ${runs.toLocaleString('en')} situations for each property`);
const held = [...properties.map(tried), everyDayHolds()];
console.log(`${held.filter(Boolean).length} of ${held.length} hold (seed ${seed})`);
process.exitCode = held.every(Boolean) ? 0 : 1;
