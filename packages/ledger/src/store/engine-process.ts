/** Starts the engine's process, and again when it has died. */
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadStore } from './bad-store.ts';
import type { Keys } from './engine/front.ts';
import { incomingIn, socketIn, type Start, type Started } from './engine/start.ts';

const PROGRAM = fileURLToPath(new URL('engine/main.ts', import.meta.url));
/** Each statement that runs takes a thread of the pool. */
export const ENVIRONMENT = { UV_THREADPOOL_SIZE: '16', TZ: 'UTC' } as const;

export interface EngineProcess {
  readonly pid: number;
  readonly socket: string;
  /** Files of rows are put here for it. */
  readonly incoming: string;
  readonly keys: Keys;
  readonly isAlive: boolean;
  /** Resolved when it has ended. */
  readonly ended: Promise<unknown>;
  close(): Promise<void>;
}

const newKey = (): string => randomBytes(24).toString('base64url');

const startedBy = async (child: ChildProcess, start: Start): Promise<void> => {
  const said = Promise.race([once(child, 'message'), once(child, 'exit').then(() => ['broken'])]);
  child.send(start);
  const [started] = (await said) as [Started];
  if (started === 'taken') throw new BadStore('Another program has the store open.');
  if (started === 'broken') throw new BadStore('The engine of the store does not start.');
};

/** Throws `BadStore`. */
export const startEngine = async (folder: string): Promise<EngineProcess> => {
  const home = await mkdtemp(join(tmpdir(), 'bongsu-store-'));
  const child = fork(PROGRAM, {
    execArgv: [],
    env: ENVIRONMENT,
    // It may print what somebody asked.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const exited = once(child, 'exit');
  const close = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    await exited;
    await rm(home, { recursive: true, force: true });
  };
  const keys = { reader: newKey(), writer: newKey() };
  try {
    await startedBy(child, { folder, home, keys });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    pid: child.pid!,
    socket: socketIn(home),
    incoming: incomingIn(folder),
    keys,
    get isAlive() {
      return child.exitCode === null && child.signalCode === null;
    },
    ended: exited,
    close,
  };
};
