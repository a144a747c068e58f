/** `bongsu logs`, each call in a process of its own, and a folder to work in. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const bin = fileURLToPath(new URL('../bin/bongsu.mjs', import.meta.url));

interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export const logs = (...args: readonly string[]): Answer => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'logs', ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
};

interface Desk {
  readonly home: string;
  /** Answers the file's path. */
  readonly write: (name: string, text: string) => string;
  readonly clear: () => void;
}

export const openDesk = (): Desk => {
  const home = mkdtempSync(join(tmpdir(), 'bongsu-logs-'));
  return {
    home,
    write: (name, text) => {
      const path = join(home, name);
      writeFileSync(path, text);
      return path;
    },
    clear: () => rmSync(home, { recursive: true }),
  };
};
