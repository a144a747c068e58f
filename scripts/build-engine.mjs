/** Run by npm behind an installation, so that `bongsu scan` works without anything else having been started. */
import { buildEngine } from './lib/build-engine.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  await buildEngine(process.execPath);
});
