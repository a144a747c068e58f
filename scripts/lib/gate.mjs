import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { inRoot, root } from './root.mjs';

const TOO_LONG = 40 * 60_000;

/** Runs one program of the gate to its end, its output as it comes. A program that hangs is ended after 40 minutes. */
const run = async (node, args, env = {}) => {
  // Tools ask for `node` by name: the project's own stands first.
  const path = [dirname(node), inRoot('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, args, {
    cwd: root,
    env: { ...process.env, ...env, PATH: path },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const timer = setTimeout(() => {
    process.stdout.write('\n40분이 지나 중단합니다. / Ended after 40 minutes.\n');
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

/** What failed in which file, with the first line of why: a thing to begin with where only the end of the output is left. */
const failuresOf = ({ testResults = [] }) =>
  testResults.flatMap(({ name, status, message, assertionResults = [] }) => {
    const failed = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => [test.fullName, test.failureMessages?.[0]]);
    // Of the file itself, or of what stands before its tests.
    const broken = status === 'failed' && message ? [['', message]] : [];
    return [...failed, ...broken].map(([test, why]) =>
      [relative(root, name), test, String(why ?? '').split('\n', 1)[0]].filter(Boolean).join(' › '),
    );
  });

/** A run of vitest, counted test by test. A run that broke down without naming a failed test counts as one failure. */
export const tests = async (node, project, env) => {
  const report = join(tmpdir(), `bongsu-${project}-${process.pid}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const code = await run(node, [vitest, 'run', '--project', project, ...reporters], env);
  const counts = await readFile(report, 'utf8')
    .then(JSON.parse)
    .catch(() => ({}));
  await rm(report, { force: true });
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = counts;
  const failures = failuresOf(counts);
  if (code !== 0 && failures.length === 0) failures.push(`vitest ended with ${code}, and names no test`);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, failures };
};
