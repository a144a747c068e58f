import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { findBinaries } from './binaries.ts';
import { EmbeddedError } from './errors.ts';
import { lockFolder } from './folder-lock.ts';
import { ensureCluster } from './initialise.ts';
import { stopLeftover } from './leftover.ts';
import { startPostmaster } from './postmaster.ts';
import { chooseRunAs, type RunAs } from './run-as.ts';
import type { Tuning } from './settings.ts';

export interface EmbeddedOptions {
  /** Ours alone: `postgres/` and `secrets/postgres` are made in it. One machine, one Bongsu. */
  readonly dataDir: string;
  /** Each line the server says. It holds no values of rows or statements. */
  readonly log?: ((line: string) => void) | undefined;
  /** A free port when left out. */
  readonly port?: number | undefined;
  /** PostgreSQL settings over the small defaults. */
  readonly tuning?: Tuning | undefined;
  /** For tests: a way to run that was chosen already. */
  readonly runAs?: RunAs | undefined;
}

export interface Embedded {
  /**
   * The owner's address, password included: a secret. The database is `bongsu`.
   * The owner is a superuser, whom row-level security does not bind: serve people through a lesser role.
   */
  readonly url: string;
  readonly port: number;
  /** Settles when the server has ended, asked or not, with its exit code (`null` after a signal). */
  readonly exited: Promise<number | null>;
  /** Ends open connections, writes everything out, frees the folder. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with Bongsu on 127.0.0.1, making its files on the first start.
 *
 * It dies with this process, however that ends; what a crash left behind is cleared up by the next start. Call it from
 * the main thread: on Linux the kernel ties the server's life to the thread that started it.
 * Expected failures are {@link EmbeddedError}.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const binaries = await findBinaries();
  const dataDir = await ensureFolder(options.dataDir);
  const unlock = await lockFolder(dataDir);
  try {
    const runAs = options.runAs ?? (await chooseRunAs(binaries.root, dataDir));
    await stopLeftover(join(dataDir, 'postgres'));
    const { folder, password } = await ensureCluster(dataDir, binaries, runAs);
    const { port, tuning, log = () => undefined } = options;
    const postmaster = await startPostmaster({ binaries, cluster: folder, log, port, runAs, tuning });
    const address = (database: string): string =>
      `postgresql://postgres:${password}@127.0.0.1:${String(postmaster.port)}/${database}`;
    try {
      await ensureDatabase(address('postgres'));
    } catch (error) {
      await postmaster.stop();
      throw error;
    }
    const exited = postmaster.exited.then(async (code) => {
      await unlock();
      return code;
    });
    const stop = async (): Promise<void> => {
      await postmaster.stop();
      await exited;
    };
    return { url: address('bongsu'), port: postmaster.port, exited, stop };
  } catch (error) {
    await unlock();
    throw error;
  }
};

const ensureDatabase = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT FROM pg_database WHERE datname = 'bongsu'`);
    if (rowCount === 0) await client.query('CREATE DATABASE bongsu');
  } finally {
    await client.end();
  }
};

/** Root lets others pass through, so that the `postgres` user reaches its own folder; what lies inside is 0600 or 0700. */
const ensureFolder = async (path: string): Promise<string> => {
  try {
    await mkdir(path, { recursive: true, mode: process.geteuid?.() === 0 ? 0o711 : 0o700 });
    return await realpath(path);
  } catch {
    throw new EmbeddedError('DATA_FOLDER_NOT_WRITABLE', {
      ko: `데이터 폴더 ${path}를 만들거나 열 수 없습니다. 경로와 권한을 확인하십시오.`,
      en: `The data folder ${path} cannot be made or opened. Check the path and its permissions.`,
    });
  }
};
