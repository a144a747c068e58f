import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBinaries } from './binaries.ts';
import { startEmbedded, type Embedded } from './index.ts';
import { processStart } from './processes.ts';
import { chooseRunAs, type RunAs } from './run-as.ts';

const SLOW = 120_000;
let folder: string;
const running: Embedded[] = [];
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bongsu-embedded-'));
  await chmod(folder, 0o711);
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(running.splice(0).map(async (database) => database.stop()));
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}, SLOW);

const start = async (options: Partial<Parameters<typeof startEmbedded>[0]> = {}): Promise<Embedded> => {
  const database = await startEmbedded({ dataDir: folder, ...options });
  running.push(database);
  return database;
};

const stopped = async (database: Embedded): Promise<void> => {
  await database.stop();
  running.splice(running.indexOf(database), 1);
};

const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

/** Another Bongsu: prints its pid first, then one line for each row whose commit was acknowledged. */
const spawnWriter = (lines: (line: string) => void, ...more: string[]): ChildProcess => {
  const program = fileURLToPath(new URL('./crash-writer.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder, ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  createInterface({ input: child.stdout }).on('line', lines);
  return child;
};

const until = async (met: () => boolean): Promise<void> => {
  await expect.poll(met, { timeout: 60_000, interval: 20 }).toBe(true);
};

describe('the embedded PostgreSQL', () => {
  it(
    'starts, keeps rows over a stop, and holds its password in a file only its owner reads',
    async () => {
      const first = await start();
      await query(first.url, 'CREATE TABLE kept (word text)');
      await query(first.url, `INSERT INTO kept VALUES ('봉수')`);
      await stopped(first);
      expect(await first.exited).toBe(0);

      const second = await start();
      expect(await query(second.url, 'SELECT word FROM kept')).toEqual([{ word: '봉수' }]);
      expect(await query(second.url, 'SHOW data_checksums')).toEqual([{ data_checksums: 'on' }]);
      expect(await query(second.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
      const secret = await stat(join(folder, 'secrets', 'postgres'));
      expect(secret.mode & 0o777).toBe(0o600);
      expect(await readdir(folder)).toEqual(['in-use', 'postgres', 'secrets']);
    },
    SLOW,
  );

  it(
    'asks for the password, also from this machine',
    async () => {
      const database = await start();
      const wrong = database.url.replace(/:[^:@]+@/u, ':wrong@');
      await expect(query(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
    },
    SLOW,
  );

  it(
    'listens on the loopback address and nowhere else',
    async () => {
      const database = await start();
      const others = Object.values(networkInterfaces())
        .flatMap((list) => list ?? [])
        .filter((one) => !one.internal && !one.address.startsWith('fe80'));
      expect(await answers('127.0.0.1', database.port)).toBe(true);
      for (const { address } of others) expect(await answers(address, database.port)).toBe(false);
      expect(await answers('::1', database.port)).toBe(false);
      expect(await query(database.url, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
    },
    SLOW,
  );

  it(
    'prints no statement and no value of a failing one',
    async () => {
      const lines: string[] = [];
      const database = await start({ log: (line) => lines.push(line) });
      await query(database.url, 'CREATE TABLE one (email text PRIMARY KEY)');
      await query(database.url, `INSERT INTO one VALUES ('invented@example.invalid')`);
      await expect(query(database.url, `INSERT INTO one VALUES ('invented@example.invalid')`)).rejects.toThrow();
      await expect(query(database.url, `SELECT 'invented@example.invalid'::int`)).rejects.toThrow();
      expect(lines.join('\n')).not.toContain('invented');
    },
    SLOW,
  );

  it(
    'refuses a second program on the same folder with a plain sentence, and serves it once the first is done',
    async () => {
      const first = await start();
      await expect(startEmbedded({ dataDir: folder })).rejects.toMatchObject({
        problem: 'DATA_FOLDER_IN_USE',
        ko: expect.stringContaining(folder),
        en: expect.stringContaining(`process ${String(process.pid)}`),
      });
      expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await stopped(first);
      await start();
    },
    SLOW,
  );

  it(
    'lets exactly one of several programs that start at the same moment have the folder',
    async () => {
      const seen: string[] = [];
      const rivals = [1, 2, 3].map(() => spawnWriter((line) => seen.push(line.split(' ')[0]!)));
      await until(() => seen.filter((word) => word === 'started' || word === 'DATA_FOLDER_IN_USE').length === 3);
      expect(seen.filter((word) => word === 'started')).toHaveLength(1);
      expect(rivals).toHaveLength(3);
    },
    SLOW,
  );

  it(
    'loses no acknowledged row when Bongsu is killed in the middle of its work, round after round',
    async () => {
      const acknowledged: string[] = [];
      for (const round of [1, 2, 3]) {
        const before = acknowledged.length;
        const writer = spawnWriter((line) => {
          const [word, value] = line.split(' ');
          if (word === 'row') acknowledged.push(value!);
        }, String(round));
        await until(() => acknowledged.length > before + 50);
        writer.kill('SIGKILL');
      }
      const database = await start();
      const rows = await query(database.url, 'SELECT id FROM acknowledged');
      const kept = new Set(rows.map((row) => row['id']));
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    },
    SLOW,
  );

  it(
    'survives the death of the server itself together with Bongsu',
    async () => {
      let postmaster = 0;
      let acknowledged = 0;
      const writer = spawnWriter((line) => {
        const [word, value] = line.split(' ');
        if (word === 'postmaster') postmaster = Number(value);
        if (word === 'row') acknowledged += 1;
      }, '1');
      await until(() => acknowledged > 50 && postmaster > 0);
      process.kill(postmaster, 'SIGKILL');
      writer.kill('SIGKILL');
      const database = await start();
      const [row] = await query(database.url, 'SELECT count(*)::int AS count FROM acknowledged');
      expect(row!['count']).toBeGreaterThanOrEqual(acknowledged);
    },
    SLOW,
  );

  it(
    'clears up a first start that was killed half way',
    async () => {
      await mkdir(join(folder, 'postgres.new-0123456789ab', 'base'), { recursive: true });
      await writeFile(join(folder, 'postgres.new-0123456789ab.password'), 'half');
      let draft = false;
      const writer = spawnWriter(() => undefined);
      while (!draft) draft = (await readdir(folder)).some((name) => /^postgres\.new-(?!0123)/u.test(name));
      writer.kill('SIGKILL');
      const database = await start();
      expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      expect((await readdir(folder)).filter((name) => name.includes('new'))).toEqual([]);
    },
    SLOW,
  );

  // The second mode shares our user number, so that the bystander looks to PostgreSQL like its own earlier self.
  it.each([0o711, 0o700])(
    'never signals an unrelated process that happens to have the recorded number, and starts all the same (%o)',
    async (mode) => {
      await chmod(folder, mode);
      const first = await start();
      const file = join(folder, 'postgres', 'postmaster.pid');
      const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
      await stopped(first);
      const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
      children.push(bystander);
      await writeFile(file, [String(bystander.pid), ...rest].join('\n'));
      await start();
      expect(await processStart(bystander.pid!)).toBeDefined();
    },
    SLOW,
  );

  it(
    'goes on with a cluster that another user of this machine ran before',
    async () => {
      const { root } = await findBinaries();
      const chosen = await chooseRunAs(root, folder);
      if (chosen.mode !== 'user') return;
      const first = await start();
      await query(first.url, 'CREATE TABLE kept (word text)');
      await stopped(first);
      await chmod(folder, 0o700);
      expect((await chooseRunAs(root, folder)).mode).toBe('namespace');
      const second = await start();
      expect(await query(second.url, 'SELECT word FROM kept')).toEqual([]);
    },
    SLOW,
  );

  it(
    'dies with Bongsu also where the kernel does not see to it',
    async () => {
      let postmaster = 0;
      const writer = spawnWriter((line) => {
        const [word, value] = line.split(' ');
        if (word === 'postmaster') postmaster = Number(value);
      }, 'watched');
      await until(() => postmaster > 0);
      writer.kill('SIGKILL');
      await expect.poll(async () => processStart(postmaster), { timeout: 30_000 }).toBeUndefined();
      await expect(readFile(join(folder, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');
    },
    SLOW,
  );

  it(
    'says what is missing when the password file is gone',
    async () => {
      await stopped(await start());
      await rm(join(folder, 'secrets', 'postgres'));
      await expect(startEmbedded({ dataDir: folder })).rejects.toMatchObject({ problem: 'PASSWORD_MISSING' });
    },
    SLOW,
  );

  it(
    'frees the folder when a start fails',
    async () => {
      const broken = {
        mode: 'plain',
        owner: undefined,
        diesWithUs: true,
        wrap: () => ({ command: 'false', args: [] }),
      };
      await expect(startEmbedded({ dataDir: folder, runAs: broken as RunAs })).rejects.toMatchObject({
        problem: 'INITIALISE_FAILED',
      });
      await start();
    },
    SLOW,
  );

  it('sends Windows and unknown machines to DATABASE_URL', async () => {
    await expect(findBinaries('win32', 'x64')).rejects.toMatchObject({
      problem: 'UNSUPPORTED_PLATFORM',
      en: expect.stringContaining('DATABASE_URL'),
    });
    await expect(findBinaries('sunos', 'x64')).rejects.toMatchObject({ problem: 'UNSUPPORTED_PLATFORM' });
  });
});

const answers = async (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (yes: boolean) => (): void => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
