/**
 * `npm run scan-accuracy -- [DOCUMENTS] [SEED]`: how much of what is known to be in documents the scanner finds, and how much of what
 * it finds is there.
 */
import { measure, precisionOf, recallOf, type Tally } from '../packages/scanner/src/accuracy/measure.fixture.ts';

const [documents = '200', seed = '1'] = process.argv.slice(2);
const { byKind, byFormat, examples } = await measure(Number(documents), Number(seed));

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

const print = (title: string, tallies: ReadonlyMap<string, Tally>): void => {
  console.log(
    `\n${title.padEnd(26)}${'recall'.padStart(10)}${'precision'.padStart(12)}${'right'.padStart(9)}${'missed'.padStart(8)}${'wrong'.padStart(7)}`,
  );
  for (const [name, tally] of tallies) {
    const { right, missed, wrong } = tally;
    console.log(
      `${name.padEnd(26)}${percent(recallOf(tally)).padStart(10)}${percent(precisionOf(tally)).padStart(12)}${String(right).padStart(9)}${String(missed).padStart(8)}${String(wrong).padStart(7)}`,
    );
  }
};

console.log(`${documents} documents, each in ${String(byFormat.size)} formats, seed ${seed}`);
print('kind', byKind);
print('format', byFormat);
if (examples.length > 0) console.log(`\n${examples.join('\n')}`);
