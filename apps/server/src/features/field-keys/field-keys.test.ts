import {
  accessQuestionsAsk,
  agentResult,
  agentWork,
  fieldKeysAdd,
  fieldKeysRead,
  fieldKeysRetire,
  findingsMine,
  publicAdd,
  publicAddFile,
  publicReport,
  secondFactorBegin,
  secondFactorConfirm,
  sessionCreate,
} from '@bongsu/contracts';
import { generateSync } from 'otplib';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../../actor.ts';
import { sql } from '../../database/index.ts';
import { keyOf, vaultWith, type SealedColumn } from '../../platform/vault.ts';
import { connectSystem } from '../access-sources/sources.fixture.ts';
import { renewSecret } from '../deliveries/prove-sender.ts';
import { queueMail } from '../mail/index.ts';
import { decide, enrol, fileOf, roundToday, scan } from '../discovery/world.fixture.ts';
import { csvOf, draft, get, importCsv, setNoticeStage, type NoticeStage } from '../notices/case.fixture.ts';
import { writtenMisuse } from '../misuse/written.fixture.ts';
import { saveMailSettings } from '../organisation/index.ts';
import { addProcessor, report } from '../processors/world.fixture.ts';
import { plainJpeg } from '../public-door/strip/files.fixture.ts';
import { sealedColumns } from '../sealed-columns.ts';
import { siteShowing } from '../web-exposure/looks.fixture.ts';
import { saveVendor } from '../text-vendor/settings.ts';
import { resealing } from './reseal.ts';

let stage: NoticeStage;
let owner: pg.Client;
let noticeId: string;

const reason = '정해진 주기에 따라 바꿈';
const people = [
  { name: '김구름', email: 'person-1@example.invalid' },
  { name: '이바람', email: 'no address' },
  { name: '박이슬', email: 'person-2@example.invalid' },
];

/** Something sealed in every place there is. */
const fill = async (): Promise<void> => {
  const { app, handler, incidentId } = stage;
  const { deps } = app;
  await deps.database.transaction(systemActor, async (tx) => {
    await saveMailSettings(tx, deps.vault, {
      host: 'mail.example.invalid',
      port: 25,
      security: 'none',
      user: 'bongsu',
      password: 'a secret of the relay',
      from: 'privacy@example.invalid',
    });
    await saveVendor(tx, deps, {
      url: 'https://texts.example.invalid',
      key: 'our key',
      secret: 'a secret of the vendor',
      sender: '02-000-0000',
      template: null,
      perSecond: 10,
    });
    await renewSecret(tx, deps);
    await queueMail(tx, deps, { toAddress: 'somebody@example.invalid', subject: '알림', body: '본문' });
  });
  noticeId = await draft(stage);
  await importCsv(handler, { incidentId, noticeId }, csvOf(people));
  const { email, password } = await app.person([], { password: true });
  const somebody = app.visitor();
  await somebody.call(sessionCreate, { body: { email, password } });
  const { secret } = await somebody.call(secondFactorBegin, { body: {} });
  const code = generateSync({ secret, epoch: Math.floor(app.clock.now().epochMilliseconds / 1000) });
  await somebody.call(secondFactorConfirm, { body: { code } });
  await app.deps.database.transaction(systemActor, (tx) =>
    tx.run(sql`update credential set totp_pending = totp_secret where totp_secret is not null`),
  );
  const identity = { name: '최노을', phone: '010-0000-0000' };
  const { receipt } = await app
    .stranger()
    .call(publicReport, { body: { summary: '명단이 밖에 있습니다.', ...identity } });
  await app.stranger().call(publicAdd, { body: { receipt, text: '하나 더 있습니다.' } });
  await app.stranger().call(publicAddFile, { body: { receipt }, file: { name: '이름.jpg', content: plainJpeg } });
  const officer = await app.signInAs('officer');
  await report(app, (await addProcessor(officer)).code);
  await siteShowing(app, officer);
  await writtenMisuse(app, officer);
  await officer.call(accessQuestionsAsk, { body: { sql: 'SELECT 1', reason } });
  await (await connectSystem(app, officer)).send('no record');
  const staff = await app.signInAs('staff');
  const agent = await enrol(app, officer, staff);
  await scan(app, agent, await roundToday(app, officer), [fileOf(1)]);
  await decide(staff, agent.id, 'destroy', (await staff.call(findingsMine)).items);
  for (const { decisionId, sha256: sha256Before } of (await agent.program.call(agentWork)).decisions) {
    const told = { decisionId, at: '2026-11-20T18:30:00+09:00', method: 'crypto-erase', sha256Before };
    await agent.program.call(agentResult, { body: { ...told, outcome: 'done', certificate: '{"file":"명단.xlsx"}' } });
  }
};

interface Value {
  readonly column: string;
  readonly id: string;
  readonly sealed: Buffer;
  readonly text: string;
}

/** As the owner of the tables: what keeps its key nobody reads alone. */
const valuesOf = async (columns: readonly SealedColumn[]): Promise<Value[]> => {
  const values: Value[] = [];
  for (const { table, column, id, placeOf } of columns) {
    const { rows } = await owner.query<{ id: string; sealed: Buffer }>(
      `select ${id}::text as id, ${column} as sealed from ${table} where ${column} is not null order by 1`,
    );
    for (const row of rows) {
      const text = stage.app.deps.vault.open(row.sealed, placeOf(row.id));
      values.push({ column: `${table}.${column}`, ...row, text });
    }
  }
  return values;
};

const moving = sealedColumns.filter(({ isKept }) => isKept !== true);
const kept = sealedColumns.filter(({ isKept }) => isKept === true);

beforeAll(async () => {
  stage = await setNoticeStage();
  owner = new pg.Client({ connectionString: stage.app.databaseUrl });
  await owner.connect();
  await fill();
});
afterAll(async () => {
  await owner.end();
  await stage[Symbol.asyncDispose]();
});

// A new feature seals something and nobody tells the keys: its values would stay under the old key, and be lost with it.
it('every column of bytes is declared as sealed, in the database and in the program', async () => {
  const { rows } = await owner.query<{ name: string; declared: boolean }>(`
    select format('%s.%s', c.relname, a.attname) as name, exists (
        select from pg_attribute k join pg_constraint f on f.conrelid = c.oid and f.conkey = array[k.attnum]
        where k.attrelid = c.oid and k.attname = a.attname || '_key' and k.attgenerated = 's'
          and f.confrelid = 'field_key'::regclass) as declared
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'bytea'::regtype and a.attnum > 0
      and a.attname !~ '(^|_)mark$' -- digests and keyed hashes
    order by 1`);
  const registered = sealedColumns.map(({ table, column }) => `${table}.${column}`);
  expect(rows).toEqual(registered.toSorted().map((name) => ({ name, declared: true })));
});

it('seals everything anew with a new key, each value as it was, while new ones take the new key at once', async () => {
  const { app } = stage;
  const administrator = await app.signInAs('administrator');
  const before = await valuesOf(moving);
  expect(new Set(before.map(({ column }) => column)).size).toBe(moving.length);
  const list = (await get(stage, noticeId)).recipientsDigest;
  const old = app.deps.vault.currentKey();

  const { name } = await administrator.call(fieldKeysAdd, { body: { reason } });
  expect(keyOf(app.deps.vault.seal('새 값', 'x'))).toBe(name);
  const between = await administrator.call(fieldKeysRead);
  expect(between).toMatchObject({ values: before.length, underCurrent: 0 });
  expect(await administrator.refusal(fieldKeysAdd, { body: { reason } })).toMatchObject({ code: 'not-now' });

  await resealing.run(app.deps);
  const after = await valuesOf(moving);
  expect(after.map(({ column, id, text }) => ({ column, id, text }))).toEqual(
    before.map(({ column, id, text }) => ({ column, id, text })),
  );
  expect(new Set(after.map(({ sealed }) => keyOf(sealed)))).toEqual(new Set([name]));
  const done = await administrator.call(fieldKeysRead);
  expect(done).toMatchObject({ values: before.length, underCurrent: before.length });
  const left = (await valuesOf(kept)).length;
  expect(done.items.find((key) => key.name === old)).toMatchObject({ values: left, kept: left, current: false });
  // What was approved, or is about to be, is still the same list.
  expect((await get(stage, noticeId)).recipientsDigest).toBe(list);
});

it('leaves what protects a reporter under its key, which the product cannot read and so never retires', async () => {
  const { app } = stage;
  const values = await valuesOf(kept);
  const [first] = new Set(values.map(({ sealed }) => keyOf(sealed)));
  expect(new Set(values.map(({ column }) => column)).size).toBe(kept.length);
  expect(await app.rows(sql`select sealed from incident_reporter`)).toEqual([]);
  expect(await app.rows(sql`select sealed from reporter_file_original`)).toEqual([]);
  app.clock.advance({ hours: 1 });
  const administrator = await app.signInAs('administrator');
  const params = { keyName: first! };
  expect(await administrator.refusal(fieldKeysRetire, { params, body: { reason } })).toMatchObject({ code: 'not-now' });
  await resealing.run(app.deps);
  expect(await valuesOf(kept)).toEqual(values);
  // Nor may its owner: the same words under another key are refused.
  const { id, text } = values.find(({ column }) => column === 'reporter_file_original.sealed')!;
  const anew = app.deps.vault.seal(text, `reporter-file-original:${id}`);
  await expect(owner.query('update reporter_file_original set sealed = $1', [anew])).rejects.toMatchObject({
    code: '23001',
  });
});

it('retires a key only when it is counted that no value names it, and some time after', async () => {
  const { app } = stage;
  const { vault } = app.deps;
  const administrator = await app.signInAs('administrator');
  const retire = (keyName: string) => ({ params: { keyName }, body: { reason } });
  const before = vault.currentKey();
  await administrator.call(fieldKeysAdd, { body: { reason } });
  await resealing.run(app.deps);
  const { items } = await administrator.call(fieldKeysRead);
  const old = items.find(({ name }) => name === before)!;
  expect(await administrator.refusal(fieldKeysRetire, retire(vault.currentKey()))).toMatchObject({ code: 'not-now' });
  expect(await administrator.refusal(fieldKeysRetire, retire(old.name))).toMatchObject({ code: 'not-now' });
  app.clock.advance({ minutes: 10 });
  await administrator.call(fieldKeysRetire, retire(old.name));
  expect(await administrator.refusal(fieldKeysRetire, retire(old.name))).toMatchObject({ code: 'not-found' });
  const still = await administrator.call(fieldKeysRead);
  const [first] = new Set((await valuesOf(kept)).map(({ sealed }) => keyOf(sealed)));
  expect(new Set(still.items.map(({ name }) => name))).toEqual(new Set([vault.currentKey(), first]));
  expect(still.retired).toMatchObject([{ name: old.name, reason, retiredBy: { id: administrator.person.personId } }]);
  expect((await valuesOf(moving)).length).toBe(still.values);
});

it('cannot forget a key that a value names, nor take a value under a key it does not know, whoever asks', async () => {
  const { vault } = stage.app.deps;
  const refused = { code: '23503' };
  await expect(owner.query(`delete from field_key where name = '${vault.currentKey()}'`)).rejects.toMatchObject(
    refused,
  );
  const foreign = vaultWith(Buffer.alloc(32, 9)).seal('본문', 'x');
  await expect(owner.query('update mail set body = $1', [foreign])).rejects.toMatchObject(refused);
});

it('goes round what does not open, and leaves it and its key where they are', async () => {
  const { app } = stage;
  const administrator = await app.signInAs('administrator');
  const old = app.deps.vault.currentKey();
  const rows = await app.rows<{ id: string }>(sql`select id from recipient order by id`);
  const broken = rows[0]!.id;
  await owner.query(`update recipient set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40)) where id = $1`, [
    broken,
  ]);
  await administrator.call(fieldKeysAdd, { body: { reason } });
  await resealing.run(app.deps);
  const left = await app.rows<{ id: string }>(sql`select id from recipient where sealed_key = ${old}`);
  expect(left).toEqual([{ id: broken }]);
  const shown = await administrator.call(fieldKeysRead);
  expect(shown.values - shown.underCurrent).toBe(1);
  app.clock.advance({ hours: 1 });
  const params = { keyName: old };
  expect(await administrator.refusal(fieldKeysRetire, { params, body: { reason } })).toMatchObject({ code: 'not-now' });
});

it('lets nothing in a table that is only added to change but the bytes under another key', async () => {
  const { vault } = stage.app.deps;
  const only = 'select id, sealed from reporter_message';
  const { rows } = await owner.query<{ id: string; sealed: Buffer }>(only);
  const { id, sealed } = rows[0]!;
  const place = `reporter-message:${id}`;
  const longer = vault.seal(`${vault.open(sealed, place)}!`, place);
  const change = (text: string, values: unknown[] = []) => expect(owner.query(text, values)).rejects;
  await change('update reporter_message set at = now()').toMatchObject({ code: '23001' });
  await change('update reporter_message set sealed = $1', [longer]).toMatchObject({ code: '23001' });
  // The same key: other words of the same length.
  await change('update reporter_message set sealed = $1', [vault.seal(vault.open(sealed, place), place)]).toMatchObject(
    {
      code: '23001',
    },
  );
  await change('delete from reporter_message').toMatchObject({ code: '23001' });
  await change(`select reseal('incident_fact', 'value', 'id', '{}', '{}', '{}')`).toMatchObject({ code: '42501' });
});
