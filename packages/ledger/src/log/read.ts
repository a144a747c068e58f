import { decodeEntry } from '../record/entry.ts';
import type { KeptRecord } from '../record/record.ts';
import { readWhole } from './durable.ts';
import { FRAME_SIZE, openSegment, SEGMENT_SIZE } from './segment.ts';
import { placesIn } from './places.ts';
import { countPruned, readState } from './state.ts';

/** Every record of a log that is still there, in order, without holding more than a frame. Throws what `readState` throws, and `BadEntry`. */
export const readRecords = async function* (folder: string): AsyncGenerator<KeptRecord> {
  const { places, roots, pruned, entries } = await readState(folder);
  for (let number = pruned; number < roots.length; number += 1) {
    const segment = openSegment(await readWhole(places.segment(number)));
    for (let frame = 0; frame < SEGMENT_SIZE / FRAME_SIZE; frame += 1)
      for (const entry of segment.frame(frame)) yield decodeEntry(entry);
  }
  for (const entry of entries) yield decodeEntry(entry);
};

/** The index of the first record that is still there. */
export const readMinimum = async (folder: string): Promise<number> =>
  (await countPruned(placesIn(folder))) * SEGMENT_SIZE;
