/**
 * SIGKILL while records are taken, again and again: is anything lost that was acknowledged, is anything there twice, and does the log
 * still hold together each time?
 *
 *     npx -c "node scripts/ledger/kill-ingest.ts [kills] [folder]"
 *
 * 300 kills when nothing is given. Ends with 1 when a promise was not kept.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@bongsu/ledger';
import { killAgainAndAgain } from '../../packages/ledger/src/log/killed.fixture.ts';

const [kills = '300', place = tmpdir()] = process.argv.slice(2);
const home = mkdtempSync(join(place, 'bongsu-kill-ingest-'));
try {
  const folder = join(home, 'log');
  await createLog(folder, 'records.example.go.kr');
  const { acknowledged, size, lost, repeated, verdicts } = await killAgainAndAgain(folder, Number(kills), Math.random);
  const broken = verdicts.filter(({ ok }) => !ok);
  console.log(
    `${kills} kills: ${acknowledged} records acknowledged, ${size} there, ${lost} lost, ${repeated} twice; ` +
      `${broken.length} verifications that found something`,
  );
  for (const { problems } of broken.slice(0, 3)) console.log(JSON.stringify(problems));
  if (lost + repeated + broken.length > 0) process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}
