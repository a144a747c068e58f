import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS, instantAt } from '@bongsu/kit';
import { retain } from '../keep/retain.ts';
import { Log } from '../log/log.ts';
import { SEGMENT_SIZE } from '../log/segment.ts';
import { compareStore } from './compare.ts';
import { Loader } from './load.ts';
import { directly, officeOf, RECEIVED, take } from './office.fixture.ts';
import { Store } from './store.ts';

const home = mkdtempSync(join(tmpdir(), 'bongsu-store-test-'));
const [log, folder] = [join(home, 'log'), join(home, 'store')];
const FIRST = SEGMENT_SIZE + 3000;
const COUNTS = 'SELECT count() AS rows, groupBitmap(seq) AS different, max(seq) AS last FROM acc.records';

let store: Store;
let loader: Loader;

const open = async (): Promise<void> => {
  store = await Store.open({ folder });
  loader = new Loader(store, log);
};

/** With statements of somebody who has got hold of the engine's files. */
const tamper = async (...statements: readonly string[]): Promise<void> => {
  await store.close();
  await directly(
    folder,
    statements.map((sql) => ({ sql: `${sql} SETTINGS mutations_sync = 2` })),
  );
  await open();
};

const expectWhole = async (size: number): Promise<void> => {
  expect(await store.ask(COUNTS)).toEqual([{ rows: String(size), different: String(size), last: String(size - 1) }]);
  expect(await compareStore(store, log)).toEqual({ size, held: size, differs: null });
  expect(await store.ask('SELECT sum(records) AS records FROM acc.actor_days')).toEqual([{ records: String(size) }]);
};

beforeAll(async () => {
  await take(log, officeOf(0, FIRST), 'first');
  await open();
});

afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

const echo = async (index: number): Promise<unknown> =>
  store.ask('SELECT {value:String} AS value', { value: `it's \\ "${index}"\n\t한글` }, { rows: 1 + (index % 3) });

describe('the query store', () => {
  it('has every record of the log once, also of months that no calendar has', async () => {
    expect(await compareStore(store, log)).toEqual({ size: FIRST, held: 0, differs: null });
    expect(await loader.refresh()).toEqual({ size: FIRST, rebuilt: false });
    await expectWhole(FIRST);
  });

  it('takes in what came since, and nothing twice, in this process and in the next one', async () => {
    await take(log, officeOf(FIRST, 500), 'second');
    expect((await loader.refresh()).size).toBe(FIRST + 500);
    await expectWhole(FIRST + 500);
    await store.close();
    await open();
    await take(log, officeOf(FIRST + 500, 500), 'third');
    await loader.refresh();
    await expectWhole(FIRST + 1000);
  });

  it('goes on when its engine is killed, and every answer is whole', async () => {
    process.kill((await store.pid())!, 'SIGKILL');
    await expectWhole(FIRST + 1000);
  });

  it('ends up whole when its engine is killed while it is loaded', async () => {
    for (const after of [50, 400]) {
      const loading = loader.rebuild();
      await sleep(after);
      process.kill((await store.pid())!, 'SIGKILL');
      await loading;
      await expectWhole(FIRST + 1000);
    }
  });

  it('is answered for by the log: a changed, a removed and an added row are found, and the place is named', async () => {
    await tamper("ALTER TABLE acc.records UPDATE reason = 'forged' WHERE seq = 12345");
    expect((await compareStore(store, log)).differs).toBe(12_345);
    await tamper('ALTER TABLE acc.records DELETE WHERE seq IN (777, 12345)');
    expect((await compareStore(store, log)).differs).toBe(777);
    await tamper('INSERT INTO acc.records SELECT * FROM acc.records WHERE seq = 42');
    expect((await compareStore(store, log)).differs).toBe(43);
    expect(await loader.refresh()).toEqual({ size: FIRST + 1000, rebuilt: true });
    await expectWhole(FIRST + 1000);
  });

  it('finds what is missing and sends that alone', async () => {
    await tamper('ALTER TABLE acc.records DELETE WHERE seq % 7 = 3 AND seq > 60000 AND toYYYYMM(at) = 202611');
    expect(await loader.refresh()).toEqual({ size: FIRST + 1000, rebuilt: false });
    await expectWhole(FIRST + 1000);
  });

  it('is made anew when a whole block is gone that was taken before', async () => {
    await tamper('ALTER TABLE acc.records DELETE WHERE toYYYYMM(at) = 999912');
    expect(await loader.refresh()).toEqual({ size: FIRST + 1000, rebuilt: true });
    await expectWhole(FIRST + 1000);
  });

  it('forgets what the log destroyed when its term was over, and nothing else', async () => {
    const later = { now: () => instantAt(RECEIVED + 800 * DAY_MS) };
    const held = await Log.open(log, later);
    await retain(held, log, { terms: () => 12, isTrial: false, by: 'keeper', place: 'office' }, later);
    await held.close();
    const { size } = await loader.refresh();
    expect(await store.ask(COUNTS)).toEqual([
      { rows: String(size - SEGMENT_SIZE), different: String(size - SEGMENT_SIZE), last: String(size - 1) },
    ]);
    expect(await compareStore(store, log)).toEqual({ size, held: size, differs: null });
    expect(await loader.rebuild()).toEqual({ size, rebuilt: true });
    expect((await compareStore(store, log)).differs).toBeNull();
  });

  it('is opened by one program at a time', async () => {
    await expect(Store.open({ folder })).rejects.toThrow('Another program has the store open.');
  });

  it('keeps settings and parameters of one question from the others that run beside it', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => echo(index)));
    expect(answers).toEqual(Array.from({ length: 40 }, (_, index) => [{ value: `it's \\ "${index}"\n\t한글` }]));
  });

  it('keeps a question within its limits', async () => {
    const endless = 'SELECT count() FROM numbers(1000000000000)';
    await expect(store.ask(endless, {}, { seconds: 1 })).rejects.toMatchObject({ type: 'TIMEOUT_EXCEEDED' });
    const many = 'SELECT number FROM numbers(1000)';
    await expect(store.ask(many, {}, { rows: 10 })).rejects.toMatchObject({ type: 'TOO_MANY_ROWS_OR_BYTES' });
    const large = 'SELECT groupArray(number) FROM numbers(100000000)';
    await expect(store.ask(large, {}, { bytes: 50_000_000 })).rejects.toMatchObject({ type: 'MEMORY_LIMIT_EXCEEDED' });
  });

  it('stops working for somebody who is gone', async () => {
    const leaving = new AbortController();
    const asked = store.ask('SELECT count() FROM numbers(1000000000000)', {}, { signal: leaving.signal, seconds: 300 });
    setTimeout(() => leaving.abort(), 200);
    await expect(asked).rejects.toThrow('abort');
    // It would hold up the end of the engine for minutes.
    await store.close();
    await open();
    expect(await store.ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('whoever only asks', () => {
  const ATTACKS = {
    'reads a file by a function': "SELECT file('/etc/passwd')",
    'reads a file by a quoted function': "SELECT `file`('/etc/passwd')",
    'reads a file by an escaped name': "SELECT `fi\\x6ce`('/etc/passwd')",
    'reads a file by APPLY': "SELECT * APPLY(file) FROM (SELECT '/etc/passwd' AS path)",
    'reads a file by a function of functions': "SELECT arrayMap(file, ['/etc/passwd'])",
    'reads a file behind a comment': "SELECT 1 -- '\n, file('/etc/passwd') -- '",
    'reads a file behind a quoted name that holds a quote': `SELECT 1 AS "a'", file('/etc/passwd') AS "b'"`,
    'reads a file behind a name in backticks that holds a quote': "SELECT 1 AS `a'`, file('/etc/passwd') AS `b'`",
    'reads a file behind a quoted name that looks like a comment': `SELECT 1 AS "--", file('/etc/passwd')`,
    'reads a file behind a quoted name that begins a comment': `SELECT 1 AS "/*", file('/etc/passwd') AS "*/"`,
    'reads a file by REPLACE': "SELECT * REPLACE(file(path) AS path) FROM (SELECT '/etc/passwd' AS path)",
    'reads a file as a table': "SELECT * FROM file('/etc/passwd', 'LineAsString')",
    'reads a file by a text for a table': "SELECT * FROM '/etc/passwd'",
    'reads a file by a name for a table': 'SELECT * FROM `/etc/passwd`',
    'reads a file of a database': 'SELECT * FROM default.`/etc/passwd`',
    'reads a file by a parameter': 'SELECT * FROM {path:Identifier}',
    'asks another address': "SELECT * FROM url('http://127.0.0.1:1/', 'CSV', 'a String')",
    'asks another server': "SELECT * FROM remote('127.0.0.1', 'system', 'tables')",
    'asks a bucket': "SELECT * FROM s3('http://127.0.0.1:1/bucket/key')",
    'runs a program': "SELECT * FROM executable('id', 'CSV', 'a String')",
    'sees what others ask': 'SELECT query FROM system.processes',
    'sees it through a set': "SELECT 'x' IN system.processes",
    'sees it through a union of tables': "SELECT * FROM merge('system', 'processes')",
    'sees it through a view of one': 'SELECT * FROM view(SELECT * FROM system.processes)',
    'sees it through a condition': 'SELECT 1 WHERE 1 IN (SELECT count() FROM system.processes)',
    'sees it in capitals': 'SELECT * FROM INFORMATION_SCHEMA.TABLES',
    'reads the settings': "SELECT getServerSetting('max_server_memory_usage')",
    'writes a file': `SELECT * FROM acc.records INTO OUTFILE '${join(home, 'stolen')}'`,
    'writes a file behind a comment': `SELECT * FROM acc.records INTO/**/OUTFILE '${join(home, 'stolen')}'`,
    'changes a setting': 'SELECT 1 SETTINGS max_memory_usage = 0',
    'changes a setting within': 'SELECT * FROM (SELECT 1 SETTINGS readonly = 0)',
    'lifts a limit within': 'SELECT * FROM (SELECT count() FROM numbers(10) SETTINGS max_execution_time = 0)',
    'sets another setting': 'SET readonly = 0',
    'says two things': 'SELECT 1; DROP TABLE acc.records',
    'says two things behind a text': "SELECT ''';--'; DROP TABLE acc.records",
    'says two things behind a curly quote': 'SELECT ‘a; DROP TABLE acc.records’',
    'says two things in a document': 'SELECT $a$;$a$; DROP TABLE acc.records',
    'says two things behind an empty line': 'SELECT 1\n\nDROP TABLE acc.records',
    'reads another table of the store': 'SELECT * FROM acc.actor_days_of_records',
    'keeps the judge busy': `SELECT 1 ${'/**/'.repeat(10_000)} '`,
    'puts rows in': 'INSERT INTO acc.records SELECT * FROM acc.records',
    'puts rows in behind WITH': 'WITH x AS (SELECT 1) INSERT INTO acc.records SELECT * FROM acc.records',
    'removes rows': 'ALTER TABLE acc.records DELETE WHERE 1',
    'removes a table': 'DROP TABLE acc.records',
    'empties a table': 'TRUNCATE TABLE acc.records',
    'makes a table': 'CREATE TABLE acc.more (a UInt8) ENGINE = Memory',
    'makes a table for itself': 'CREATE TEMPORARY TABLE more (a UInt8)',
    'stops others': 'KILL QUERY WHERE 1 ASYNC',
    'gives itself rights': 'GRANT SELECT ON system.* TO default',
    'turns into another': 'EXECUTE AS default SELECT 1',
    'looks at how tables are made': 'SHOW CREATE TABLE acc.records',
    'describes a file': "DESCRIBE file('/etc/passwd')",
    explains: "EXPLAIN SELECT file('/etc/passwd')",
    'explains within': 'SELECT * FROM (EXPLAIN SELECT 1)',
    'writes into a log': "SELECT logTrace('nobody was here')",
    waits: 'SELECT sleepEachRow(3) FROM numbers(100)',
  } as const;

  it.each(Object.entries(ATTACKS))('gets no further when it %s', async (_, sql) => {
    const parameters = { path: '/etc/passwd' };
    const answer = await store.ask(sql, parameters).then(
      (rows) => ({ rows }),
      // READONLY, ACCESS_DENIED, SYNTAX_ERROR; of an error of several lines the client reads the code alone.
      (error: { code?: string }) => ({ code: error.code }),
    );
    expect(answer).not.toHaveProperty('rows');
    expect(['164', '497', '62']).toContain('code' in answer ? answer.code : '');
  });

  it('may ask whatever else SQL has', async () => {
    const sql = `
      -- The ten who were seen most; "; DROP TABLE" is but a text.
      WITH busy AS (SELECT actor, count() AS n FROM acc.records WHERE reason != ';' GROUP BY actor)
      SELECT "actor", n, rank() OVER (ORDER BY n DESC, actor) AS place /* from 1 */
      FROM busy LEFT JOIN (SELECT DISTINCT actor FROM acc.actor_days) AS days USING actor
      WHERE n IN (SELECT max(n) FROM busy) ORDER BY place LIMIT 1`;
    expect(await store.ask(sql)).toHaveLength(1);
  });
});
