import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './root.mjs';

/**
 * Runs `work` while no other program of this checkout runs theirs, so that two `npm start` at once neither install nor
 * build over each other. Each puts a claim with its process number into a folder; claims of dead processes are swept
 * away; two that meet both step back and try again after a random pause.
 */
export const oneAtATime = async (work, onWait) => {
  const name = `bongsu-${process.getuid?.() ?? 0}-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
  const folder = join(tmpdir(), name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const claim = join(folder, `${process.pid}-${randomBytes(6).toString('hex')}`);
  const draft = join(folder, `.${process.pid}`);
  for (let waited = false; ;) {
    await writeFile(draft, await started(process.pid));
    await rename(draft, claim);
    if (!(await someoneElse(folder, claim))) break;
    await rm(claim, { force: true });
    if (!waited) onWait();
    waited = true;
    await sleep(200 + Math.random() * 300);
  }
  try {
    return await work();
  } finally {
    await rm(claim, { force: true });
  }
};

const someoneElse = async (folder, mine) => {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (path === mine || name.startsWith('.')) continue;
    const pid = Number(name.split('-')[0]);
    const written = await readFile(path, 'utf8').catch(() => undefined);
    if (written !== undefined && isAlive(pid) && (await started(pid)) === written) return true;
    await rm(path, { force: true });
  }
  return false;
};

/** What tells a process from a later one with the same number, where the system says it. */
const started = async (pid) => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
