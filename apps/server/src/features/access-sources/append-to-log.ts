import { BadEntry, type Batch, type Receipt } from '@bongsu/ledger';
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
    // Sent again it would be the same.
    if (error instanceof BadEntry) throw new Refusal('too-large');
    deps.log.error({ err: error, source: sourceId }, 'records could not be kept');
    throw new Refusal('unavailable', { retryAfter: 30 });
  }
};
