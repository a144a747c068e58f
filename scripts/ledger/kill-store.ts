/**
 * SIGKILL of the query store's engine while it is loaded and the log takes records: does the taking notice, is a record missing in the
 * store after that, or there twice?
 *
 *     npx -c "node scripts/ledger/kill-store.ts [kills] [folder]"
 *
 * 100 kills when nothing is given, of ten lives each: all rows are held against the log after each. Ends with 1 when a promise was not kept.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killStore, type StoreKills } from '../../packages/ledger/src/store/kill.fixture.ts';

const [kills = '100', place = tmpdir()] = process.argv.slice(2);
const LIVES = 10;
const home = mkdtempSync(join(place, 'bongsu-kill-store-'));
const reports: StoreKills[] = [];
try {
  for (let left = Number(kills); left > 0; left -= LIVES) {
    const folders = { log: join(home, `log-${left}`), store: join(home, `store-${left}`) };
    reports.push(await killStore(folders, Math.min(left, LIVES), Math.random));
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, maxRetries: 20 });
  }
  const sum = (of: (report: StoreKills) => number): number => reports.reduce((all, one) => all + of(one), 0);
  const [missing, twice, different, failed] = [
    sum((one) => one.missing),
    sum((one) => one.twice),
    sum((one) => one.different),
    sum((one) => one.failed),
  ];
  const middle = reports.reduce((all, one) => all + one.middle, 0) / reports.length;
  const slowest = Math.max(...reports.map((one) => one.slowest));
  console.log(
    `${sum((one) => one.kills)} kills of the store's engine: ${sum((one) => one.acknowledged)} records acknowledged, ${failed} batches ` +
      `refused; ${sum((one) => one.rows)} rows, ${missing} missing, ${twice} twice, ${different} comparisons that found something; ` +
      `a batch waited ${middle.toFixed(1)} ms, the slowest ${slowest.toFixed(0)} ms`,
  );
  if (missing + twice + different + failed > 0) process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
