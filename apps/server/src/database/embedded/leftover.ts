import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError } from './errors.ts';
import { commandLine } from './processes.ts';

/**
 * Stops a PostgreSQL that outlived the Bongsu which started it (we hold the folder's lock, so it is nobody's).
 *
 * The number in `postmaster.pid` may by now belong to any program: it is only signalled when its command line is a
 * PostgreSQL on exactly this folder. When it is surely another program, the record is made to name us instead:
 * PostgreSQL takes its own parent for a coincidence, but still checks that no child of the earlier server is left.
 */
export const stopLeftover = async (cluster: string): Promise<void> => {
  const pid = await recordedPid(cluster);
  if (pid === undefined) return;
  const line = await commandLine(pid);
  if (line === undefined) return;
  if (!isOurs(line, cluster)) await nameUsInstead(cluster);
  else await end(pid, cluster);
};

const end = async (pid: number, cluster: string): Promise<void> => {
  // Fast shutdown first, then immediate: both are safe, the second is followed by recovery.
  for (const [signal, seconds] of [['SIGINT', 60] as const, ['SIGQUIT', 20] as const]) {
    signalQuietly(pid, signal);
    if (await gone(pid, cluster, seconds)) return;
  }
  throw new EmbeddedError('START_FAILED', {
    ko: `이전에 실행된 PostgreSQL(프로세스 ${String(pid)})이 멈추지 않습니다. 그 프로세스를 직접 멈춘 뒤 다시 시작하십시오.`,
    en: `The PostgreSQL of an earlier run (process ${String(pid)}) does not stop. Stop that process yourself, then start again.`,
  });
};

const recordedPid = async (cluster: string): Promise<number | undefined> => {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
};

const nameUsInstead = async (cluster: string): Promise<void> => {
  const file = join(cluster, 'postmaster.pid');
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [String(process.pid), ...rest].join('\n'));
};

const isOurs = (line: string, cluster: string): boolean =>
  line.includes('postgres') && `${line} `.includes(` -D ${cluster} `);

const gone = async (pid: number, cluster: string, seconds: number): Promise<boolean> => {
  for (let tries = seconds * 20; tries > 0; tries -= 1) {
    const line = await commandLine(pid);
    if (line === undefined || !isOurs(line, cluster)) return true;
    await sleep(50);
  }
  return false;
};

const signalQuietly = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between.
  }
};
