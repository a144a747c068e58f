/**
 * Swaps files, folders and the store itself while files are destroyed or encrypted, and looks whether anything was
 * touched that was not on the list.
 *
 *     npx node scripts/disposal/race.ts [files] [seed] [destroy|encrypt|quarantine] [folder] [dedupes]
 *
 * 10,000 files are destroyed when nothing is given. `folder` is where it happens: another disk, a file system in memory.
 * With `dedupes` the attacker also removes files that have two names, as some programs do, and keeps a ledger of them.
 * Ends with 1 when the promise was not kept.
 */
import { tmpdir } from 'node:os';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Action } from '@bongsu/disposal';
import { race } from '../../packages/disposal/src/battlefield.fixture.ts';

const [files = '10000', seed = '1', kind = 'destroy', place = tmpdir(), manner = 'careful'] = process.argv.slice(2);

const actionFor = async (): Promise<Action> => {
  if (kind === 'destroy') return { kind };
  if (kind !== 'encrypt' && kind !== 'quarantine') throw new Error('destroy, encrypt or quarantine');
  return { kind, recipients: [await identityToRecipient(await generateX25519Identity())] };
};

const report = await race({
  files: Number(files),
  seed: Number(seed),
  action: await actionFor(),
  rounds: 20,
  place,
  dedupes: manner === 'dedupes',
});
const { file, folder, store } = report.swaps;
const refused = Object.entries(report.refused).map(([reason, count]) => `${reason} ${count}`);
console.log(`${kind}: ${files} files on the list, seed ${seed}, in ${place}, ${report.seconds.toFixed(1)} s`);
console.log(`${file + folder + store} swaps: ${file} of a file, ${folder} of a folder, ${store} of the store`);
console.log(`${report.done} dealt with; refused and tried again: ${refused.join(', ') || 'none'}`);
console.log(`${report.putBack} times the wrong file had been moved already, and went back`);
console.log(`${report.removed} gone that had been let go and that the attacker removed, by its ledger`);
for (const sentence of report.broken.slice(0, 20)) console.log(`BROKEN: ${sentence}`);
console.log(report.broken.length === 0 ? 'The promise was kept.' : `NOT AS PROMISED (${report.broken.length})`);
process.exitCode = report.broken.length === 0 ? 0 : 1;
