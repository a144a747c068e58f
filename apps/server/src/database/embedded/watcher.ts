import { spawn } from 'node:child_process';
import { CLEAN_ENVIRONMENT } from './processes.ts';

/**
 * Where the kernel cannot tell PostgreSQL that we died (no `setpriv`: macOS, small containers), a shell holds the
 * other end of a pipe. When we die, even by SIGKILL, the pipe ends and the shell interrupts PostgreSQL, provided that
 * `postmaster.pid` still names it.
 */
const SCRIPT = `cat >/dev/null
[ "$(head -n 1 "$2/postmaster.pid" 2>/dev/null)" = "$1" ] && kill -INT "$1"`;

/** Returns the way to call the watcher off. */
export const watch = (pid: number, cluster: string): (() => void) => {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'watcher', String(pid), cluster], {
    cwd: '/',
    detached: true,
    env: CLEAN_ENVIRONMENT,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  return () => shell.kill('SIGKILL');
};
