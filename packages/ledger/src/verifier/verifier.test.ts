import { generateKeyPairSync } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@bongsu/kit';
import { smtpSink, timeStampAuthority } from '@bongsu/testkit';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorAll, type Anchor } from '../anchors/anchor.ts';
import { emlOf } from '../anchors/eml.ts';
import { folderAnchor } from '../anchors/folder.ts';
import { keepAnchored } from '../anchors/kept.ts';
import { mailAnchor, type CheckpointMail } from '../anchors/mail.ts';
import { post } from '../anchors/post.ts';
import { serveWitness } from '../anchors/serve-witness.ts';
import { shortForm } from '../anchors/short-form.ts';
import { timeStampAnchor } from '../anchors/time-stamp-anchor.ts';
import { witnessAnchor } from '../anchors/witness-anchor.ts';
import { openWitness } from '../anchors/witness-room.ts';
import { createLog } from '../log/create.ts';
import { Log } from '../log/log.ts';
import { batchOf } from '../log/people.fixture.ts';
import { readVerifier } from '../log/state.ts';
import { readCheckpoint } from '../notes/checkpoint.ts';
import { toBase64 } from '../tree/hash.ts';
import { cosignerOf } from '../notes/cosignature.ts';
import { cosignerVerifierOf, verifierOf } from '../notes/signed-note.ts';

const home = mkdtempSync(join(tmpdir(), 'bongsu-verifier-'));
const verifier = join(home, 'verify-logs.mjs');
const folder = join(home, 'log');
const outside = join(home, 'checkpoint-elsewhere');
const write = (name: string, bytes: string | Buffer): string => {
  writeFileSync(join(home, name), bytes);
  return join(home, name);
};

/** As the relay gave it to the mailbox. */
const mailed = async ({ subject, text, attachment }: CheckpointMail): Promise<Buffer> => {
  await using sink = await smtpSink();
  const transport = createTransport({ host: sink.host, port: sink.port, ignoreTLS: true });
  const addresses = { from: 'bongsu@example.go.kr', to: 'audit@example.go.kr' };
  await transport.sendMail({ ...addresses, subject, text, attachments: [attachment] });
  transport.close();
  return (await sink.waitFor(1))[0]!.raw;
};

/** The real ones, each of which holds the checkpoint of these 500 records; what came back lies beside the log. */
const holdElsewhere = async (log: Log): Promise<void> => {
  const prove = async (from: number, to: number) => log.consistency(from, to);
  const known = [verifierOf(await readVerifier(folder))];
  const room = await openWitness(join(home, 'room'), {
    name: 'witness.example.go.kr',
    logs: known,
    clock: systemClock,
  });
  const served = await serveWitness(room.witness, 0, '127.0.0.1');
  const authority = await timeStampAuthority(join(home, 'authority'));
  mkdirSync(join(home, 'share'));
  const anchors: Anchor[] = [
    folderAnchor({ name: 'share', folder: join(home, 'share'), prove }),
    witnessAnchor({
      name: 'room-2',
      url: `http://127.0.0.1:${served.port}`,
      verifier: cosignerVerifierOf(room.key),
      prove,
      post,
    }),
    timeStampAnchor({ name: 'tsa', url: authority.url, authorities: authority.pem, post }),
    mailAnchor({
      name: 'audit',
      async send(mail) {
        write('mail.eml', await mailed(mail));
        write('mail.txt', `보낸 사람: 봉수\r\n\r\n${mail.text.replaceAll('\n', '\r\n')}`);
        write('written.eml', emlOf(mail, { from: 'bongsu@example.go.kr', to: 'audit@example.go.kr', at: 0 }));
      },
    }),
  ];
  const results = await anchorAll(await log.checkpoint(), anchors, systemClock);
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  await keepAnchored(folder, results);
  write('witness-key', room.key);
  write('tsa.pem', authority.pem);
  await served.close();
  authority.close();
};

beforeAll(async () => {
  const script = fileURLToPath(new URL('../../../../scripts/logs-verifier.ts', import.meta.url));
  writeFileSync(verifier, spawnSync(process.execPath, [script], { maxBuffer: 2 ** 24 }).stdout);
  await createLog(folder, 'records.example.go.kr');
  const log = await Log.open(folder, systemClock);
  await log.append(batchOf(0, 500));
  await holdElsewhere(log);
  await log.close();
  copyFileSync(join(folder, 'checkpoint'), outside);
});

afterAll(() => rmSync(home, { recursive: true }));

const verify = (...args: readonly string[]): { status: number | null; out: string } => {
  const { status, stdout } = spawnSync(process.execPath, [verifier, ...args], { cwd: tmpdir(), encoding: 'utf8' });
  return { status, out: stdout };
};

/** As the mailbox and the shared folder have it. */
const HELD = ['mail.eml', 'mail.txt', 'written.eml', 'share'].map((name) => join(home, name));

/** A log that somebody with the key wrote anew, of other records, and signed. */
const writtenAnew = async (): Promise<string> => {
  const anew = join(home, 'anew');
  await createLog(anew, 'records.example.go.kr');
  for (const name of ['log.json', 'signing-key.pem']) cpSync(join(folder, name), join(anew, name));
  const log = await Log.open(anew, systemClock);
  await log.append(batchOf(1000, 500));
  await log.close();
  return anew;
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

describe('what the places outside gave', { timeout: 180_000 }, () => {
  it('is taken as it is: a mail that was saved, its text, the copies of a shared folder, what a review prints', async () => {
    const { size, root } = readCheckpoint(readFileSync(outside, 'utf8'));
    const anew = await writtenAnew();
    expect(verify(anew).status).toBe(0);
    for (const given of [
      ...HELD.map((path) => [path]),
      ['--printed', shortForm({ size, root })],
      ['--printed', `500 ${toBase64(root)}`],
    ]) {
      const { status, out } = verify(folder, ...given);
      expect([given, status, out]).toEqual([given, 0, expect.stringContaining('500건은 그때와 같습니다')]);
      const other = verify(anew, ...given);
      expect([given, other.status, other.out]).toEqual([given, 1, expect.stringContaining('서명된 것과 다른 기록')]);
    }
  });

  it('is believed only with the key of the witness and the certificate of the authority', () => {
    const kept = join(folder, 'anchors');
    const unchecked = verify(folder, kept);
    expect(unchecked.status).toBe(0);
    expect(unchecked.out).toContain('--witness로 주면');
    expect(unchecked.out).toContain('--authorities로 주면');
    const keys = ['--witness', join(home, 'witness-key'), '--authorities', join(home, 'tsa.pem')];
    const { status, out } = verify(folder, kept, ...keys);
    expect(status).toBe(0);
    expect(out).toMatch(/증인 witness\.example\.go\.kr 확인, 기록 500건의 체크포인트가 20\d\d-/);
    expect(out).toMatch(/시점확인 기관 확인, 기록 500건의 체크포인트가 20\d\d-/);
    // A key that nothing was signed with proves nothing, and is not passed over.
    const none = verify(folder, outside, ...keys);
    expect([none.status, none.out]).toEqual([1, expect.stringContaining('확인해 준 체크포인트가 없습니다')]);
  });

  it('of somebody else is told: another witness by that name, another authority, a note that was changed', () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
    const stranger = write('other-key', cosignerOf('witness.example.go.kr', pem).verifier.text);
    expect(verify(folder, join(folder, 'anchors'), '--witness', stranger).out).toContain(
      '확인해 준 체크포인트가 없습니다',
    );
    expect(verify(folder, '--witness', outside).status).toBe(3);
    const token = readdirSync(join(folder, 'anchors', 'tsa')).find((name) => name.endsWith('.tsr'));
    const signed = readFileSync(join(folder, 'anchors', 'room-2', token!.replace('.tsr', '.note')), 'utf8');
    const lines = signed.trimEnd().split('\n');
    const [name, value] = lines.at(-1)!.split(' ').slice(1) as [string, string];
    const bytes = Buffer.from(value, 'base64');
    bytes[bytes.length - 1]! ^= 1;
    lines[lines.length - 1] = `\u2014 ${name} ${bytes.toString('base64')}`;
    const changed = write('changed.note', `${lines.join('\n')}\n`);
    const told = verify(folder, changed, '--witness', join(home, 'witness-key'));
    expect([told.status, told.out]).toEqual([1, expect.stringContaining('서명이 맞지 않습니다')]);
    copyFileSync(join(folder, 'anchors', 'tsa', token!), join(home, 'other.tsr'));
    copyFileSync(outside, join(home, 'other.note'));
    const stamp = readFileSync(join(home, 'other.tsr'));
    stamp[stamp.length - 5]! ^= 1;
    writeFileSync(join(home, 'other.tsr'), stamp);
    const stamped = verify(folder, join(home, 'other.tsr'), '--authorities', join(home, 'tsa.pem'));
    expect([stamped.status, stamped.out]).toEqual([1, expect.stringContaining('서명이 맞지 않습니다')]);
  });
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
  expect(verify(folder, '--what').status).toBe(2);
});
