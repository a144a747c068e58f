import type { Batch, Receipt } from '@bongsu/ledger';
import type { Deps } from '../../deps.ts';
import { Refusal } from '../../http/refusal.ts';

/** Resolved when the records of that source are on the disk. */
export const appendToLog = async (
  deps: Deps,
  sourceId: string,
  { id, entries }: Omit<Batch, 'source'>,
): Promise<Receipt> => {
  if (entries.length === 0) return { first: 0, count: 0, isKnown: false, repeated: [], contradicting: [] };
  try {
    const log = await deps.records.log();
    return await log.append({ source: sourceId, id, entries });
  } catch (error) {
    deps.log.error({ err: error, source: sourceId }, 'records could not be kept');
    throw new Refusal('unavailable', { retryAfter: 30 });
  }
};
