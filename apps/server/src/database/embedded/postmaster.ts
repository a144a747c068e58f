import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { EmbeddedError } from './errors.ts';
import { CLEAN_ENVIRONMENT } from './processes.ts';
import type { RunAs } from './run-as.ts';
import { serverArguments, type Tuning } from './settings.ts';
import { watch } from './watcher.ts';

export interface Postmaster {
  readonly port: number;
  readonly exited: Promise<number | null>;
  stop(): Promise<void>;
}

export interface PostmasterOptions {
  readonly binaries: Binaries;
  readonly cluster: string;
  readonly log: (line: string) => void;
  readonly port: number | undefined;
  readonly runAs: RunAs;
  readonly tuning: Tuning | undefined;
}

/** What passes by itself: another program took the port first, or a killed server or its children are still leaving. */
const WORTH_ANOTHER_TRY =
  /Address already in use|could not create any TCP\/IP sockets|pre-existing shared memory|"postmaster.pid" already/u;

/** Starts the server and waits until it takes connections. Throws `START_FAILED` with what it said last. */
export const startPostmaster = async (options: PostmasterOptions): Promise<Postmaster> => {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptStart(options, options.port ?? (await freePort()));
    if (outcome.ok) return outcome.postmaster;
    if (attempt === 10 || !WORTH_ANOTHER_TRY.test(outcome.said)) throw startFailed(outcome.said);
    await sleep(300);
  }
};

type Outcome = { readonly ok: true; readonly postmaster: Postmaster } | { readonly ok: false; readonly said: string };

const attemptStart = async (options: PostmasterOptions, port: number): Promise<Outcome> => {
  const { command, args } = options.runAs.wrap(
    options.binaries.postgres,
    serverArguments(options.cluster, port, options.tuning),
  );
  // A process group of its own: Ctrl-C reaches Bongsu alone, which finishes its work and then stops the database.
  const child = spawn(command, args, {
    cwd: '/',
    detached: true,
    env: CLEAN_ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  const said = await readyOrGone(child, exited, options.log);
  if (said !== undefined) return { ok: false, said };
  const callOff = options.runAs.diesWithUs ? () => undefined : watch(child.pid!, options.cluster);
  void exited.then(callOff);
  return { ok: true, postmaster: { port, exited, stop: async () => stop(child, exited) } };
};

/** `undefined` once the server is ready; its last words when it ended before. */
const readyOrGone = async (
  child: ChildProcess,
  exited: Promise<number | null>,
  log: (line: string) => void,
): Promise<string | undefined> => {
  const lastWords: string[] = [];
  const ready = new Promise<undefined>((resolve) => {
    createInterface({ input: child.stderr! }).on('line', (line) => {
      log(line);
      lastWords.push(line);
      if (lastWords.length > 20) lastWords.shift();
      if (line.includes('database system is ready to accept connections')) resolve(undefined);
    });
  });
  const gone = exited.then(async () => {
    await sleep(50);
    return lastWords.join('\n');
  });
  return Promise.race([ready, gone]);
};

/** Fast shutdown; immediate (recovery follows) when that hangs. The process is our own child, so its number is sure. */
const stop = async (child: ChildProcess, exited: Promise<number | null>): Promise<void> => {
  for (const [signal, seconds] of [['SIGINT', 30] as const, ['SIGQUIT', 10] as const, ['SIGKILL', 10] as const]) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    const waiting = new AbortController();
    const timeout = sleep(seconds * 1000, 'late' as const, { signal: waiting.signal }).catch(() => 'late' as const);
    const outcome = await Promise.race([exited, timeout]);
    waiting.abort();
    if (outcome !== 'late') return;
  }
};

const freePort = async (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });

const startFailed = (said: string): EmbeddedError => {
  const last = said.split('\n').findLast((line) => /FATAL|PANIC|error/u.test(line)) ?? said.split('\n').at(-1) ?? '';
  return new EmbeddedError('START_FAILED', {
    ko: `내장 PostgreSQL이 시작되지 않았습니다. 디스크 여유와 데이터 폴더의 권한을 확인하십시오. (${last})`,
    en: `The embedded PostgreSQL did not start. Check free disk space and the permissions of the data folder. (${last})`,
  });
};
