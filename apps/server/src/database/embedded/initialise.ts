import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './errors.ts';
import { CLEAN_ENVIRONMENT } from './processes.ts';
import { giveFolder, type RunAs } from './run-as.ts';

const run = promisify(execFile);
const CLUSTER = 'postgres';
const DRAFT = 'postgres.new-';

export interface Cluster {
  readonly folder: string;
  readonly password: string;
}

/**
 * The database's files below `dataDir`, made on the first start.
 *
 * They are made in a folder beside and renamed when complete, so that a machine that goes down in the middle leaves
 * either no cluster or a whole one; what a broken attempt left is cleared away here.
 */
export const ensureCluster = async (dataDir: string, binaries: Binaries, runAs: RunAs): Promise<Cluster> => {
  const folder = join(dataDir, CLUSTER);
  await clearDrafts(dataDir);
  const version = await readText(join(folder, 'PG_VERSION'));
  const password = await ensurePassword(dataDir, version !== undefined);
  if (version === undefined) await create(dataDir, password, binaries, runAs);
  else if (version.trim() !== binaries.major) throw otherVersion(version.trim(), binaries.major);
  else await giveFolder(folder, runAs.owner);
  return { folder, password };
};

const create = async (dataDir: string, password: string, binaries: Binaries, runAs: RunAs): Promise<void> => {
  const draft = join(dataDir, `${DRAFT}${randomBytes(6).toString('hex')}`);
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (runAs.owner !== undefined) {
    await chown(draft, runAs.owner.uid, runAs.owner.gid);
    await chown(passwordFile, runAs.owner.uid, runAs.owner.gid);
  }
  const { command, args } = runAs.wrap(binaries.initdb, initdbArguments(draft, passwordFile));
  try {
    await run(command, args, { env: CLEAN_ENVIRONMENT, cwd: '/' });
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw initialiseFailed(error);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, join(dataDir, CLUSTER));
  await syncFolder(dataDir);
};

const initdbArguments = (folder: string, passwordFile: string): string[] => [
  '-D',
  folder,
  '-U',
  'postgres',
  '--auth=scram-sha-256',
  `--pwfile=${passwordFile}`,
  '--encoding=UTF8',
  // macOS has no C.UTF-8; its own name for "plain order, UTF-8 letters" is this pair.
  ...(process.platform === 'darwin' ? ['--locale=C', '--lc-ctype=UTF-8'] : ['--locale=C.UTF-8']),
  '--data-checksums',
];

/** The database owner's password: made once, on disk before any cluster is that needs it, never logged. */
const ensurePassword = async (dataDir: string, clusterExists: boolean): Promise<string> => {
  const secrets = join(dataDir, 'secrets');
  const file = join(secrets, 'postgres');
  const known = (await readText(file))?.trim();
  if (known !== undefined && known !== '') return known;
  if (clusterExists) throw passwordMissing(file);
  await mkdir(secrets, { recursive: true, mode: 0o700 });
  const password = randomBytes(32).toString('base64url');
  await writeFile(`${file}.new`, password, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  await syncFolder(secrets);
  return password;
};

const clearDrafts = async (dataDir: string): Promise<void> => {
  const left = (await readdir(dataDir)).filter((name) => name.startsWith(DRAFT));
  await Promise.all(left.map(async (name) => rm(join(dataDir, name), { recursive: true, force: true })));
};

/** A rename is only safe from a power cut once its folder is on disk. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

const readText = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const otherVersion = (found: string, expected: string): EmbeddedError =>
  new EmbeddedError('DATA_FROM_ANOTHER_VERSION', {
    ko: `데이터베이스가 PostgreSQL ${found}의 것인데 이 프로그램은 ${expected}을 씁니다. 이전 판 봉수로 백업한 뒤 새 판에서 복원하십시오.`,
    en: `The database was made by PostgreSQL ${found}; this program brings ${expected}. Back up with the earlier Bongsu and restore with this one.`,
  });

const passwordMissing = (file: string): EmbeddedError =>
  new EmbeddedError('PASSWORD_MISSING', {
    ko: `데이터베이스는 있는데 비밀번호 파일 ${file}이 없습니다. 백업에서 되살리십시오.`,
    en: `The database is there but its password file ${file} is not. Restore that file from your backup.`,
  });

const initialiseFailed = (error: unknown): EmbeddedError => {
  const { stderr, message } = error as { readonly stderr?: string; readonly message: string };
  const said = (stderr ?? message).trim();
  const last = said.split('\n').findLast((line) => line.includes('error:')) ?? said.split('\n').at(-1) ?? '';
  return new EmbeddedError('INITIALISE_FAILED', {
    ko: `데이터베이스를 처음 만들지 못했습니다. 디스크 여유와 데이터 폴더의 권한을 확인하십시오. (${last})`,
    en: `The database could not be created. Check free disk space and the permissions of the data folder. (${last})`,
  });
};
