/**
 * `npm run canary-campaign -- [reports]`: a thousand reports at the public door, each full of what its reporter could be
 * found by, and then everything there is searched for it. See `e2e/canary/README.md`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const reports = Number(process.argv[2] ?? 1000);
if (!Number.isSafeInteger(reports) || reports < 1) {
  console.error('npm run canary-campaign -- [reports, a whole number from 1]');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'journeys', 'e2e/canary'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CANARY_REPORTS: String(reports) },
});
process.exitCode = status ?? 1;
