/**
 * Destroys what is due and is killed at the `step`th change of a file. Arguments: the folder, the moment it is, and the step. Says `done`
 * when it came to its end.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { instant } from '@bongsu/kit';
import { Log } from '../log/log.ts';
import { retain } from './retain.ts';

const [folder = '', now = '', step = '0'] = process.argv.slice(2);
const clock = { now: () => instant(now) };
const log = await Log.open(folder, clock);

let left = Number(step);
const dying =
  <Args extends readonly unknown[], Result>(work: (...args: Args) => Result) =>
  (...args: Args): Result => {
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    return work(...args);
  };
const files = fs.promises as unknown as Record<string, (...args: readonly unknown[]) => unknown>;
for (const name of ['open', 'rename', 'unlink']) files[name] = dying(files[name]!.bind(files));
syncBuiltinESMExports();

await retain(log, folder, { terms: () => 12, isTrial: false, by: 'keeper', place: 'office' }, clock);
fs.writeSync(1, 'done');
process.kill(process.pid, 'SIGKILL');
