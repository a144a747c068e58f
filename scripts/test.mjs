/**
 * `npm test`: the whole gate. Every step runs even when an earlier one failed, so that one run tells everything; the
 * last line counts each check as one and each test as one.
 */
import { ensureEngine } from './lib/build-engine.mjs';
import { ensureWeb } from './lib/build-web.mjs';
import { findNode, requireNode20 } from './lib/find-node.mjs';
import { check, tests } from './lib/gate.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';
import { ensureSystemTools } from './lib/system-tools.mjs';

const tool = (...parts) => inRoot('node_modules', ...parts);

const stepsOf = (node, env) => [
  ['타입', 'types', async () => check(node, [tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'])],
  ['서식', 'format', async () => check(node, [tool('oxfmt', 'bin', 'oxfmt'), '--check', '.'])],
  ['규칙', 'lint', async () => check(node, [tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'])],
  ['경계', 'boundaries', async () => check(node, ['scripts/boundaries.ts'])],
  ['단위·데이터베이스 시험', 'unit and database tests', async () => tests(node, 'unit', env)],
  ['브라우저 시험', 'browser journeys', async () => tests(node, 'journeys', env)],
];

/** The pages the journeys look at; when they cannot be built, that is one failure and the journeys show the rest. */
const buildPages = async (node) => {
  try {
    await ensureWeb(node);
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stdout.write(`${error.message}\n`);
    return { passed: 0, failed: 1 };
  }
};

const runStep = async ([ko, en, run]) => {
  process.stdout.write(`\n── ${ko} / ${en} ${'─'.repeat(Math.max(4, 60 - en.length))}\n`);
  const begun = Date.now();
  const { passed, failed, failures = [] } = await run();
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  process.stdout.write(`${failed === 0 ? '✓' : '✗'} ${en}: ${passed} passed, ${failed} failed, ${seconds} s\n`);
  return { en, passed, failed, failures, seconds };
};

await runMain(async () => {
  requireNode20();
  await ensureInstalled();
  const node = await findNode();
  await ensureEngine(node);
  const { chromium } = ensureSystemTools();
  const steps = stepsOf(node, { CHROMIUM_PATH: chromium });
  steps.splice(-1, 0, ['화면', 'pages', async () => buildPages(node)]);
  const results = [];
  for (const step of steps) results.push(await runStep(step));

  say('\n결과', 'Results');
  for (const { en, passed, failed, failures, seconds } of results) {
    process.stdout.write(
      `  ${failed === 0 ? '✓' : '✗'} ${en.padEnd(26)} ${passed} / ${passed + failed}, ${seconds} s\n`,
    );
    for (const failure of failures) process.stdout.write(`      ${failure}\n`);
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`);
  process.exitCode = total('failed') === 0 ? 0 : 1;
});
