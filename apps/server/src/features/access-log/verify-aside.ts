import { parentPort, workerData } from 'node:worker_threads';
import type { LogProblem, LogVerification } from '@bongsu/contracts';
import { readCheckpoint, verifyLog, type KeptOutside, type Verdict } from '@bongsu/ledger';
import type { Elsewhere } from '../log-anchors/index.ts';
import { readElsewhere } from './read-elsewhere.ts';

/** What came of a verification. */
export interface Verified extends Pick<Verdict, 'ok' | 'size' | 'root'> {
  readonly problems: readonly LogProblem[];
  readonly outside: NonNullable<LogVerification['outside']>;
}

/** Runs in a thread of its own: a log of years is minutes of hashing, and meanwhile records go on coming. */
const { folder, elsewhere } = workerData as { readonly folder: string; readonly elsewhere: Elsewhere };

const sizeOf = (kept: KeptOutside): number => (typeof kept === 'string' ? readCheckpoint(kept).size : kept.size);

const verify = async (): Promise<Verified> => {
  const { kept, attested } = await readElsewhere(folder, elsewhere);
  const first = await verifyLog(folder, kept);
  // Records come while it is read, and a segment that is closed in between looks as if it were missing. What is wrong stays wrong.
  const { ok, size, root, problems, passedOver } = first.ok ? first : await verifyLog(folder, kept);
  const compared = new Set(kept.map(sizeOf).filter((one) => !passedOver.includes(one)));
  const unsigned = attested
    .filter(({ at }) => at === null)
    .map(({ size: to }): LogProblem => ({ kind: 'attestation', from: 0, to }));
  return {
    ok: ok && unsigned.length === 0,
    size,
    root,
    problems: [...problems, ...unsigned],
    outside: { count: compared.size, size: Math.max(0, ...compared) },
  };
};

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
parentPort?.postMessage(await verify());
