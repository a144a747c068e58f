import { Agent, type AgentOptions } from 'node:http';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { createClient } from '@clickhouse/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOf } from '../log/people.fixture.ts';
import { columnsOf } from '../record/columns.ts';
import { Entries } from '../record/entries.ts';
import { encodeKept } from '../record/entry.ts';
import { BadStore } from './bad-store.ts';
import { blockOf } from './block.fixture.ts';
import { toEngine, type Connection } from './connection.ts';
import { createStatements } from './ddl.ts';

const folder = mkdtempSync(join(tmpdir(), 'bongsu-connection-'));
let connection: Connection;

const block = (): Buffer => {
  const seqs = Array.from({ length: 10 }, (_, index) => index);
  return blockOf(
    Float64Array.from(seqs),
    columnsOf(Entries.of(seqs.map((index) => encodeKept({ ...accessOf(index), received: 1 })))),
  );
};

beforeAll(async () => {
  connection = await toEngine(folder);
  for (const query of createStatements()) await connection.writer.command({ query });
});

afterAll(async () => {
  await connection.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('the way to the engine', () => {
  it('is shut for whoever does not know a password', async () => {
    const options: AgentOptions & { readonly socketPath: string } = { socketPath: connection.engine!.socket };
    const stranger = createClient({
      url: 'http://store',
      http_agent: new Agent(options),
      username: 'writer',
      password: 'guess',
    });
    await expect(stranger.query({ query: 'SELECT 1' })).rejects.toMatchObject({ code: '516' });
    await stranger.close();
  });

  it('leads through a socket in a folder that only its owner may enter', () => {
    const home = dirname(connection.engine!.socket);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(readdirSync(home).map((name) => statSync(join(home, name)).mode & 0o077)).toEqual([0, 0, 0]);
  });

  it('takes rows from the loader alone', async () => {
    const file = join(connection.engine!.incoming, 'rows');
    writeFileSync(file, block());
    const query = "INSERT INTO acc.records FROM INFILE 'rows' FORMAT Native";
    await expect(connection.reader.command({ query })).rejects.toMatchObject({ type: 'READONLY' });
    await connection.writer.command({ query });
    rmSync(file);
  });

  it('leads rows through a folder that only its owner may enter, in which nothing stays', async () => {
    const { incoming } = connection.engine!;
    expect(statSync(incoming).mode & 0o777).toBe(0o700);
    await connection.put('acc.records', [block().subarray(0, 7), block().subarray(7)], {});
    await expect(connection.put('acc.records', [Buffer.of(12, 34)], {})).rejects.toThrow();
    expect(readdirSync(incoming)).toEqual([]);
  });

  it('says that rows cannot be written where they cannot', async () => {
    const { incoming } = connection.engine!;
    rmSync(incoming, { recursive: true });
    await expect(connection.put('acc.records', [block()], {})).rejects.toThrow(BadStore);
    mkdirSync(incoming, { mode: 0o700 });
  });

  it.each([
    "INSERT INTO acc.records FROM INFILE '/etc/passwd' FORMAT Native",
    "INSERT INTO acc.records FROM INFILE '../rows' FORMAT Native",
    "INSERT INTO acc.records FROM INFILE '..' FORMAT Native",
    "INSERT INTO acc.records (reason) FROM INFILE '/etc/passwd' FORMAT LineAsString",
    "insert into acc.records(reason) from/**/infile('/etc/passwd') FORMAT LineAsString",
  ])('takes no rows with %s', async (query) => {
    await expect(connection.writer.command({ query })).rejects.toMatchObject({ type: 'READONLY' });
  });

  it('takes no rows together with a statement, from nobody', async () => {
    for (const client of [connection.reader, connection.writer]) {
      const values = Readable.from([block()], { objectMode: false });
      const sent = client.exec({ query: 'INSERT INTO acc.records FORMAT Native', values });
      await expect(sent).rejects.toMatchObject({ type: 'READONLY' });
    }
  });

  it('takes a block with an empty line in it whole, and runs nothing of it', async () => {
    const reason = '\n\nDROP TABLE acc.records;\n\n';
    const filled = blockOf(
      Float64Array.of(100),
      columnsOf(Entries.of([encodeKept({ ...accessOf(100), reason, received: 1 })])),
    );
    await connection.put('acc.records', [filled], {});
    const answer = await connection.reader.query({
      query: 'SELECT reason FROM acc.records WHERE seq = 100',
      format: 'JSON',
    });
    expect((await answer.json<{ reason: string }>()).data).toEqual([{ reason }]);
  });

  it('gives even the loader no right to files, to other addresses and to who else is there', async () => {
    for (const query of [
      "SELECT * FROM file('/etc/passwd', 'LineAsString')",
      "SELECT * FROM url('http://127.0.0.1:1/', 'CSV', 'a String')",
      'SELECT * FROM system.users',
      "CREATE TABLE acc.passwords (line String) ENGINE = File('LineAsString', '/etc/passwd')",
    ])
      await expect(connection.writer.query({ query })).rejects.toMatchObject({ type: 'ACCESS_DENIED' });
  });
});
