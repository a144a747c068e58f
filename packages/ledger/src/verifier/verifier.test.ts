import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '@bongsu/kit';
import { createLog } from '../log/create.ts';
import { Log } from '../log/log.ts';
import { batchOf } from '../log/people.fixture.ts';

const home = mkdtempSync(join(tmpdir(), 'bongsu-verifier-'));
const verifier = join(home, 'verify-logs.mjs');
const folder = join(home, 'log');
const outside = join(home, 'checkpoint-elsewhere');

beforeAll(async () => {
  const script = fileURLToPath(new URL('../../../../scripts/logs-verifier.ts', import.meta.url));
  writeFileSync(verifier, spawnSync(process.execPath, [script], { encoding: 'utf8' }).stdout);
  await createLog(folder, 'records.example.go.kr');
  const log = await Log.open(folder, systemClock);
  await log.append(batchOf(0, 500));
  await log.close();
  copyFileSync(join(folder, 'checkpoint'), outside);
});

afterAll(() => rmSync(home, { recursive: true }));

const verify = (...args: readonly string[]): { status: number | null; out: string } => {
  const { status, stdout } = spawnSync(process.execPath, [verifier, ...args], { cwd: tmpdir(), encoding: 'utf8' });
  return { status, out: stdout };
};

it('is one file that needs nothing but Node.js', () => {
  const imported = [...readFileSync(verifier, 'utf8').matchAll(/from "([^"]+)"/g)].map(([, name]) => name!);
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter((name) => !name.startsWith('node:'))).toEqual([]);
});

it('says in plain words what was proved, and what was not', () => {
  const without = verify(folder);
  expect([without.status, without.out]).toEqual([0, expect.stringContaining('따로 보관한 체크포인트가 없어')]);
  const { status, out } = verify(folder, outside);
  expect([status, out]).toEqual([0, expect.stringContaining('500건은 그때와 같습니다')]);
});

it('names what was changed', () => {
  const journal = join(folder, 'journal', readdirSync(join(folder, 'journal'))[0]!);
  const bytes = readFileSync(journal);
  bytes[bytes.length - 20]! ^= 1;
  writeFileSync(journal, bytes);
  const { status, out } = verify(folder, outside);
  expect([status, out]).toEqual([1, expect.stringContaining('0번부터 499번까지')]);
  expect(verify(join(home, 'nowhere')).status).toBe(3);
  expect(verify().status).toBe(2);
});
