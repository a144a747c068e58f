/**
 * How much of what is known to be in documents the scanner finds, how much of what it finds is there, and how often it cries for
 * nothing.
 *
 * - `npm run scan-accuracy -- [DOCUMENTS] [SEED]`: the first corpus, each document in every format.
 * - `npm run scan-accuracy -- layouts [ROUNDS] [SEED] [every]`: the second one, written without a look at the rules; one format a
 *   document, or every one.
 * - `npm run scan-accuracy -- clean [MEGABYTES] [SEED] [all]`: material about nobody, so many megabytes of each sort; `all` programs
 *   that npm brought instead of some.
 */
import { measureClean } from '../packages/scanner/src/accuracy/clean/clean.fixture.ts';
import { measureCold } from '../packages/scanner/src/accuracy/layouts/measure-cold.fixture.ts';
import { measure, precisionOf, recallOf, type Tally } from '../packages/scanner/src/accuracy/measure.fixture.ts';
import { confidences } from '../packages/scanner/src/kinds.ts';

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

const print = (title: string, tallies: ReadonlyMap<string, Tally>): void => {
  console.log(
    `\n${title.padEnd(60)}${'recall'.padStart(10)}${'precision'.padStart(12)}${'right'.padStart(9)}${'missed'.padStart(8)}${'wrong'.padStart(7)}`,
  );
  for (const [name, tally] of tallies) {
    const { right, missed, wrong } = tally;
    console.log(
      `${name.padEnd(60)}${percent(recallOf(tally)).padStart(10)}${percent(precisionOf(tally)).padStart(12)}${String(right).padStart(9)}${String(missed).padStart(8)}${String(wrong).padStart(7)}`,
    );
  }
};

const first = async ([documents = '200', seed = '1']: readonly string[]): Promise<void> => {
  const { byKind, byFormat, examples } = await measure(Number(documents), Number(seed));
  console.log(`${documents} documents, each in ${String(byFormat.size)} formats, seed ${seed}`);
  print('kind', byKind);
  print('format', byFormat);
  if (examples.length > 0) console.log(`\n${examples.join('\n')}`);
};

const second = async ([rounds = '20', seed = '1', every]: readonly string[]): Promise<void> => {
  const measured = await measureCold(Number(rounds), Number(seed), { every: every === 'every' });
  console.log(`${String(measured.papers)} documents of the second corpus, seed ${seed}`);
  print('kind', measured.byKind);
  print('layout', measured.byLayout);
  print('format', measured.byFormat);
  if (measured.examples.length > 0) console.log(`\n${measured.examples.join('\n')}`);
};

const MEGABYTE = 1_000_000;

const clean = async ([megabytes = '10', seed = '1', all]: readonly string[]): Promise<void> => {
  const parts = await measureClean(Number(megabytes), Number(seed), all === 'all');
  console.log(`material about nobody, seed ${seed}: false alarms by confidence`);
  console.log(
    `${'part'.padEnd(24)}${'MB'.padStart(8)}${'true'.padStart(9)}${confidences.map((one) => one.padStart(9)).join('')}`,
  );
  for (const { name, bytes, told, alarms } of parts) {
    const counts = confidences.map((one) => String(alarms.filter(({ confidence }) => confidence === one).length));
    console.log(
      `${name.padEnd(24)}${(bytes / MEGABYTE).toFixed(1).padStart(8)}${String(told).padStart(9)}${counts.map((count) => count.padStart(9)).join('')}`,
    );
  }
  const alarms = parts.flatMap((part) => part.alarms);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  for (const confidence of confidences) {
    const kinds = Map.groupBy(
      alarms.filter((alarm) => alarm.confidence === confidence),
      ({ kind }) => kind,
    );
    const count = kinds.values().reduce((sum, { length }) => sum + length, 0);
    console.log(`\n${confidence}: ${((count / bytes) * 10 * MEGABYTE).toFixed(2)} in 10 MB`);
    for (const [kind, found] of kinds) {
      console.log(
        `  ${kind}: ${String(found.length)}, such as ${found
          .slice(0, 5)
          .map(({ part, value }) => `${value} (${part})`)
          .join('; ')}`,
      );
    }
  }
};

const [what = '', ...more] = process.argv.slice(2);
if (what === 'layouts') await second(more);
else if (what === 'clean') await clean(more);
else await first(what === '' ? [] : [what, ...more]);
