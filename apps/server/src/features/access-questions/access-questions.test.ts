import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  accessLookup,
  accessQuestionLimits,
  accessQuestionsAsk,
  accessQuestionsFile,
  accessQuestionsList,
  inLanguage,
  type AccessQuestion,
} from '@bongsu/contracts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type SignedInClient, type TestApp } from '../../../test/app.ts';
import { sql } from '../../database/index.ts';
import { AFTERNOON, appendAccesses } from '../misuse/records.fixture.ts';

let app: TestApp;
let officer: SignedInClient;
let auditor: SignedInClient;

const reason = '이상행위 사실 확인';

beforeAll(async () => {
  app = await startTestApp();
  auditor = await app.signInAs('auditor');
  await appendAccesses(app.deps, [
    ...Array.from({ length: 1200 }, () => ({ at: AFTERNOON })),
    { at: AFTERNOON, actor: '=cmd|calc', action: 'download', subjects: ['S-7', 'S-8'], reason: '', ok: false, rows: 3 },
  ]);
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(async () => {
  officer = await app.signInAs('officer');
});

const ask = (text: string, client = officer) => client.call(accessQuestionsAsk, { body: { sql: text, reason } });

const newest = async (client = officer): Promise<AccessQuestion> => (await client.call(accessQuestionsList)).items[0]!;

/** Who asked, of the questions that somebody sees. */
const seenBy = async (client: SignedInClient): Promise<string[]> =>
  (await client.call(accessQuestionsList, { query: { pageSize: 200 } })).items.map(({ by }) => by.id);

/** What the page would say of it, in Korean; the server answers a browser that did not ask for English. */
const told = async (text: string, client = officer): Promise<string> => {
  const { code, errors = [] } = await client.refusal(accessQuestionsAsk, { body: { sql: text, reason } });
  expect([code, errors.map(({ path }) => path)]).toEqual(['invalid', ['sql']]);
  return inLanguage(errors[0]!.message, 'ko');
};

describe('a question in SQL', () => {
  it('is answered as a table, with times in Korea and numbers as numbers', async () => {
    const answer = await ask(`
      SELECT at, toDate(at, 'Asia/Seoul') AS day, actor, ok, subjects, rows, 18446744073709551615 AS large, NULL AS nothing
      FROM acc.records WHERE action = 'download';`);
    expect(answer.columns.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'at: moment',
      'day: day',
      'actor: text',
      'ok: flag',
      'subjects: list',
      'rows: number',
      'large: number',
      'nothing: text',
    ]);
    expect(answer.rows).toEqual([
      ['2026-11-20T14:00:00+09:00', '2026-11-20', '=cmd|calc', false, 'S-7, S-8', 3, '18446744073709551615', null],
    ]);
    const days = await ask(
      'SELECT actor, day, sum(records) AS n, max(last_at) AS last, any(rows) AS some FROM acc.actor_days GROUP BY actor, day ORDER BY n DESC',
    );
    expect(days.columns.map(({ kind }) => kind)).toEqual(['text', 'day', 'number', 'moment', 'number']);
    expect(days.rows[0]?.slice(0, 3)).toEqual(['h-0001', '2026-11-20', 1200]);
  });

  it('is on record with who asked, why and what came of it, whether it was answered or not', async () => {
    const text = "SELECT actor FROM acc.records WHERE has(subjects, 'S-7')";
    await ask(text);
    expect(await newest()).toMatchObject({
      by: { id: officer.person.personId },
      askedAt: '2026-11-20T18:20:00+09:00',
      form: 'page',
      reason,
      sql: text,
      end: { outcome: 'answered', rows: 1 },
    });
    await told('SELECT who FROM acc.records');
    expect(await newest()).toMatchObject({ sql: 'SELECT who FROM acc.records', end: { outcome: 'mistaken', rows: 0 } });
    await told("SELECT file('/etc/passwd')");
    expect((await newest()).end).toMatchObject({ outcome: 'refused' });
    const records = await app.rows(sql`
      select action, subject_count as count, reason from access_record
      where operation = 'accessQuestions.ask' and person_id = ${officer.person.personId} order by id desc`);
    expect(records).toEqual([
      { action: 'refused', count: 0, reason },
      { action: 'read', count: 0, reason },
      { action: 'read', count: 1, reason },
    ]);
  });

  it('is found by whoever asks later who looked at the person it names', async () => {
    await ask("SELECT count() FROM acc.records WHERE has(subjects, 'S-0815')", auditor);
    await app.tick();
    app.clock.advance({ seconds: 2 });
    await app.tick();
    const body = { subject: 'S-0815', reason };
    const { accounts } = await officer.call(accessLookup, { body });
    expect(accounts.map(({ actor }) => actor)).toEqual([auditor.person.personId]);
  });

  it('stands in the database before it is asked, sealed, and nobody can change or remove it', async () => {
    await ask("SELECT 'a-word-of-mine'");
    const owner = new pg.Client({ connectionString: app.databaseUrl });
    await owner.connect();
    const { rows } = await owner.query<{ text: string }>('select to_jsonb(q)::text as text from access_question q');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => /a-word-of-mine|612d776f72642d6f662d6d696e65/.test(text))).toEqual([]);
    for (const change of [
      "update access_question set reason = '다른 사유'",
      'update access_question set asked_at = now()',
      'delete from access_question',
      'truncate access_question cascade',
      'update access_question_end set row_count = 0',
      'delete from access_question_end',
    ])
      await expect(owner.query(change)).rejects.toMatchObject({ code: '23001' });
    await owner.end();
  });

  it('is seen by whoever asked, by the CPO and by the auditor', async () => {
    const [cpo, other] = [await app.signInAs('cpo'), await app.signInAs('officer')];
    await ask('SELECT 1 AS mine', other);
    expect(await seenBy(other)).toEqual([other.person.personId]);
    expect(await seenBy(officer)).toEqual([]);
    for (const client of [cpo, auditor]) expect(await seenBy(client)).toContain(other.person.personId);
    const staff = await app.signInAs('staff');
    for (const table of [sql`select from access_question`, sql`select from access_question_end`])
      expect(await app.rowsAs({ ...staff.person, via: 'session' }, table)).toEqual([]);
  });

  it('is asked in nobody else’s name, and its end is told by nobody else', async () => {
    await ask('SELECT 1');
    const { questionId } = await ask('SELECT 1', auditor);
    const forged = sql`
      insert into access_question (id, asked_by, asked_at, form, reason, sealed)
      select gen_random_uuid(), ${auditor.person.personId}, asked_at, form, reason, sealed from access_question limit 1`;
    await expect(app.rowsAs(officer.person, forged)).rejects.toMatchObject({ code: '42501' });
    const end = sql`insert into access_question_end values (${questionId}, now(), 'answered', 0, 0)`;
    await expect(app.rowsAs(officer.person, end)).rejects.toMatchObject({ code: '42501' });
  });

  it('reaches nothing but the records, and changes nothing', async () => {
    const before = (await ask('SELECT count() FROM acc.records')).rows;
    for (const attack of [
      "SELECT * FROM file('/etc/passwd', 'LineAsString')",
      "SELECT * FROM url('http://127.0.0.1:1/', 'CSV', 'a String')",
      "SELECT * FROM remote('127.0.0.1', 'system', 'tables')",
      `SELECT 1 AS "a'", file('/etc/passwd') AS "b'"`,
      'SELECT query FROM system.processes',
      'SELECT * FROM acc.actor_days_of_records',
      "SELECT * FROM acc.records INTO OUTFILE '/tmp/stolen'",
      'SELECT 1 SETTINGS max_execution_time = 0',
      'SELECT sleep(3)',
      'SELECT sleepEachRow(1) FROM numbers(1000)',
      'INSERT INTO acc.records SELECT * FROM acc.records',
      'SET readonly = 0',
      'DROP TABLE acc.records',
      'SELECT 1; DROP TABLE acc.records',
      'SELECT 1\n\n;DROP TABLE acc.records',
      'SELECT 1 FORMAT Native',
      'KILL QUERY WHERE 1 ASYNC',
    ]) {
      expect(await told(attack)).not.toMatch(/passwd|127\.0\.0\.1|stolen|Exception|Code:/);
      expect((await newest()).end?.outcome).toBe('refused');
    }
    await told('SELECT 1\n\nDROP TABLE acc.records');
    expect((await ask("SELECT count() FROM acc.records WHERE system != 'bongsu'")).rows).toEqual([[1201]]);
    expect(before[0]?.[0]).toBeGreaterThanOrEqual(1201);
  });

  it('that cannot be answered is told why, in plain words and without a value', async () => {
    expect(await told('SELECT actor,\n  count() FORM acc.records')).toMatch(/^2번째 줄 \d+번째 글자/);
    expect(await told('SELECT who FROM acc.records')).toMatch(/^‘who’: 이런 열이 없습니다/);
    expect(await told('SELECT * FROM records')).toContain('acc.records와 acc.actor_days');
    expect(await told('SELECT actor, system FROM acc.records GROUP BY actor')).toMatch(/^‘system’: GROUP BY에 없는/);
    expect(await told('SELECT sleep(1) FROM acc.records')).toMatch(/^‘sleep’: 접속기록 밖에/);
    expect(await told('SELECT toUInt8(actor) FROM acc.records')).not.toMatch(/h-0001|calc/);
    expect(await told('SELECT throwIf(1, actor) FROM acc.records')).not.toMatch(/h-0001|calc/);
    const english = await officer.fetch('/api/access-questions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ sql: 'SELECT who FROM acc.records', reason }),
    });
    expect(await english.json()).toMatchObject({
      errors: [{ path: 'sql', message: expect.stringMatching(/^“who”: There is no such column/) as string }],
    });
  });

  it('is asked with a reason, and not at all without', async () => {
    for (const body of [
      { sql: 'SELECT 1', reason: '' },
      { sql: ' \n', reason },
      { sql: '1'.repeat(10_001), reason },
    ])
      expect(await officer.refusal(accessQuestionsAsk, { body })).toMatchObject({ code: 'invalid' });
    expect((await officer.call(accessQuestionsList)).total).toBe(0);
  });

  it('has so many rows on the page, and more in a file, which is on record as a download', async () => {
    const all = 'SELECT seq, at, actor FROM acc.records ORDER BY seq';
    expect(await told(all)).toContain(`${accessQuestionLimits.rows.toLocaleString('ko-KR')}줄을 넘`);
    const body = { sql: all, reason, form: 'csv' } as const;
    const { bytes, headers } = await officer.download(accessQuestionsFile, { body });
    const lines = bytes.toString('utf8').trim().split('\r\n');
    expect(headers.get('content-type')).toContain('text/csv');
    expect(lines[0]).toBe('seq,at,actor');
    expect(lines[1]).toBe('0,2026-11-20 14:00:00,h-0001');
    expect(lines[1201]).toBe("1200,2026-11-20 14:00:00,'=cmd|calc");
    const xlsx = await officer.download(accessQuestionsFile, { body: { ...body, form: 'xlsx' } });
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(await newest()).toMatchObject({ form: 'xlsx', end: { outcome: 'answered', rows: lines.length - 1 } });
    const many = { ...body, sql: 'SELECT number FROM numbers(60000)' };
    expect(await officer.refusal(accessQuestionsFile, { body: many })).toMatchObject({ code: 'invalid' });
    const records = await app.rows(sql`
      select action, subject_count > 1000 as "isWhole" from access_record where operation = 'accessQuestions.file' order by id`);
    expect(records).toEqual([
      { action: 'download', isWhole: true },
      { action: 'download', isWhole: true },
      { action: 'download', isWhole: false },
    ]);
  });

  it('is stopped when whoever asked goes away, and that is on record too', async () => {
    const leaving = new AbortController();
    const endless = 'SELECT sum(cityHash64(number)) FROM numbers(1000000000000)';
    const asked = officer.fetch('/api/access-questions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sql: endless, reason }),
      signal: leaving.signal,
    });
    const asks = async (): Promise<AccessQuestion | null> => {
      const one = await newest(auditor);
      return one.sql === endless ? one : null;
    };
    while ((await asks()) === null) await sleep(50);
    expect(await asks()).toMatchObject({ end: null });
    leaving.abort();
    await expect(asked).rejects.toThrow(/abort/);
    while ((await asks())?.end === null) await sleep(50);
    expect(await asks()).toMatchObject({ end: { outcome: 'left', rows: 0 } });
  });
});

it('where the store does not open, that is said, and the question is on record all the same', async () => {
  await using broken = await startTestApp();
  const cpo = await broken.signInAs('cpo');
  await mkdir(broken.deps.records.folder, { recursive: true });
  await writeFile(join(broken.deps.records.folder, 'store'), '');
  const body = { sql: 'SELECT 1', reason };
  expect(await cpo.refusal(accessQuestionsAsk, { body })).toMatchObject({ code: 'unavailable' });
  expect(await newest(cpo)).toMatchObject({ sql: 'SELECT 1', end: { outcome: 'failed', rows: 0 } });
});

it('what nobody may ask is not asked', async () => {
  for (const role of ['staff', 'handler', 'head', 'administrator'] as const) {
    const client = await app.signInAs(role);
    expect(await client.refusal(accessQuestionsAsk, { body: { sql: 'SELECT 1', reason } })).toMatchObject({
      code: 'forbidden',
    });
  }
});
