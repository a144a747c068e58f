import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { inRoot, root } from './root.mjs';

const TOO_LONG = 25 * 60_000;

/** Runs one program of the gate to its end, its output as it comes. A program that hangs is ended after 25 minutes. */
const run = async (node, args, env = {}) => {
  // Tools ask for `node` by name: the project's own stands first.
  const path = [dirname(node), inRoot('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, args, {
    cwd: root,
    env: { ...process.env, ...env, PATH: path },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const timer = setTimeout(() => {
    process.stdout.write('\n25분이 지나 중단합니다. / Ended after 25 minutes.\n');
    child.kill('SIGKILL');
  }, TOO_LONG);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (status) => resolve(status ?? 1));
  });
  clearTimeout(timer);
  return code;
};

/** A check that passes or fails as one. */
export const check = async (node, args) => {
  const code = await run(node, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
};

/** A run of vitest, counted test by test. A run that broke down without naming a failed test counts as one failure. */
export const tests = async (node, project, env) => {
  const report = join(tmpdir(), `bongsu-${project}-${process.pid}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const code = await run(node, [vitest, 'run', '--project', project, ...reporters], env);
  const counts = await readFile(report, 'utf8').then(JSON.parse, () => ({}));
  await rm(report, { force: true });
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = counts;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
};
