/** What was done to the log so far, gathered from its records; how far was looked is remembered, so that each is looked at once. */
import { setImmediate } from 'node:timers/promises';
import { readIfThere, writeWhole } from '../log/durable.ts';
import type { Log } from '../log/log.ts';
import { placesIn, type Places } from '../log/places.ts';
import { SEGMENT_SIZE } from '../log/segment.ts';
import { countPruned } from '../log/state.ts';
import { keepingOf, type Placed } from './keeping.ts';
import { keepingsIn } from './remains.ts';

const AT_ONCE = 2000;

interface Gathered {
  /** Records up to this one were looked at. */
  readonly upTo: number;
  readonly keepings: readonly Placed[];
}

const fromRemains = async (places: Places): Promise<Gathered> => {
  const pruned = await countPruned(places);
  const keepings: Placed[] = [];
  for (let number = 0; number < pruned; number += 1) {
    const remains = await readIfThere(places.remains(number));
    if (remains !== null) keepings.push(...keepingsIn(remains));
  }
  return { upTo: pruned * SEGMENT_SIZE, keepings };
};

/** In the order of the log. */
export const gatherKeepings = async (log: Log, folder: string): Promise<readonly Placed[]> => {
  const places = placesIn(folder);
  const known = await readIfThere(places.keepings);
  const before = known === null ? await fromRemains(places) : (JSON.parse(known.toString()) as Gathered);
  const keepings = [...before.keepings];
  let index = before.upTo;
  for await (const record of log.records(index)) {
    const keeping = keepingOf(record);
    if (keeping !== null) keepings.push({ ...keeping, index, received: record.received });
    index += 1;
    // A server that takes records meanwhile gets its turn.
    if (index % AT_ONCE === 0) await setImmediate();
  }
  await writeWhole(places.keepings, JSON.stringify({ upTo: index, keepings } satisfies Gathered));
  return keepings;
};
