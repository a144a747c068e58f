import { Client } from 'pg';
import { expect, it } from 'vitest';
import { createDatabase, type Template } from './database.ts';

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

const templateOf = (digest: string, build: Template['build']): Template => ({
  digest: `${digest}${String(process.pid)}`,
  build,
});

it('builds a template once, however many ask for it at the same time, and copies it for each', async () => {
  let builds = 0;
  const template = templateOf('sha256:a1', async (url) => {
    builds += 1;
    await query(url, 'CREATE TABLE word (text text)');
    await query(url, `INSERT INTO word VALUES ('봉수')`);
  });
  const databases = await Promise.all([1, 2, 3, 4].map(async () => createDatabase({ template })));
  try {
    expect(builds).toBe(1);
    await query(databases[0]!.url, 'DELETE FROM word');
    expect(await query(databases[1]!.url, 'SELECT text FROM word')).toEqual([{ text: '봉수' }]);
    expect(new Set(databases.map(({ name }) => name)).size).toBe(4);
  } finally {
    await Promise.all(databases.map(async (database) => database.drop()));
  }
});

it('builds again when the digest changes', async () => {
  const first = templateOf('sha256:b1', async (url) => query(url, 'CREATE TABLE first (id int)'));
  const second = templateOf('sha256:b2', async (url) => query(url, 'CREATE TABLE second (id int)'));
  await using one = await createDatabase({ template: first });
  await using two = await createDatabase({ template: second });
  await query(one.url, 'SELECT FROM first');
  await query(two.url, 'SELECT FROM second');
  await expect(query(two.url, 'SELECT FROM first')).rejects.toThrow('does not exist');
});

it('leaves no half template when building fails', async () => {
  let attempts = 0;
  const template = templateOf('sha256:c1', async (url) => {
    attempts += 1;
    await query(url, 'CREATE TABLE half (id int)');
    if (attempts === 1) throw new Error('the migration is wrong');
  });
  await expect(createDatabase({ template })).rejects.toThrow('the migration is wrong');
  await using database = await createDatabase({ template });
  await query(database.url, 'SELECT FROM half');
  expect(attempts).toBe(2);
});

it('removes the database in the end, also while somebody is still connected', async () => {
  const database = await createDatabase();
  const lingering = new Client({ connectionString: database.url });
  lingering.on('error', () => undefined);
  await lingering.connect();
  await database.drop();
  await database.drop();
  await expect(query(database.url, 'SELECT 1')).rejects.toThrow('does not exist');
});
