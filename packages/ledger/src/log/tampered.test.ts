import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '@bongsu/kit';
import { createLog } from './create.ts';
import { Log } from './log.ts';
import { batchOf } from './people.fixture.ts';
import { names, tamper } from './tampered.fixture.ts';
import { verifyLog } from './verify.ts';

/** A campaign asks for more: `BONGSU_TAMPERINGS=10000`. */
const TAMPERINGS = Number(process.env['BONGSU_TAMPERINGS'] ?? 150);
const RECORDS = 3000;

let home = '';

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'bongsu-tampered-'));
  await createLog(join(home, 'true'), 'records.example.go.kr');
  const log = await Log.open(join(home, 'true'), systemClock);
  for (let first = 0; first < RECORDS; first += 100) {
    if (first === RECORDS / 2) {
      await log.checkpoint();
      cpSync(join(home, 'true'), join(home, 'old'), { recursive: true });
    }
    await log.append(batchOf(first, 100));
  }
  await log.close();
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

it('finds every change of a log, and where, once a checkpoint is kept elsewhere', async () => {
  const outside = readFileSync(join(home, 'true', 'checkpoint'), 'utf8');
  const folder = join(home, 'log');
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
      rmSync(folder, { recursive: true, force: true });
      cpSync(join(home, 'true'), folder, { recursive: true });
      const done = await tamper(folder, (limit) => numbers.next().value! % limit, join(home, 'old'));
      const verdict = await verifyLog(folder, [outside]);
      expect([done.what, verdict.ok, names(verdict, done)]).toEqual([done.what, false, true]);
      if (done.isPerfect) expect(await verifyLog(folder)).toMatchObject({ ok: true });
    }),
    { numRuns: TAMPERINGS },
  );
}, 3_600_000);

it('finds nothing in a log that nobody changed', async () => {
  const outside = readFileSync(join(home, 'true', 'checkpoint'), 'utf8');
  expect(await verifyLog(join(home, 'true'), [outside])).toMatchObject({ ok: true, size: RECORDS, problems: [] });
});
