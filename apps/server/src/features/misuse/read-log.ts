import { setImmediate } from 'node:timers/promises';
import type { KeptRecord, Log } from '@bongsu/ledger';

/** Records read at once before others get their turn: a pass over a year must not hold up whoever waits for an answer. */
const AT_ONCE = 2000;

/** Where to begin: at a place, or behind what was destroyed when its term was over. */
export const placeFrom = (log: Log, wanted: number): number => Math.max(wanted, log.minimum);

/** The records from a place on, as many as there are now. */
export const recordsFrom = async function* (log: Log, from: number): AsyncGenerator<KeptRecord> {
  let read = 0;
  for await (const record of log.records(from)) {
    yield record;
    read += 1;
    if (read % AT_ONCE === 0) await setImmediate();
  }
};

export interface Placed {
  readonly index: number;
  readonly record: KeptRecord;
}

/** The records at these places, as far as they are there still. */
export const recordsAt = async (log: Log, places: readonly number[]): Promise<readonly Placed[]> => {
  const found: Placed[] = [];
  for (const index of places.filter((place) => place >= log.minimum)) {
    const { value: record } = await log.records(index).next();
    if (record !== undefined) found.push({ index, record: record as KeptRecord });
  }
  return found;
};
