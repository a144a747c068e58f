/**
 * `npm start`: installs what is missing, builds the pages when they changed, and serves. Plain JavaScript without any
 * dependency, since nothing is installed yet when it starts.
 */
import { ensureEngine } from './lib/build-engine.mjs';
import { ensureWeb, watchWeb } from './lib/build-web.mjs';
import { findNode, requireNode20 } from './lib/find-node.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runMain } from './lib/say.mjs';
import { serve } from './lib/serve.mjs';

await runMain(async () => {
  requireNode20();
  await ensureInstalled();
  const node = await findNode();
  await ensureEngine(node);
  await ensureWeb(node);
  const args = process.argv.slice(2);
  const watcher = args.includes('--dev') ? watchWeb(node) : undefined;
  process.exitCode = await serve(
    node,
    'apps/server/src/main.ts',
    args.filter((one) => one !== '--dev'),
  );
  watcher?.kill();
});
