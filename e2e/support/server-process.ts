import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A data folder as an administrator would have it, where the embedded PostgreSQL may live also when we are root. */
export const dataFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'bongsu-e2e-'));
  await chmod(folder, 0o711);
  return folder;
};

export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

export interface ServerProcess {
  readonly address: string;
  /** Milliseconds from the start of the process to its first answer. */
  readonly startedIn: number;
  /** SIGKILL: no time to say anything. */
  kill(): Promise<void>;
  /** SIGTERM, as an administrator stops it. */
  stop(): Promise<void>;
  readonly output: () => string;
}

const answers = async (address: string): Promise<boolean> =>
  fetch(`${address}/api/setup`).then(
    (response) => response.ok,
    () => false,
  );

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
};

/** The real product as its own process: `main.ts` with an embedded PostgreSQL in `dataDir`. */
export const startServer = async (dataDir: string, port: number): Promise<ServerProcess> => {
  const begun = performance.now();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...process.env, BONGSU_DATA: dataDir, PORT: String(port), LOG_LEVEL: 'error' };
  delete (env as Record<string, string | undefined>)['DATABASE_URL'];
  const child = spawn(process.execPath, [join(root, 'apps/server/src/main.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error(`The server ended by itself:\n${output}`);
    if (performance.now() - begun > 90_000) {
      await end(child, 'SIGKILL');
      throw new Error(`The server did not answer within 90 seconds:\n${output}`);
    }
    await sleep(40);
  }
  return {
    address,
    startedIn: performance.now() - begun,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
    output: () => output,
  };
};
