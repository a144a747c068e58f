/** ripgrep and Hyperscan, each as a program of its own, with the CPU time and the wall time that it took. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forHyperscan, forRipgrep, type RuleSet } from './rules.ts';

export interface Cost {
  /** Seconds of CPU, the kernel's for it included. */
  readonly cpu: number;
  readonly wall: number;
  readonly matches: number;
}

export interface Peer {
  readonly name: string;
  readonly run: (path: string) => Cost;
}

/** Runs a program under the shell's own clock, which counts what the program cost and nothing else. */
const timed = (command: string): Cost => {
  const { stdout, stderr, status } = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S %R'; time ${command}`], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  // ripgrep leaves with 1 where it finds nothing.
  if (status !== 0 && status !== 1) throw new Error(`${command}: ${stderr}`);
  const [user, system, wall] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
  const matches = stdout.split('\n').reduce((sum, line) => sum + Number(line), 0);
  return { cpu: user! + system!, wall: wall!, matches };
};

const has = (program: string): boolean => spawnSync('which', [program]).status === 0;

export const ripgrep = (folder: string, set: RuleSet): Peer | null => {
  if (!has('rg')) return null;
  const rules = join(folder, `ripgrep-${set}.txt`);
  writeFileSync(rules, `${forRipgrep(set)}\n`);
  const version = spawnSync('rg', ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0]!;
  return {
    name: version.split(' (')[0]!,
    run: (path) =>
      timed(`rg -j1 -a --no-unicode --no-ignore --hidden --count-matches --no-filename -f ${rules} ${path}`),
  };
};

const SOURCE = fileURLToPath(new URL('hyperscan.c', import.meta.url));

export const hyperscan = (folder: string, set: RuleSet): Peer | null => {
  const program = join(folder, 'hyperscan');
  const built = spawnSync('gcc', ['-O3', '-march=native', SOURCE, '-o', program, '-lhs']);
  if (built.status !== 0) return null;
  const rules = join(folder, `hyperscan-${set}.txt`);
  writeFileSync(rules, `${forHyperscan(set)}\n`);
  return { name: 'Hyperscan', run: (path) => timed(`${program} ${rules} ${path}`) };
};
