import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { inLargePages } from './large-pages.mjs';
import { inRoot, root } from './root.mjs';
import { say } from './say.mjs';

/**
 * Runs the server until it ends and answers its exit code.
 *
 * The server sits in a process group of its own, because Ctrl-C reaches a whole group and npm passes it on once more:
 * here several signals within a second become one. A later second Ctrl-C is passed on, for a server that hangs.
 */
export const serve = async (node, program, args) => {
  const child = spawn(
    node,
    ['--import', new URL('die-with-parent.mjs', import.meta.url).href, inRoot(program), ...args],
    {
      cwd: root,
      env: inLargePages(process.env),
      detached: process.platform !== 'win32',
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  );
  let last = 0;
  const pass = (signal) => {
    const now = Date.now();
    if (now - last < 1000) return;
    if (last === 0) say('멈추는 중입니다', 'Stopping');
    last = now;
    child.kill(signal);
  };
  process.on('SIGINT', () => pass('SIGINT'));
  process.on('SIGTERM', () => pass('SIGTERM'));
  const orphaned = watchParent(() => pass('SIGTERM'));
  const [code, signal] = await new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve([1, null]);
    });
    child.once('exit', (...outcome) => resolve(outcome));
  });
  clearInterval(orphaned);
  return code ?? 128 + (constants.signals[signal] ?? 0);
};

/**
 * npm that is killed cannot pass anything on; its disappearance counts as a wish to stop. Between npm and us stands a
 * shell, which may live on, so its parent is looked at as well where the system tells it.
 */
const watchParent = (onGone) => {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return undefined;
  const [parent, grandparent] = [process.ppid, parentOf(process.ppid)];
  return setInterval(() => {
    if (process.ppid !== parent || parentOf(parent) !== grandparent) onGone();
  }, 1000).unref();
};

const parentOf = (pid) => {
  try {
    return /^PPid:\s*(\d+)$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
};
