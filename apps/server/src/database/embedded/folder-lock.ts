import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError } from './errors.ts';
import { processStart } from './processes.ts';

interface Holder {
  readonly pid: number;
  readonly start: string;
}

/**
 * Keeps a data folder to one program at a time, and returns the way to let go.
 *
 * Each program puts a file of its own into `in-use/`, then looks at the others'. A file whose process is dead (same
 * number, other start time included) is swept away; a dead process never comes back, so sweeping is safe however
 * many do it. Two that meet both step back and try again after a random pause, so at most one ever stays.
 * It cannot see into another container or host: a folder belongs to one machine.
 */
export const lockFolder = async (dataDir: string): Promise<() => Promise<void>> => {
  const folder = join(dataDir, 'in-use');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const start = await processStart(process.pid);
  const mine = `${String(process.pid)}-${randomBytes(6).toString('hex')}.json`;
  const content = JSON.stringify({ pid: process.pid, start: start ?? '' } satisfies Holder);
  for (let attempt = 1; ; attempt += 1) {
    await place(folder, mine, content);
    const other = await otherHolder(folder, mine);
    if (other === undefined) return async () => rm(join(folder, mine), { force: true });
    await rm(join(folder, mine), { force: true });
    if (attempt === 5) throw inUse(dataDir, other.pid);
    await sleep(20 + Math.random() * 100);
  }
};

/** Appears whole or not at all: nobody reads half a file. */
const place = async (folder: string, name: string, content: string): Promise<void> => {
  const draft = join(folder, `.${name}`);
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, join(folder, name));
};

const otherHolder = async (folder: string, mine: string): Promise<Holder | undefined> => {
  const names = (await readdir(folder)).filter((name) => name !== mine && !name.startsWith('.'));
  for (const name of names) {
    const holder = await readHolder(join(folder, name));
    if (holder !== undefined && (await processStart(holder.pid)) === holder.start) return holder;
    await rm(join(folder, name), { force: true });
  }
  return undefined;
};

const readHolder = async (path: string): Promise<Holder | undefined> => {
  try {
    const { pid, start } = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
    return Number.isSafeInteger(pid) && typeof start === 'string' ? { pid: pid!, start } : undefined;
  } catch {
    return undefined;
  }
};

const inUse = (dataDir: string, pid: number): EmbeddedError =>
  new EmbeddedError('DATA_FOLDER_IN_USE', {
    ko: `데이터 폴더 ${dataDir}를 다른 봉수(프로세스 ${String(pid)})가 쓰고 있습니다. 그것을 먼저 멈추거나 다른 폴더를 지정하십시오.`,
    en: `Another Bongsu (process ${String(pid)}) is using the data folder ${dataDir}. Stop it first, or name another folder.`,
  });
