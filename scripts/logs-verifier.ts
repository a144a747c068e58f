/**
 * `npm run --silent logs-verifier > verify-logs.mjs`: the verifier of access records as one file that needs nothing but Node.js, for an
 * auditor.
 */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const bundle = await rolldown({
  input: fileURLToPath(new URL('../packages/ledger/src/verifier/main.ts', import.meta.url)),
  platform: 'node',
});
const { output } = await bundle.generate({ format: 'esm', comments: true });
process.stdout.write(output[0].code);
await bundle.close();
