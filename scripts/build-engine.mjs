/** Run by npm behind an installation, so that `bongsu scan` works without anything else having been started. */
import { ensureEngine } from './lib/build-engine.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  await ensureEngine(process.execPath);
});
