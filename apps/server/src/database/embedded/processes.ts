import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What every helper program is given: no setting and no secret of ours. */
export const CLEAN_ENVIRONMENT = {
  LC_ALL: 'C',
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  TZ: 'UTC',
};

/**
 * What tells one process from a later one with the same number: the boot and the start time (Linux), or the start
 * date (elsewhere). `undefined` when no such process lives; a zombie does not live.
 */
export const processStart = async (pid: number): Promise<string | undefined> => {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  const [stat, boot] = await Promise.all([
    read(`/proc/${String(pid)}/stat`),
    read('/proc/sys/kernel/random/boot_id').then((text) => text ?? ''),
  ]);
  // The name in brackets may hold spaces and brackets itself: the fields start behind the last one.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields?.[0];
  const ticks = fields?.[19];
  if (state === undefined || ticks === undefined || state === 'Z' || state === 'X') return undefined;
  return `${boot.trim()}:${ticks}`;
};

/** The command line as one text, arguments parted by a space. `undefined` when it cannot be read. */
export const commandLine = async (pid: number): Promise<string | undefined> => {
  if (process.platform !== 'linux') return ps(pid, 'command=');
  const text = await read(`/proc/${String(pid)}/cmdline`);
  return text === undefined || text === '' ? undefined : text.replaceAll('\0', ' ').trim();
};

const ps = async (pid: number, column: string): Promise<string | undefined> => {
  try {
    const { stdout } = await run('ps', ['-o', column, '-p', String(pid)], { env: CLEAN_ENVIRONMENT });
    return stdout.trim() === '' ? undefined : stdout.trim();
  } catch {
    return undefined;
  }
};

const read = async (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);
