/**
 * `npm run --silent access-sdk > access-sdk.mjs`: what a system reports its accesses with, as one file that needs nothing but Node.js 20, for
 * whoever builds that system.
 */
import { printOneFile } from './lib/print-one-file.ts';

await printOneFile('packages/access-sdk/src/index.ts');
