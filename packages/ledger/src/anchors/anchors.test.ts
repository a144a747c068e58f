import { generateKeyPairSync, hash } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeClock, smtpSink, timeStampAuthority } from '@bongsu/testkit';
import { createTransport } from 'nodemailer';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../log/create.ts';
import { Log } from '../log/log.ts';
import { batchOf } from '../log/people.fixture.ts';
import { readVerifier } from '../log/state.ts';
import { cosignerOf, openCosignature } from '../notes/cosignature.ts';
import { readCheckpoint } from '../notes/checkpoint.ts';
import { verifierOf } from '../notes/signed-note.ts';
import { toBase64 } from '../tree/hash.ts';
import { anchorAll, type Anchor, type Prove } from './anchor.ts';
import { folderAnchor } from './folder.ts';
import { keepAnchored, readAnchors } from './kept.ts';
import { mailAnchor } from './mail.ts';
import { attestedIn, readOutside } from './outside.ts';
import { post } from './post.ts';
import { serveWitness, type ServedWitness } from './serve-witness.ts';
import { readShortForm, shortForm } from './short-form.ts';
import { authoritiesIn, openTimeStamp } from './time-stamp.ts';
import { timeStampAnchor } from './time-stamp-anchor.ts';
import { witnessAnchor } from './witness-anchor.ts';
import { Witness } from './witness.ts';

const clock = fakeClock('2026-11-30T09:00:00+09:00');
const NOW = clock.now().epochMilliseconds;
const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
const cosigner = cosignerOf('witness.example.go.kr', pem);
const home = mkdtempSync(join(tmpdir(), 'bongsu-anchors-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let folder = '';
let log: Log;
const prove: Prove = (from, to) => Promise.resolve(log.consistency(from, to));

const grow = async (first: number): Promise<string> => {
  await log.append(batchOf(first, 300));
  return log.checkpoint();
};

/** As if somebody had put an old copy back, and gone on from there with other records. */
const putBack = async (copy: string): Promise<string> => {
  await log.close();
  rmSync(folder, { recursive: true });
  cpSync(copy, folder, { recursive: true });
  log = await Log.open(folder, clock);
  return grow(90_000);
};

beforeEach(async () => {
  folder = mkdtempSync(join(home, 'log-'));
  await createLog(folder, 'records.example.go.kr/hr');
  log = await Log.open(folder, clock);
});

afterEach(() => log.close());

const only = async (note: string, anchor: Anchor) => (await anchorAll(note, [anchor], clock))[0]!;

const share = (): string => join(folder, '..', 'share');
const shareAnchor = (): Anchor => folderAnchor({ name: 'share', folder: share(), prove });

describe('a folder of another machine', () => {
  beforeEach(() => mkdirSync(share(), { recursive: true }));
  afterEach(() => rmSync(share(), { recursive: true, force: true }));

  it('holds every checkpoint once, also behind a line that was cut off', async () => {
    const notes = [await grow(0)];
    await only(notes[0]!, shareAnchor());
    await only(notes[0]!, shareAnchor());
    appendFileSync(join(share(), 'records.example.go.kr_hr.checkpoints'), '{"at":"2026-11-30T09:0');
    notes.push(await grow(300));
    expect(await only(notes[1]!, shareAnchor())).toMatchObject({ ok: true, size: 600 });
    expect((await readOutside(share())).map(({ note }) => note)).toEqual(notes);
  });

  it('says that a log which was put back does not go on from what it holds', async () => {
    await grow(0);
    cpSync(folder, join(folder, '..', 'copy'), { recursive: true });
    await only(await grow(300), shareAnchor());
    expect(await only(await putBack(join(folder, '..', 'copy')), shareAnchor())).toMatchObject({ why: 'contradicts' });
    rmSync(join(folder, '..', 'copy'), { recursive: true });
  });

  it('is not written beside when it is not mounted', async () => {
    rmSync(share(), { recursive: true });
    expect(await only(await grow(0), shareAnchor())).toMatchObject({ ok: false, why: 'unreachable' });
  });
});

const proofFor = (from: number, to: number): string =>
  log
    .consistency(from, to)
    .map((one) => `${toBase64(one)}\n`)
    .join('');

describe('a witness in another room', () => {
  let witness: ServedWitness;
  let room = '';

  beforeEach(async () => {
    room = mkdtempSync(join(home, 'witness-'));
    const known = [verifierOf(await readVerifier(folder))];
    witness = await serveWitness(new Witness(room, cosigner, known, clock), 0, '127.0.0.1');
  });
  afterEach(() => witness.close());

  const url = (): string => `http://127.0.0.1:${witness.port}`;
  const anchor = (verifier = cosigner.verifier): Anchor =>
    witnessAnchor({ name: 'room-2', url: url(), verifier, prove, post });
  const submit = (body: string) => post(`${url()}/add-checkpoint`, 'text/plain', body);

  it('signs each checkpoint that begins with the one it saw before, and remembers it', async () => {
    for (const first of [0, 300, 600]) {
      const result = await only(await grow(first), anchor());
      expect(result).toMatchObject({ ok: true, size: first + 300 });
      if (result.ok) expect(openCosignature(result.proof!.note, cosigner.verifier)).toBe(NOW);
    }
    const answer = await fetch(`${url()}/${hash('sha256', 'records.example.go.kr/hr', 'hex')}/checkpoint`);
    const seen = await answer.text();
    expect([readCheckpoint(seen).size, openCosignature(seen, cosigner.verifier)]).toEqual([900, NOW]);
  });

  it('says that a log contradicts what it saw: an old copy that is smaller, and one that was written anew', async () => {
    await grow(0);
    const copy = mkdtempSync(join(home, 'copy-'));
    cpSync(folder, copy, { recursive: true });
    await only(await grow(300), anchor());
    const forged = await putBack(copy);
    expect(await only(forged, anchor())).toMatchObject({ ok: false, why: 'contradicts' });
    await only(await grow(600), anchor());
    expect(await only(await grow(900), anchor())).toMatchObject({ ok: false, why: 'contradicts' });
    await log.close();
    rmSync(folder, { recursive: true });
    cpSync(copy, folder, { recursive: true });
    log = await Log.open(folder, clock);
    expect(await only(await log.checkpoint(), anchor())).toMatchObject({ ok: false, why: 'contradicts' });
  });

  it('answers as C2SP tlog-witness says', async () => {
    const first = await grow(0);
    const second = await grow(300);
    expect((await submit(`old 0\n\n${first}`)).status).toBe(200);
    const conflict = await submit(`old 0\n\n${second}`);
    expect([conflict.status, conflict.type, conflict.body.toString()]).toEqual([409, 'text/x.tlog.size', '300\n']);
    const proof = proofFor(300, 600);
    for (const [status, body] of [
      [400, 'nothing'],
      [400, `old 01\n\n${second}`],
      [400, `old 300\nno hash\n\n${second}`],
      [400, `old 300\n${`${'A'.repeat(43)}=\n`.repeat(64)}\n${second}`],
      [400, `old 601\n\n${second}`],
      [403, `old 300\n${proof}\n${second.replace('\n600\n', '\n599\n')}`],
      [404, `old 300\n${proof}\n${second.replaceAll('go.kr/hr', 'go.kr/other')}`],
      [422, `old 300\n\n${second}`],
      [422, `old 300\n${proof}${'A'.repeat(43)}=\n\n${second}`],
      [200, `old 300\n${proof}\n${second}`],
      [200, `old 600\n\n${second}`],
      [409, `old 300\n${proof}\n${second}`],
    ] as const)
      expect([status, (await submit(body)).status]).toEqual([status, status]);
  });

  it('signs one of two at the same moment, never an older one over a newer one', async () => {
    const [first, second] = [await grow(0), await grow(300)];
    const answers = await Promise.all([submit(`old 0\n\n${second}`), submit(`old 0\n\n${first}`)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  it('is not believed when somebody else answers in its place, and is told from nobody answering', async () => {
    const other = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
    const stranger = cosignerOf('witness.example.go.kr', other).verifier;
    expect(await only(await grow(0), anchor(stranger))).toMatchObject({ ok: false, why: 'bad-answer' });
    const nobody = witnessAnchor({ name: 'x', url: 'http://127.0.0.1:9', verifier: stranger, prove, post });
    expect(await only(await grow(300), nobody)).toMatchObject({ ok: false, why: 'unreachable' });
  });
});

describe('an authority for time-stamps', () => {
  it('stamps a checkpoint with the time; nothing else has that stamp, and nobody else gives it', async () => {
    const authority = await timeStampAuthority(join(home, 'authority'));
    const other = await timeStampAuthority(join(home, 'other'));
    const note = await grow(0);
    const anchor = (pems: string, url = authority.url): Anchor =>
      timeStampAnchor({ name: 'tsa', url, authorities: pems, post });
    const result = await only(note, anchor(authority.pem));
    const token = result.ok ? result.proof!.token! : Buffer.alloc(0);
    const known = authoritiesIn(authority.pem);
    const { at } = await openTimeStamp(token, Buffer.from(note), known);
    expect(Math.abs(at - Date.now())).toBeLessThan(3_600_000);
    await expect(openTimeStamp(token, Buffer.from(`${note}\n`), known)).rejects.toThrow();
    await expect(openTimeStamp(token, Buffer.from(note), authoritiesIn(other.pem))).rejects.toThrow();
    for (let byte = 30; byte < token.length; byte += 41) {
      const changed = Buffer.from(token);
      changed[byte]! ^= 1;
      const read = await openTimeStamp(changed, Buffer.from(note), known).catch(() => null);
      // What no signature covers, as the certificate of the root, may differ: what it says of the time does not.
      expect(read === null || read.at === at).toBe(true);
    }
    const replayed: Anchor = timeStampAnchor({
      name: 'tsa',
      url: authority.url,
      authorities: authority.pem,
      post: () => Promise.resolve({ status: 200, type: '', body: token }),
    });
    expect(await only(note, replayed)).toMatchObject({ ok: false, why: 'bad-answer' });
    expect(await only(note, anchor(other.pem))).toMatchObject({ ok: false, why: 'bad-answer' });
    for (const one of [authority, other]) one.close();
  });
});

it('sends a mailbox the checkpoint and how it is printed, in both languages', async () => {
  await using sink = await smtpSink();
  const transport = createTransport({ host: sink.host, port: sink.port, ignoreTLS: true });
  const anchor = mailAnchor({
    name: 'audit',
    async send({ subject, text, attachment }) {
      const addresses = { from: 'bongsu@example.go.kr', to: 'audit@example.go.kr' };
      await transport.sendMail({ ...addresses, subject, text, attachments: [attachment] });
    },
  });
  const note = await grow(0);
  expect(await only(note, anchor)).toMatchObject({ ok: true, proof: null });
  const [message] = await sink.waitFor(1);
  transport.close();
  const { subject, text, attachments } = message!.parsed;
  expect(subject).toContain('체크포인트');
  expect(text).toContain(shortForm(readCheckpoint(note)));
  expect(Buffer.from(attachments[0]!.content as ArrayBuffer).toString()).toBe(note);
});

it('prints a checkpoint so that people can type it in again', async () => {
  const { size, root } = readCheckpoint(await grow(0));
  const printed = shortForm({ size, root });
  expect(printed).toMatch(/^300(?: [\da-f]{4}){16}$/);
  expect(readShortForm(printed.toUpperCase().replaceAll(' ', '  '))).toEqual({ size, root });
  expect(() => readShortForm(printed.slice(0, -1))).toThrow();
});

it('keeps what came back and how it went last, and one that fails keeps no other from holding it', async () => {
  const room = mkdtempSync(join(home, 'witness-'));
  const known = [verifierOf(await readVerifier(folder))];
  const witness = await serveWitness(new Witness(room, cosigner, known, clock), 0, '127.0.0.1');
  const authority = await timeStampAuthority(join(home, 'authority-2'));
  const url = `http://127.0.0.1:${witness.port}`;
  const anchors = [
    witnessAnchor({ name: 'room-2', url, verifier: cosigner.verifier, prove, post }),
    timeStampAnchor({ name: 'tsa', url: authority.url, authorities: authority.pem, post }),
    folderAnchor({ name: 'share', folder: join(home, 'nowhere'), prove }),
  ];
  await keepAnchored(folder, await anchorAll(await grow(0), anchors, clock));
  await witness.close();
  await keepAnchored(folder, await anchorAll(await grow(300), anchors, clock));
  authority.close();
  expect(await readAnchors(folder)).toEqual([
    { name: 'room-2', kind: 'witness', held: { at: NOW, size: 300 }, failed: { at: NOW, why: 'unreachable' } },
    { name: 'share', kind: 'folder', held: null, failed: { at: NOW, why: 'unreachable' } },
    { name: 'tsa', kind: 'time-stamp', held: { at: NOW, size: 600 }, failed: null },
  ]);
  const outside = await readOutside(join(folder, 'anchors'));
  const attested = await attestedIn(outside, [cosigner.verifier], authority.pem);
  expect(attested).toMatchObject([
    { by: 'witness.example.go.kr', size: 300, at: NOW },
    { by: 'time-stamp', size: 300 },
    { by: 'time-stamp', size: 600 },
  ]);
  expect(attested.every(({ at }) => at !== null)).toBe(true);
  const stamped = join(folder, 'anchors', 'tsa', '000000000000600.note');
  writeFileSync(stamped, readFileSync(stamped, 'utf8').replace('\n600\n', '\n601\n'));
  const [changed] = await attestedIn(await readOutside(stamped), [], authority.pem);
  expect(changed).toMatchObject({ by: 'time-stamp', at: null });
});
