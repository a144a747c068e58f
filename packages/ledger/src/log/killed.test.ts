import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLog } from './create.ts';
import { killAgainAndAgain } from './killed.fixture.ts';

/** A campaign: `npx -c "node scripts/ledger/kill-ingest.ts 300"`. */
const KILLS = 4;

it('loses nothing it acknowledged and takes nothing twice, however often it is killed', async () => {
  const home = mkdtempSync(join(tmpdir(), 'bongsu-killed-'));
  try {
    await createLog(join(home, 'log'), 'records.example.go.kr');
    const waits = [0.1, 0.9, 0.4, 0.6].values();
    const report = await killAgainAndAgain(join(home, 'log'), KILLS, () => waits.next().value ?? 0.5);
    expect(report).toMatchObject({ lost: 0, repeated: 0 });
    expect(report.acknowledged).toBeGreaterThan(0);
    expect(report.verdicts.filter(({ ok }) => !ok)).toEqual([]);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
