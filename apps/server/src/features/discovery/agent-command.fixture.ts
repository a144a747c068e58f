import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../../../cli/bin/bongsu.mjs', import.meta.url));

export interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The real command in a process of its own. It runs beside the test, whose server it talks to. */
export const bongsu = (args: readonly string[], input = '', tmp = tmpdir()): Promise<Said> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { env: { ...process.env, TMPDIR: tmp } });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...said }));
    child.stdin.end(input);
  });

/** A machine: a folder that is looked into, the folder of the agent, and temporary files of its own. */
export interface Computer extends Disposable {
  readonly root: string;
  readonly state: string;
  /** Calls `bongsu agent …` and remembers everything it said. */
  agent(args: readonly string[], input?: string): Promise<Said>;
  /** Everything that was said, and every byte the agent keeps or left in temporary files; names included. */
  everything(): string;
}

const bytesUnder = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? `${path}\n${readFileSync(path, 'latin1')}${readFileSync(path, 'utf8')}` : path;
    })
    .join('\n');

export const computer = (): Computer => {
  const home = mkdtempSync(join(tmpdir(), 'bongsu-agent-test-'));
  const [root, tmp] = [join(home, 'documents'), join(home, 'tmp')];
  for (const folder of [root, tmp, join(home, 'state')]) mkdirSync(folder);
  const state = join(home, 'state', 'agent');
  const heard: string[] = [];
  return {
    root,
    state,
    agent: async (args, input) => {
      const said = await bongsu(['agent', ...args, '--folder', state], input, tmp);
      heard.push(said.out, said.err);
      return said;
    },
    everything: () => [...heard, bytesUnder(tmp), bytesUnder(join(home, 'state'))].join('\n'),
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
  };
};
