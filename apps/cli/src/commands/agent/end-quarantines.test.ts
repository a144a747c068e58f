import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { approveAll, carryOut, listCertificates, openStore, pin, verifyCertificate } from '@bongsu/disposal';
import { instant, type Clock } from '@bongsu/kit';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, it } from 'vitest';
import { endQuarantines } from './end-quarantines.ts';
import { onePass } from './one-pass.ts';
import { makeStateFolder, saveSettings, settingsIn, signerIn } from './state.ts';

/** The accident this prevents: quarantined files stay for years, because nobody remembers to end their quarantine. */

const PUT_AWAY = '2026-11-21T09:00:00+09:00';
const LAST_MOMENT = '2026-12-21T23:59:59+09:00';
const OVER = '2026-12-22T00:00:00+09:00';
const at = (iso: string): Clock => ({ now: () => instant(iso) });

interface Pc extends Disposable {
  readonly folder: string;
  readonly root: string;
}

/** An enrolled machine with one file in quarantine. */
const pcWithQuarantine = async (): Promise<Pc> => {
  const home = mkdtempSync(join(tmpdir(), 'bongsu-quarantine-'));
  const [folder, root] = [join(home, 'state'), join(home, 'documents')];
  mkdirSync(root);
  writeFileSync(join(root, 'list.txt'), '시험용 내용');
  makeStateFolder(folder);
  const settings = { version: 1, agentId: 'a-1', label: 'PC', token: 't', server: 'http://127.0.0.1:1' } as const;
  saveSettings(folder, { ...settings, roots: [root], recipients: [], ca: null, naming: 'ab'.repeat(32) });
  const store = await openStore(root, { signer: signerIn(folder) });
  const plan = await pin(root, ['list.txt']);
  if (!store.ok || !plan.ok) throw new Error('no store, no plan');
  const recipients = [await identityToRecipient(await generateX25519Identity())];
  const deps = { store: store.value, clock: at(PUT_AWAY), who: 'agent:a-1' };
  await carryOut(plan.value, approveAll(plan.value, 'decision:1'), { kind: 'quarantine', recipients }, deps);
  await store.value.close();
  return { folder, root, [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }) };
};

const kept = ({ root }: Pc): readonly string[] =>
  ['vault', 'keys'].flatMap((name) => readdirSync(join(root, '.bongsu-disposal', name)));

const certificates = async ({ folder, root }: Pc) => {
  const store = await openStore(root, { signer: signerIn(folder) });
  if (!store.ok) throw new Error(store.problem);
  const all = listCertificates(store.value);
  await store.value.close();
  return all;
};

const nobody = { address: 'http://127.0.0.1:1', token: 't' };

it('ends a quarantine by itself when its thirty days are over, without the server, and certifies it', async () => {
  using pc = await pcWithQuarantine();
  const before = await onePass({ folder: pc.folder, server: nobody, clock: at(LAST_MOMENT) });
  expect([before.isOnline, before.ended, kept(pc).length]).toEqual([false, { files: 0, failed: 0 }, 2]);
  const after = await onePass({ folder: pc.folder, server: nobody, clock: at(OVER) });
  expect([after.ended, kept(pc)]).toEqual([{ files: 1, failed: 0 }, []]);
  expect((await onePass({ folder: pc.folder, server: nobody, clock: at(OVER) })).ended.files).toBe(0);
  const [, last] = await certificates(pc);
  expect(last).toMatchObject({ action: 'expire', who: 'agent:a-1', at: OVER, approvedBy: 'decision:1' });
  expect(verifyCertificate(last, signerIn(pc.folder).key)).toBe('holds');
});

it('ends it also on a machine that is let in no more', async () => {
  using pc = await pcWithQuarantine();
  const door = createServer((_, response) => response.writeHead(401).end()).listen(0, '127.0.0.1');
  await once(door, 'listening');
  const { port } = door.address() as { port: number };
  const server = { address: `http://127.0.0.1:${String(port)}`, token: 't' };
  await expect(onePass({ folder: pc.folder, server, clock: at(OVER) })).rejects.toMatchObject({ why: 'ended' });
  door.close();
  expect(kept(pc)).toEqual([]);
});

it('destroys nothing before its time because the clock of the machine is ahead of the server', async () => {
  using pc = await pcWithQuarantine();
  const { roots, agentId } = settingsIn(pc.folder);
  const ending = { roots, agentId, signer: signerIn(pc.folder), clock: at(OVER) };
  expect(await endQuarantines({ ...ending, serverNow: instant(LAST_MOMENT) })).toEqual({ files: 0, failed: 0 });
  expect(await endQuarantines({ ...ending, serverNow: instant(OVER) })).toEqual({ files: 1, failed: 0 });
});

it('makes no store where there is none, and says of how many folders it could not look', async () => {
  using pc = await pcWithQuarantine();
  const signer = signerIn(pc.folder);
  const other = join(pc.folder, 'other');
  mkdirSync(other);
  const held = await openStore(pc.root, { signer });
  const ending = { roots: [other, pc.root], agentId: 'a-1', signer, clock: at(OVER), serverNow: null };
  expect(await endQuarantines(ending)).toEqual({ files: 0, failed: 1 });
  if (held.ok) await held.value.close();
  expect(existsSync(join(other, '.bongsu-disposal'))).toBe(false);
  expect((await endQuarantines(ending)).files).toBe(1);
});
