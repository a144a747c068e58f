import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@bongsu/kit';
import { encodeEntry, Entries } from '@bongsu/ledger';
import { afterEach, expect, it } from 'vitest';
import { originOf, recordsIn } from './records.ts';

const home = mkdtempSync(join(tmpdir(), 'bongsu-records-'));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const login = encodeEntry({
  id: 'e-1',
  at: 1_795_219_200_000,
  actor: 'handler01',
  from: '10.0.0.7',
  system: 'hr',
  subjects: [],
  action: 'login',
  fields: [],
  reason: '',
  rows: 0,
  ok: true,
});

it('makes the log when somebody first asks for it, and goes on with it after the program was started again', async () => {
  const folder = join(home, 'access-log');
  const first = recordsIn(folder, originOf('https://privacy.example.go.kr/'), systemClock);
  await (await first.log()).append({ source: 'hr', id: 'b-1', entries: Entries.of([login]) });
  await first.close();
  const second = recordsIn(folder, 'another.example/name', systemClock);
  const log = await second.log();
  expect(log.size).toBe(1);
  expect(await log.checkpoint()).toMatch(/^privacy\.example\.go\.kr\/access-log\n1\n/);
  await second.close();
});
