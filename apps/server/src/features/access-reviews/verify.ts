import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Verdict } from '@bongsu/ledger';

const verifyOnce = async (folder: string): Promise<Verdict> => {
  const worker = new Worker(new URL('verify.worker.ts', import.meta.url), { workerData: { folder } });
  try {
    const [verdict] = (await once(worker, 'message')) as [Verdict];
    return verdict;
  } finally {
    await worker.terminate();
  }
};

/**
 * Whether nobody changed the log. While it is written to, a file may be closed between two looks at it; what is wrong stays wrong, so
 * that a second look tells the one from the other.
 */
export const verifyRecords = async (folder: string): Promise<Verdict> => {
  const verdict = await verifyOnce(folder);
  return verdict.ok ? verdict : verifyOnce(folder);
};
