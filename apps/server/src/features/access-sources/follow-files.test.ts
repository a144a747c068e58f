import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessSourcesAdd, accessSourcesList, accessSourcesPresets, accessSourcesSwitch } from '@bongsu/contracts';
import { readRecords } from '@bongsu/ledger';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import type { Deps } from '../../deps.ts';
import { startFollowing } from './follow-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bongsu-followed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = '접속일시,계정,접속IP,정보주체,수행업무,사유\n';
const row = (reason: string, actor = 'kim01'): string => `2026-11-20 18:00:00,${actor},10.0.0.7,S-1,조회,${reason}\n`;

/** The product on a machine whose operator opened `folders`. */
const opened = async (...folders: string[]): Promise<{ app: TestApp; deps: Deps; officer: SignedInClient }> => {
  const app = await startTestApp({ followFolders: folders });
  return { app, deps: app.deps, officer: await app.signInAs('officer') };
};

const bodyOf = async (officer: SignedInClient, file: string, system = 'hr') => {
  const { items } = await officer.call(accessSourcesPresets);
  const { mapping } = items.find(({ id }) => id === 'csv')!;
  return { name: '인사시스템', system, mapping, follow: { folder, file } };
};

const reasons = async (deps: Deps): Promise<string[]> => {
  await deps.records.log();
  const kept: string[] = [];
  for await (const record of readRecords(deps.records.folder)) if (record.system === 'hr') kept.push(record.reason);
  return kept;
};

const until = (deps: Deps, ...expected: string[]): Promise<void> =>
  vi.waitFor(async () => expect(await reasons(deps)).toEqual(expected), { timeout: 30_000, interval: 100 });

it('takes what is written to a followed file, on through its being put aside and the end of the server, and keeps the rest aside', async () => {
  const { app, deps, officer } = await opened(folder);
  const path = join(folder, 'access.csv');
  writeFileSync(path, HEAD + row('one'));
  const { source } = await officer.call(accessSourcesAdd, { body: await bodyOf(officer, 'access.csv') });
  expect(source.follow).toEqual({ folder, file: 'access.csv', fault: null });
  let following = await startFollowing(deps);
  await until(deps, 'one');
  appendFileSync(path, row('two') + row('nobody', ''));
  await until(deps, 'one', 'two');
  await following.stop();
  appendFileSync(path, row('three'));
  renameSync(path, `${path}.1`);
  writeFileSync(path, HEAD + row('four'));
  following = await startFollowing(deps);
  await until(deps, 'one', 'two', 'three', 'four');
  const seen = (await officer.call(accessSourcesList)).items[0]!;
  expect(seen).toMatchObject({ waitingAside: 1, today: { accepted: 4, missing: { actor: 1 } } });
  // Switched off it is no longer read; switched on, it is gone on with from where it was left.
  const params = { sourceId: source.id };
  const reason = '점검하는 동안 멈춤';
  const off = await officer.call(accessSourcesSwitch, { params, body: { version: seen.version, reason, isOn: false } });
  await following.stop();
  following = await startFollowing(deps);
  appendFileSync(path, row('five'));
  await officer.call(accessSourcesSwitch, { params, body: { version: off.version, reason, isOn: true } });
  await until(deps, 'one', 'two', 'three', 'four', 'five');
  // What was put aside and is gone before it was read is told.
  await following.stop();
  const { size } = statSync(path);
  expect(size).toBeGreaterThan(0);
  rmSync(`${path}.1`);
  rmSync(path);
  writeFileSync(path, HEAD + row('six'));
  following = await startFollowing(deps);
  await until(deps, 'one', 'two', 'three', 'four', 'five', 'six');
  await following.stop();
  await app.tick();
  expect((await officer.call(accessSourcesList)).items[0]?.reasons).toContainEqual({
    sign: 'gap',
    isAlarm: true,
    count: 1,
  });
  await app[Symbol.asyncDispose]();
});

it('follows nothing unless the operator opened a folder, and nothing out of it whatever is asked', async () => {
  const secret = join(folder, 'secret');
  mkdirSync(secret);
  writeFileSync(join(secret, 'keys.csv'), HEAD + row('secret'));
  const closed = await opened();
  const errors = async (officer: SignedInClient, follow: { folder: string; file: string }) => {
    const body = { ...(await bodyOf(officer, 'a')), follow };
    const { code, errors: wrong } = await officer.refusal(accessSourcesAdd, { body });
    return [code, wrong?.map(({ path }) => path)];
  };
  expect(await errors(closed.officer, { folder, file: 'access.csv' })).toEqual(['invalid', ['follow']]);
  expect((await closed.officer.call(accessSourcesList)).followFolders).toEqual([]);
  await closed.app[Symbol.asyncDispose]();

  const { app, deps, officer } = await opened(folder);
  for (const other of [secret, `${folder}/`, `${folder}/../`, '/etc', ''])
    expect((await errors(officer, { folder: other, file: 'keys.csv' }))[0], other).toBe('invalid');
  for (const file of ['secret/keys.csv', '../secret', '..', '.', '', 'a\\b', 'a\nb', 'a\u0000'])
    expect((await errors(officer, { folder, file }))[0], file).toBe('invalid');
  // Whoever writes into the folder lays a link there.
  symlinkSync(join(secret, 'keys.csv'), join(folder, 'access.csv'));
  const { source } = await officer.call(accessSourcesAdd, { body: await bodyOf(officer, 'access.csv') });
  expect(source.follow?.fault).toBe('not-a-file');
  expect(await errors(officer, { folder, file: 'access.csv' })).toEqual(['invalid', ['follow']]);
  const following = await startFollowing(deps);
  const other = await officer.call(accessSourcesAdd, { body: { ...(await bodyOf(officer, 'mine.csv', 'web')) } });
  expect(other.source.follow?.fault).toBe('not-there');
  writeFileSync(join(folder, 'mine.csv'), HEAD + row('mine'));
  await vi.waitFor(
    async () => expect((await officer.call(accessSourcesList)).items.some(({ lastAt }) => lastAt !== null)).toBe(true),
    {
      timeout: 30_000,
      interval: 200,
    },
  );
  expect(await reasons(deps)).toEqual([]);
  await following.stop();
  await app[Symbol.asyncDispose]();
});
