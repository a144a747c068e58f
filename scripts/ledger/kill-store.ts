/**
 * SIGKILL of the query store's engine while it is loaded and the log takes records: does the taking notice, is a record missing in the
 * store after that, or there twice?
 *
 *     npx -c "node scripts/ledger/kill-store.ts [kills] [folder]"
 *
 * 100 kills when nothing is given. Ends with 1 when a promise was not kept.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killStore } from '../../packages/ledger/src/store/kill.fixture.ts';

const [kills = '100', place = tmpdir()] = process.argv.slice(2);
const home = mkdtempSync(join(place, 'bongsu-kill-store-'));
try {
  const folders = { log: join(home, 'log'), store: join(home, 'store') };
  const report = await killStore(folders, Number(kills), Math.random);
  const { acknowledged, rows, missing, twice, different, failed, middle, slowest } = report;
  console.log(
    `${kills} kills of the store's engine: ${acknowledged} records acknowledged, ${failed} batches refused; ` +
      `${rows} rows, ${missing} missing, ${twice} twice, ${different} comparisons that found something; ` +
      `a batch waited ${middle.toFixed(1)} ms, the slowest ${slowest.toFixed(0)} ms`,
  );
  if (missing + twice + different + failed > 0) process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
