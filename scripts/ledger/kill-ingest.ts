/**
 * SIGKILL while records are taken, again and again: is anything lost that was acknowledged, is anything there twice, and does the log
 * still hold together each time?
 *
 *     npx -c "node scripts/ledger/kill-ingest.ts [kills] [folder]"
 *
 * 300 kills when nothing is given, of twenty lives each: a log grows by thousands with each, and all of it is verified after each. Ends with 1
 * when a promise was not kept.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@bongsu/ledger';
import { killAgainAndAgain, type KillReport } from '../../packages/ledger/src/log/killed.fixture.ts';

const [kills = '300', place = tmpdir()] = process.argv.slice(2);
const LIVES = 20;
const home = mkdtempSync(join(place, 'bongsu-kill-ingest-'));
const reports: KillReport[] = [];
try {
  for (let left = Number(kills); left > 0; left -= LIVES) {
    const folder = join(home, String(left));
    await createLog(folder, 'records.example.go.kr');
    reports.push(await killAgainAndAgain(folder, Math.min(left, LIVES), Math.random));
    rmSync(folder, { recursive: true });
  }
  const sum = (of: (report: KillReport) => number): number => reports.reduce((all, one) => all + of(one), 0);
  const [lost, repeated] = [sum((one) => one.lost), sum((one) => one.repeated)];
  const broken = reports.flatMap(({ verdicts }) => verdicts).filter(({ ok }) => !ok);
  console.log(
    `${sum((one) => one.kills)} kills: ${sum((one) => one.acknowledged)} records acknowledged, ${sum((one) => one.size)} there, ` +
      `${lost} lost, ${repeated} twice; ${broken.length} verifications that found something`,
  );
  for (const { problems } of broken.slice(0, 3)) console.log(JSON.stringify(problems));
  if (lost + repeated + broken.length > 0) process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}
