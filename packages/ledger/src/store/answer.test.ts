import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOf } from '../log/people.fixture.ts';
import { toEngine } from './connection.ts';
import { faultIn, type Fault } from './fault.ts';
import { Loader } from './load.ts';
import { take } from './office.fixture.ts';
import { listenAsServer } from './server.fixture.ts';
import { Store } from './store.ts';

const home = mkdtempSync(join(tmpdir(), 'bongsu-answer-'));
const log = join(home, 'log');
let own: Store;

beforeAll(async () => {
  await take(
    log,
    Array.from({ length: 100 }, (_, index) => accessOf(index)),
    'all',
  );
  own = await Store.open({ folder: join(home, 'store') });
  await new Loader(own, log).refresh();
});

afterAll(async () => {
  await own.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

const faultOf = async (sql: string, limits = {}): Promise<Fault | null> => {
  const error = await own.answer(sql, limits).then(
    () => expect.unreachable(sql),
    (thrown: unknown) => thrown,
  );
  return faultIn(error, sql);
};

describe('a question that somebody wrote', () => {
  it('is answered as a table, in its order, and with columns of one name beside each other', async () => {
    expect(await own.answer('SELECT seq, seq, ok, subjects FROM acc.records ORDER BY seq LIMIT 1')).toEqual({
      columns: [
        { name: 'seq', type: 'UInt64' },
        { name: 'seq', type: 'UInt64' },
        { name: 'ok', type: 'Bool' },
        { name: 'subjects', type: 'Array(String)' },
      ],
      rows: [['0', '0', accessOf(0).ok, accessOf(0).subjects]],
    });
    expect((await own.answer('SELECT actor FROM acc.records WHERE seq > 1000')).rows).toEqual([]);
  });

  it('is told where it cannot be read, counted in letters', async () => {
    expect(await faultOf('SELEC 1')).toEqual({ kind: 'syntax', line: 1, column: 7 });
    expect(await faultOf("SELECT '한글',\n  '조회', actor r s\nFROM acc.records")).toEqual({
      kind: 'syntax',
      line: 2,
      column: 17,
    });
    expect(await faultOf('SELECT actor\n\nDROP TABLE acc.records')).toMatchObject({ kind: 'syntax', line: 3 });
    expect(await faultOf('SELECT actor FROM acc.records WHERE')).toEqual({ kind: 'syntax', line: 1, column: 36 });
  });

  it.each<[string, Fault]>([
    ['SELECT who FROM acc.records', { kind: 'unknown-column', name: 'who' }],
    ['SELECT r.who FROM acc.records AS r', { kind: 'unknown-column', name: 'r.who' }],
    ['SELECT * FROM records', { kind: 'unknown-table', name: 'records' }],
    ['SELECT coun() FROM acc.records', { kind: 'unknown-function', name: 'coun' }],
    ['SELECT actor, system FROM acc.records GROUP BY actor', { kind: 'not-grouped', name: 'system' }],
    ['SELECT max(count()) FROM acc.records', { kind: 'nested-aggregate' }],
    ['SELECT actor + 1 FROM acc.records', { kind: 'wrong-value' }],
    ["SELECT * FROM acc.records WHERE at > 'yesterday'", { kind: 'wrong-value' }],
    ['SELECT toUInt8(actor) FROM acc.records', { kind: 'wrong-value' }],
    ["SELECT throwIf(1, 'Code: 159. DB::Exception: (TIMEOUT_EXCEEDED)')", { kind: 'other' }],
    ["SELECT file('/etc/passwd')", { kind: 'not-allowed', because: 'foreign-word', word: 'file' }],
    ['SELECT sleepEachRow(1)', { kind: 'not-allowed', because: 'foreign-word', word: 'sleepEachRow' }],
    ['SELECT 1; SELECT 2', { kind: 'not-allowed', because: 'not-plain', word: null }],
    ['SELECT ‘a’', { kind: 'not-allowed', because: 'not-plain', word: null }],
    ['SHOW TABLES', { kind: 'not-allowed', because: 'not-a-select', word: null }],
    ['SELECT 1 FORMAT CSV', { kind: 'not-allowed', because: 'not-a-select', word: null }],
    ['SELECT 1 SETTINGS max_execution_time = 0', { kind: 'not-allowed', because: 'settings', word: null }],
    ['SELECT * FROM system.processes', { kind: 'not-allowed', because: 'foreign-table', word: null }],
    ["SELECT * FROM url('http://127.0.0.1:1/')", { kind: 'not-allowed', because: 'foreign-table', word: null }],
  ])('is told why %j is not answered', async (sql, fault) => {
    expect(await faultOf(sql)).toEqual(fault);
  });

  it('is ended at its limits of time, memory and length', async () => {
    const endless = 'SELECT sum(cityHash64(number)) FROM numbers(1000000000000)';
    expect(await faultOf(endless, { seconds: 1 })).toEqual({ kind: 'too-long' });
    expect(await faultOf('SELECT seq FROM acc.records', { rows: 99 })).toEqual({ kind: 'too-large' });
    for (const long of ["SELECT repeat('a', 20000)", 'SELECT repeat(actor, 2000) FROM acc.records'])
      expect(await faultOf(long, { answerBytes: 10_000 })).toEqual({ kind: 'too-large' });
    const wide = 'SELECT groupArray(number) FROM numbers(100000000)';
    expect(await faultOf(wide, { bytes: 50_000_000 })).toEqual({ kind: 'too-much-memory' });
  });
});

it('asks a server of the organisation nothing that it would refuse itself', async () => {
  const connection = await toEngine(join(home, 'server'));
  const [server, url] = await listenAsServer(connection);
  const store = await Store.open({ url });
  await new Loader(store, log).refresh();
  expect((await store.answer('SELECT count() FROM acc.records')).rows).toEqual([['100']]);
  for (const sql of [
    "SELECT file('/etc/passwd')",
    `SELECT 1 AS "a'", file('/etc/passwd') AS "b'"`,
    "SELECT * FROM file('/etc/passwd', 'LineAsString')",
    'SELECT * FROM system.processes',
    'SELECT * FROM acc.actor_days_of_records',
    'SELECT 1 SETTINGS max_memory_usage = 0',
    'INSERT INTO acc.records SELECT * FROM acc.records',
    'DROP TABLE acc.records',
    'SELECT 1; DROP TABLE acc.records',
  ])
    expect(faultIn(await store.answer(sql).catch((error: unknown) => error), sql)).toMatchObject({
      kind: 'not-allowed',
    });
  expect((await store.answer('SELECT count() FROM acc.records')).rows).toEqual([['100']]);
  await store.close();
  server.close();
  await connection.close();
});
