/**
 * `npm run --silent logs-verifier > verify-logs.mjs`: the verifier of access records as one file that needs nothing but Node.js, for an
 * auditor.
 */
import { printOneFile } from './lib/print-one-file.ts';

await printOneFile('packages/ledger/src/verifier/main.ts');
