import { gzipSync } from 'node:zlib';
import {
  accessSourcesAside,
  accessSourcesDropAside,
  accessSourcesRead,
  accessSourcesRenewKey,
  accessSourcesRetake,
  accessSourcesSwitch,
  accessSourcesUpdate,
  peopleList,
} from '@bongsu/contracts';
import { readRecords, type KeptRecord } from '@bongsu/ledger';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { connectSystem, lineOf } from './sources.fixture.ts';

let app: TestApp;
let officer: SignedInClient;
beforeAll(async () => {
  app = await startTestApp();
  officer = await app.signInAs('officer');
});
afterAll(async () => app[Symbol.asyncDispose]());

/** What a system has in the log, read from the disk. */
const keptOf = async (system: string): Promise<KeptRecord[]> => {
  await app.deps.records.log();
  const kept: KeptRecord[] = [];
  for await (const record of readRecords(app.deps.records.folder)) if (record.system === system) kept.push(record);
  return kept;
};

const reason = '접속기록 수집 시험';

it('answers when the records are on the disk, each once, however often they are sent', async () => {
  const { send, source } = await connectSystem(app, officer, { system: 'once' });
  const body = [lineOf('e-1'), lineOf('e-2'), ''].join('\n');
  const first = await send(body, { 'batch-id': 'b-1' });
  expect(await first.json()).toEqual({ accepted: 2, duplicates: 0, refused: 0, refusedLines: [] });
  const again = await send(body, { 'batch-id': 'b-1' });
  expect(await again.json()).toEqual({ accepted: 2, duplicates: 0, refused: 0, refusedLines: [] });
  // In another batch, beside one that is new.
  const other = await send([lineOf('e-2'), lineOf('e-3')].join('\n'), { 'batch-id': 'b-2' });
  expect(await other.json()).toMatchObject({ accepted: 1, duplicates: 1 });
  expect((await keptOf('once')).map(({ id }) => id)).toEqual(['e-1', 'e-2', 'e-3']);
  const read = await officer.call(accessSourcesRead, { params: { sourceId: source.id } });
  expect(read.source).toMatchObject({ today: { accepted: 3, repeated: 3 }, signs: [] });
  expect(read.source.lastAt).not.toBeNull();
});

it('takes an array, gzip, a table and messages, as the source says', async () => {
  const own = await connectSystem(app, officer, { system: 'array' });
  const json = { 'content-type': 'application/json' };
  expect(await (await own.send(`[${lineOf('a-1')}, ${lineOf('a-2')}]`, json)).json()).toMatchObject({ accepted: 2 });
  const zipped = new Uint8Array(gzipSync(lineOf('a-3')));
  expect(await (await own.send(zipped, { 'content-encoding': 'gzip' })).json()).toMatchObject({ accepted: 1 });

  const csv = await connectSystem(app, officer, { system: 'table', preset: 'csv' });
  const table = '접속일시,계정,접속IP,고객번호,수행업무\n2026-11-20 18:00:00,kim01,10.0.0.7,S-1;S-2,조회\n';
  expect(await (await csv.send(table, { 'content-type': 'text/csv' })).json()).toMatchObject({ accepted: 1 });
  expect(await keptOf('table')).toMatchObject([{ actor: 'kim01', subjects: ['S-1', 'S-2'], action: 'read' }]);

  const syslog = await connectSystem(app, officer, { system: 'message', preset: 'syslog' });
  const message =
    '<110>1 2026-11-20T18:00:00+09:00 10.0.0.9 hr 1 access [audit@1 user="kim01" target="S-1" act="조회" ip="10.0.0.7"] -';
  expect(await (await syslog.send(message)).json()).toMatchObject({ accepted: 1 });
});

it('keeps what a line says it is of another system under the system of the key', async () => {
  const { send } = await connectSystem(app, officer, { system: 'mine' });
  await send(lineOf('m-1', { system: 'bongsu' }));
  expect(await keptOf('mine')).toHaveLength(1);
  expect((await keptOf('bongsu')).some(({ id }) => id === 'm-1')).toBe(false);
});

it('tells two lines that say the same apart, and knows the same batch again', async () => {
  const { send } = await connectSystem(app, officer, { system: 'nameless', preset: 'csv' });
  const line = '2026-11-20 18:00:00,kim01,10.0.0.7,S-1,조회\n';
  const table = `접속일시,계정,접속IP,고객번호,수행업무\n${line}${line}`;
  expect(await (await send(table, { 'batch-id': 'n-1' })).json()).toMatchObject({ accepted: 2, duplicates: 0 });
  expect(await (await send(table, { 'batch-id': 'n-2' })).json()).toMatchObject({ accepted: 2 });
  expect(await (await send(table)).json()).toMatchObject({ accepted: 2 });
  expect(await (await send(table)).json()).toMatchObject({ accepted: 2 });
  expect(await keptOf('nameless')).toHaveLength(6);
});

const attribute = (name: string, value: string) => ({ key: name, value: { stringValue: value } });

it('takes what an exporter of OpenTelemetry sends, and answers as it expects', async () => {
  const { key } = await connectSystem(app, officer, { system: 'otel', preset: 'otlp' });
  const attributes = [
    attribute('id', 'o-1'),
    attribute('user.id', 'kim01'),
    attribute('client.address', '10.0.0.7'),
    attribute('subjects', 'S-1'),
    attribute('action', 'read'),
  ];
  const logRecords = [{ timeUnixNano: '1795252740000000000', attributes }, { attributes: [] }];
  const program = app.visitor({ authorization: `Bearer ${key}` });
  const response = await program.fetch('/api/source/v1/logs', {
    method: 'POST',
    body: JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] }),
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ partialSuccess: { rejectedLogRecords: '1' } });
  expect(await keptOf('otel')).toMatchObject([{ id: 'o-1', actor: 'kim01', subjects: ['S-1'] }]);
});

it('keeps aside what is no record, with the reason, and takes it once the mapping is mended', async () => {
  const { send, source } = await connectSystem(app, officer, { system: 'mend' });
  const strange = JSON.stringify({ ...(JSON.parse(lineOf('r-1')) as object), actor: undefined, 직원: 'lee02' });
  const answer = await send([lineOf('r-0'), strange, 'not a record', strange.replace('r-1', 'r-2')].join('\n'));
  expect(await answer.json()).toEqual({
    accepted: 1,
    duplicates: 0,
    refused: 3,
    refusedLines: [
      { line: 2, why: 'actor: missing' },
      { line: 3, why: 'record: not-readable' },
      { line: 4, why: 'actor: missing' },
    ],
  });
  const params = { sourceId: source.id };
  const page = await officer.call(accessSourcesAside, { params, body: { reason } });
  expect(page.items.map(({ why, text }) => [why, text])).toEqual([
    ['actor: missing', strange],
    ['record: not-readable', 'not a record'],
    ['actor: missing', strange.replace('r-1', 'r-2')],
  ]);
  const sealed = await app.rows<{ line: Buffer }>(sql`select line from access_aside where source_id = ${source.id}`);
  expect(sealed.some(({ line }) => line.includes('lee02'))).toBe(false);

  const { name, mapping, version, rhythmMinutes } = source;
  const mended = { ...mapping, items: { ...mapping.items, actor: ['actor', '직원'] } };
  const body = { name, version, rhythmMinutes, mapping: mended };
  await officer.call(accessSourcesUpdate, { params, body });
  expect(await officer.call(accessSourcesRetake, { params, body: {} })).toEqual({ taken: 2, left: 1 });
  expect((await keptOf('mend')).map(({ actor }) => actor)).toEqual(['kim01', 'lee02', 'lee02']);
  const [junk] = (await officer.call(accessSourcesAside, { params, body: { reason } })).items;
  expect(await officer.call(accessSourcesDropAside, { params, body: { ids: [junk!.id], reason } })).toEqual({
    dropped: 1,
  });
  expect((await officer.call(accessSourcesRead, { params })).source).toMatchObject({
    waitingAside: 0,
    signs: [],
  });
  // What the lines said is gone with them.
  expect(await app.rows(sql`select 1 from access_aside where source_id = ${source.id} and line is not null`)).toEqual(
    [],
  );
});

it('keeps another record of an id that is there aside', async () => {
  const { send } = await connectSystem(app, officer, { system: 'twice' });
  await send(lineOf('t-1'));
  expect(await (await send(lineOf('t-1', { actor: 'lee02' }))).json()).toMatchObject({
    accepted: 0,
    refused: 1,
    refusedLines: [{ line: 1, why: 'id: another-record-has-it' }],
  });
});

it('opens nothing else with its key, and nothing at all once it is switched off or exchanged', async () => {
  const { send, key, source } = await connectSystem(app, officer, { system: 'keys' });
  const program = app.visitor({ authorization: `Bearer ${key}` });
  expect((await program.refusal(peopleList)).code).toBe('not-signed-in');
  expect((await program.fetch('/api/setup')).status).toBe(401);
  expect(await app.rows(sql`select 1 from access_source_key where key_hash = ${key}`)).toEqual([]);
  const params = { sourceId: source.id };
  const renewed = await officer.call(accessSourcesRenewKey, {
    params,
    body: { version: source.version, reason, isOldKept: true },
  });
  expect((await send(lineOf('k-1'))).status).toBe(200);
  app.clock.advance({ hours: 25 });
  expect((await send(lineOf('k-2'))).status).toBe(401);
  const next = app.visitor({ authorization: `Bearer ${renewed.key}` });
  const knock = async () => (await next.fetch('/api/source/records', { method: 'POST', body: lineOf('k-3') })).status;
  expect(await knock()).toBe(200);
  await officer.call(accessSourcesSwitch, { params, body: { version: renewed.source.version, reason, isOn: false } });
  expect(await knock()).toBe(401);
});

it('refuses what is too large when unpacked, and what it cannot unpack', async () => {
  const { send } = await connectSystem(app, officer, { system: 'bomb' });
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(9 * 1024 * 1024, 10)));
  expect((await send(bomb, { 'content-encoding': 'gzip' })).status).toBe(413);
  expect((await send(Buffer.alloc(9 * 1024 * 1024, 10).toString())).status).toBe(413);
  expect((await send('not gzip', { 'content-encoding': 'gzip' })).status).toBe(415);
  expect((await send(lineOf('b-1'), { 'batch-id': 'a b' })).status).toBe(400);
});
