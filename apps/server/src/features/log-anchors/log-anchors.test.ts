import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  accessLogRead,
  accessLogVerify,
  inboxMine,
  logAnchorsAdd,
  logAnchorsHistory,
  logAnchorsHold,
  logAnchorsList,
  logAnchorsUpdate,
  type AnchorPlace,
  type LogAnchor,
  type LogVerification,
} from '@bongsu/contracts';
import { openWitness, readVerifier, serveWitness, verifierOf, verifyLog, type ServedWitness } from '@bongsu/ledger';
import { smtpSink, timeStampAuthority } from '@bongsu/testkit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { connectSystem, lineOf } from '../access-sources/sources.fixture.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let home: string;
/** Of another machine. */
let share: string;
/** What the configuration opens inside; a test adds where its own servers stand. */
let opened: string[];
let app: TestApp;
let cpo: SignedInClient;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'bongsu-outside-'));
  share = join(home, 'share');
  await mkdir(share);
  opened = [];
  app = await startTestApp({ anchors: { folders: [share], inside: opened } });
  cpo = await app.signInAs('cpo');
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
  await rm(home, { recursive: true });
});

const add = (place: AnchorPlace, rhythm: LogAnchor['rhythm'] = 'hourly'): Promise<LogAnchor> =>
  cpo.call(logAnchorsAdd, { body: { name: `밖 (${place.kind})`, rhythm, place } });

const passes = async (minutes: number): Promise<void> => {
  app.clock.advance({ minutes });
  await app.tick();
};

const places = async (): Promise<readonly LogAnchor[]> => (await cpo.call(logAnchorsList)).items;

const roomOf = async (): Promise<{ readonly served: ServedWitness; readonly place: AnchorPlace }> => {
  await app.deps.records.log();
  const logs = [verifierOf(await readVerifier(app.deps.records.folder))];
  const { witness, key } = await openWitness(join(home, 'room'), {
    name: 'witness.example.kr',
    logs,
    clock: app.clock,
  });
  const served = await serveWitness(witness, 0, '127.0.0.1');
  opened.push(`127.0.0.1:${String(served.port)}`);
  return { served, place: { kind: 'witness', url: `http://127.0.0.1:${String(served.port)}`, key } };
};

const authorityOf = async () => {
  const authority = await timeStampAuthority(join(home, 'authority'));
  opened.push(new URL(authority.url).host);
  const place: AnchorPlace = { kind: 'time-stamp', url: authority.url, authorities: authority.pem };
  return { close: authority.close, place };
};

const allowMail = (port: number): Promise<unknown[]> => {
  const mail = { host: '127.0.0.1', port, security: 'none', user: null, from: 'bongsu@example.invalid' };
  return app.rows(sql`update organisation set mail = ${JSON.stringify(mail)}`);
};

const verified = async (): Promise<LogVerification> => {
  await cpo.call(accessLogVerify, { body: {} });
  for (let tries = 0; tries < 600; tries += 1) {
    await passes(1 / 30);
    const [newest] = (await cpo.call(accessLogRead)).verifications;
    if (newest !== undefined && newest.finishedAt !== null) return newest;
    await sleep(50);
  }
  throw new Error('The verification did not end');
};

const alarms = async (client: SignedInClient): Promise<readonly string[]> =>
  (await client.call(inboxMine)).errands.filter(({ kind }) => kind === 'log-anchor').map(({ text }) => text.ko);

describe('the newest checkpoint', () => {
  it('is held in a shared folder, by a witness, an authority and a mailbox, at their rhythm, and each outcome is kept', async () => {
    await using sink = await smtpSink();
    await allowMail(sink.port);
    const [room, authority] = [await roomOf(), await authorityOf()];
    await add({ kind: 'folder', folder: share });
    await add({ kind: 'mail', to: 'audit@example.invalid' }, 'daily');
    await add(room.place);
    await add(authority.place);
    await passes(1);
    const held = await places();
    expect(held.map(({ place, failed }) => [place.kind, failed])).toEqual(
      ['folder', 'mail', 'witness', 'time-stamp'].map((kind) => [kind, null]),
    );
    const [size] = held.map((one) => one.held!.size);
    expect(size).toBeGreaterThan(0);
    expect(sink.messages[0]!.parsed.text).toContain('node verify-logs.mjs');
    await passes(30);
    expect(await readdir(join(app.deps.records.folder, 'anchors', held[2]!.id))).toHaveLength(1);
    await passes(31);
    expect(sink.messages.filter(({ parsed }) => parsed.subject?.includes('체크포인트'))).toHaveLength(1);
    for (const [at, total] of [2, 1, 2, 2].entries()) {
      const history = await cpo.call(logAnchorsHistory, { params: { anchorId: held[at]!.id } });
      expect([history.total, history.items.at(-1)]).toEqual([total, expect.objectContaining({ why: null, size })]);
    }
    await expect(app.rows(sql`update log_anchor_attempt set size = 1`)).rejects.toThrow();
    // Nothing came to the log in between: twice the same.
    expect(await verified()).toMatchObject({ ok: true, outside: { count: 1, size } });
    await room.served.close();
    authority.close();
  });

  it('is held at once when somebody asks, and not by a place that is switched off', async () => {
    const { id: anchorId, name, rhythm } = await add({ kind: 'folder', folder: share }, 'daily');
    const params = { anchorId };
    await passes(1);
    app.clock.advance({ minutes: 1 });
    await cpo.call(logAnchorsHold, { params, body: {} });
    await passes(1);
    expect((await cpo.call(logAnchorsHistory, { params })).total).toBe(2);
    const body = { name, rhythm, isOn: false, version: 1, reason: '다른 곳으로 옮김' };
    expect(await cpo.call(logAnchorsUpdate, { params, body })).toMatchObject({ isOn: false, version: 2 });
    expect((await cpo.refusal(logAnchorsUpdate, { params, body })).code).toBe('conflict');
    expect((await cpo.refusal(logAnchorsHold, { params, body: {} })).code).toBe('not-now');
    await passes(60 * 48);
    expect((await cpo.call(logAnchorsHistory, { params })).total).toBe(2);
    expect((await places())[0]).toMatchObject({ isOn: false, trouble: null });
  });
});

describe('what is wrong', () => {
  it('is an alarm for officer and CPO when a place takes nothing any more, until it does again', async () => {
    const officer = await app.signInAs('officer');
    await add({ kind: 'folder', folder: share });
    await passes(1);
    await rename(share, `${share}-gone`);
    await passes(61);
    expect((await places())[0]).toMatchObject({ failed: { why: 'unreachable', times: 1 }, trouble: null });
    for (const _ of [1, 2]) await passes(11);
    await passes(1);
    expect((await places())[0]).toMatchObject({ failed: { times: 3 }, trouble: 'failing' });
    expect(await alarms(cpo)).toEqual([expect.stringContaining('밖에 두지 못하고')]);
    expect(await alarms(officer)).toHaveLength(1);
    expect(await alarms(await app.signInAs('auditor'))).toEqual([]);
    await rename(`${share}-gone`, share);
    await passes(11);
    await passes(1);
    expect((await places())[0]).toMatchObject({ failed: null, trouble: null });
    expect(await alarms(cpo)).toEqual([]);
  });

  it('is told at once of a log that was put back and went on otherwise: by the places, and by the next verification', async () => {
    const officer = await app.signInAs('officer');
    const auditor = await app.signInAs('auditor');
    const { send } = await connectSystem(app, officer);
    const room = await roomOf();
    await send(lineOf('e-1'));
    await passes(1);
    const { records } = app.deps;
    await records.close();
    await cp(records.folder, join(home, 'copy'), { recursive: true });
    await add({ kind: 'folder', folder: share });
    await add(room.place);
    await send(['e-2', 'e-3', 'e-4', 'e-5'].map((id) => lineOf(id)).join('\n'));
    await passes(1);
    expect((await places()).map(({ failed }) => failed)).toEqual([null, null]);
    await records.close();
    await rm(records.folder, { recursive: true });
    await cp(join(home, 'copy'), records.folder, { recursive: true });
    await send(Array.from({ length: 20 }, (_, at) => lineOf(`f-${String(at)}`)).join('\n'));
    expect(await verifyLog(records.folder)).toMatchObject({ ok: true });
    await passes(61);
    await passes(1);
    expect((await places()).map(({ trouble }) => trouble)).toEqual(['contradicts', 'contradicts']);
    for (const client of [cpo, officer, auditor])
      expect(await alarms(client)).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('맞지 않습니다')));
    expect(await verified()).toMatchObject({ ok: false, problems: [{ kind: 'tree-changed' }] });
    await room.served.close();
  });

  it('is told when a proof that came back was changed', async () => {
    const room = await roomOf();
    const { id } = await add(room.place);
    await passes(1);
    expect(await verified()).toMatchObject({ ok: true, outside: { count: 1 } });
    const proofs = join(app.deps.records.folder, 'anchors', id);
    const [name] = await readdir(proofs);
    const note = await readFile(join(proofs, name!), 'utf8');
    const signed = note.trimEnd().split(' ').at(-1)!;
    const bytes = Buffer.from(signed, 'base64');
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(join(proofs, name!), note.replace(signed, bytes.toString('base64')));
    expect(await verified()).toMatchObject({ ok: false, problems: [{ kind: 'attestation' }] });
    await room.served.close();
  });
});

describe('a place', () => {
  it('is chosen by the CPO alone, and seen by those who answer for the log or audit it', async () => {
    const body = { name: '감사실', rhythm: 'daily' as const, place: { kind: 'folder' as const, folder: share } };
    for (const role of ['officer', 'auditor', 'administrator', 'head'] as const)
      expect((await (await app.signInAs(role)).refusal(logAnchorsAdd, { body })).neededRoles).toEqual(['cpo']);
    await cpo.call(logAnchorsAdd, { body });
    expect((await (await app.signInAs('auditor')).call(logAnchorsList)).items).toHaveLength(1);
    const administrator = await app.signInAs('administrator');
    expect((await administrator.refusal(logAnchorsList)).code).toBe('forbidden');
    expect(await app.rowsAs(administrator.person, sql`select id from log_anchor`)).toEqual([]);
  });

  it('that nobody opened, or that cannot be checked, is refused with what is wrong', async () => {
    const refused: readonly (readonly [field: string, place: AnchorPlace])[] = [
      ['folder', { kind: 'folder', folder: '/etc' }],
      ['url', { kind: 'witness', url: 'http://10.0.0.1:8530', key: 'x+00000000+AAAA' }],
      ['url', { kind: 'time-stamp', url: 'http://169.254.169.254/latest', authorities: 'x' }],
      ['key', { kind: 'witness', url: 'https://witness.example.invalid', key: 'x+00000000+AAAA' }],
      ['authorities', { kind: 'time-stamp', url: 'https://tsa.example.invalid', authorities: 'x' }],
    ];
    for (const [field, place] of refused) {
      const { errors } = await cpo.refusal(logAnchorsAdd, { body: { name: '밖', rhythm: 'daily', place } });
      expect(errors).toMatchObject([{ path: `place.${field}` }]);
    }
  });
});
