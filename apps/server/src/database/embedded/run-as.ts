import { execFile } from 'node:child_process';
import { chown, lchown, lstat, readdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedError } from './errors.ts';
import { CLEAN_ENVIRONMENT } from './processes.ts';

const run = promisify(execFile);

/**
 * How PostgreSQL, which refuses to run as root, is run.
 *
 * - `plain`: as whoever we are; we are not root.
 * - `user`: root hands over to the operating system's `postgres` user.
 * - `namespace`: root enters a user namespace in which it is nobody; files stay root's. Needs no extra user and works
 *   below `/root`, where `postgres` may not go.
 */
export interface RunAs {
  readonly mode: 'plain' | 'user' | 'namespace';
  /** Who owns the cluster's files; `undefined` means "leave them". */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  /** The kernel interrupts PostgreSQL when we die, even by SIGKILL. Without it a watcher does, see `watcher.ts`. */
  readonly diesWithUs: boolean;
  wrap(command: string, args: readonly string[]): { readonly command: string; readonly args: string[] };
}

/** Chooses a way that works here for programs below `readable` and data below `dataDir`. */
export const chooseRunAs = async (readable: string, dataDir: string): Promise<RunAs> => {
  const diesWithUs = await works('setpriv', [...DIE_WITH_US, 'true']);
  if (process.geteuid?.() !== 0) return plain(diesWithUs);
  const postgres = diesWithUs ? await postgresUser() : undefined;
  if (postgres !== undefined) {
    const asUser = ['--pdeathsig', 'INT', '--reuid', String(postgres.uid), '--regid', String(postgres.gid)];
    const prefix = [...asUser, '--clear-groups', '--'];
    const reaches = ['test', '-r', readable, '-a', '-x', join(readable, 'bin', 'postgres'), '-a', '-x', dataDir];
    if (await works('setpriv', [...prefix, ...reaches])) return wrapped('user', postgres, ['setpriv', ...prefix]);
  }
  const prefix = ['unshare', '-U', 'setpriv', ...DIE_WITH_US];
  if (diesWithUs && (await works('unshare', [...prefix.slice(1), 'id', '-un']))) {
    return wrapped('namespace', { uid: 0, gid: 0 }, prefix);
  }
  throw cannotRun();
};

const DIE_WITH_US = ['--pdeathsig', 'INT', '--'];

const plain = (diesWithUs: boolean): RunAs => {
  try {
    userInfo();
  } catch {
    throw new EmbeddedError('CANNOT_RUN_AS_THIS_USER', {
      ko: 'PostgreSQL은 /etc/passwd에 이름이 있는 사용자로만 실행됩니다. 사용자를 등록하거나 DATABASE_URL을 쓰십시오.',
      en: 'PostgreSQL needs a user with a name in /etc/passwd. Add one for this user number, or use DATABASE_URL.',
    });
  }
  return diesWithUs
    ? { ...wrapped('plain', undefined, ['setpriv', ...DIE_WITH_US]) }
    : { mode: 'plain', owner: undefined, diesWithUs, wrap: (command, args) => ({ command, args: [...args] }) };
};

const wrapped = (mode: RunAs['mode'], owner: RunAs['owner'], prefix: readonly string[]): RunAs => ({
  mode,
  owner,
  diesWithUs: true,
  wrap: (command, args) => ({ command: prefix[0]!, args: [...prefix.slice(1), command, ...args] }),
});

const postgresUser = async (): Promise<{ uid: number; gid: number } | undefined> => {
  try {
    const ids = await Promise.all(['-u', '-g'].map(async (which) => run('id', [which, 'postgres'])));
    const [uid, gid] = ids.map(({ stdout }) => Number(stdout.trim()));
    return Number.isSafeInteger(uid) && Number.isSafeInteger(gid) && uid !== 0 ? { uid: uid!, gid: gid! } : undefined;
  } catch {
    return undefined;
  }
};

const works = async (command: string, args: readonly string[]): Promise<boolean> =>
  run(command, args, { env: CLEAN_ENVIRONMENT, cwd: '/' }).then(
    () => true,
    () => false,
  );

/** Gives a whole folder to the user PostgreSQL runs as, when another run left it to somebody else. */
export const giveFolder = async (folder: string, owner: RunAs['owner']): Promise<void> => {
  if (owner === undefined || (await lstat(folder)).uid === owner.uid) return;
  // The folder itself last: a run cut short is then seen, and done again.
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, entry), owner.uid, owner.gid);
  }
  await chown(folder, owner.uid, owner.gid);
};

const cannotRun = (): EmbeddedError =>
  new EmbeddedError('CANNOT_RUN_AS_THIS_USER', {
    ko: 'PostgreSQL은 root로 실행되지 않습니다. 일반 사용자로 실행하거나, 운영체제 사용자 "postgres"를 만들고 데이터 폴더와 프로그램 폴더를 그 사용자가 지나갈 수 있게 하거나, DATABASE_URL을 쓰십시오.',
    en: 'PostgreSQL refuses to run as root. Start Bongsu as an ordinary user, or create an operating system user "postgres" that may pass through the data and program folders, or use DATABASE_URL.',
  });
