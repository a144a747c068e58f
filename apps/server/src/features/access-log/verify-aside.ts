import { parentPort, workerData } from 'node:worker_threads';
import { verifyLog } from '@bongsu/ledger';

/** Runs in a thread of its own: a log of years is minutes of hashing, and meanwhile records go on coming. */
const { folder } = workerData as { readonly folder: string };

const first = await verifyLog(folder);
// Records come while it is read, and a segment that is closed in between looks as if it were missing. What is wrong stays wrong.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
parentPort?.postMessage(first.ok ? first : await verifyLog(folder));
