/** Hashing every record takes a while, and nobody waits for it in the server's own thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { verifyLog } from '@bongsu/ledger';

const { folder } = workerData as { readonly folder: string };
parentPort?.postMessage(await verifyLog(folder), []);
