/** Under which ids records were sent, of a whole log. What lies beside the segments is a help alone: it can be made again. */
import { readFile } from 'node:fs/promises';
import { readIfThere, writeWhole } from './durable.ts';
import { hashName, IdIndex } from './id-index.ts';
import type { Places } from './places.ts';
import { FRAME_SIZE, openSegment, SEGMENT_SIZE } from './segment.ts';
import type { State } from './state.ts';

/** Bytes that each hash of an id takes there. */
export const ID_SIZE = 8;

export const idsOf = (entries: readonly Buffer[]): Buffer => {
  const hashes = Buffer.allocUnsafe(entries.length * ID_SIZE);
  for (const [at, entry] of entries.entries()) hashes.writeDoubleLE(hashName(entry), at * ID_SIZE);
  return hashes;
};

/** Of a segment's entries. */
export const writeIds = async (places: Places, number: number, entries: readonly Buffer[]): Promise<Buffer> => {
  const hashes = idsOf(entries);
  await writeWhole(places.ids(number), hashes);
  return hashes;
};

const entriesOf = async (places: Places, number: number): Promise<Buffer[]> => {
  const { frame } = openSegment(await readFile(places.segment(number)));
  return Array.from({ length: SEGMENT_SIZE / FRAME_SIZE }, (_, at) => frame(at)).flat();
};

export const readIds = async ({ places, roots, pruned, entries }: State): Promise<IdIndex> => {
  const ids = new IdIndex();
  for (let number = pruned; number < roots.length; number += 1) {
    const hashes =
      (await readIfThere(places.ids(number))) ?? (await writeIds(places, number, await entriesOf(places, number)));
    for (let at = 0; at < SEGMENT_SIZE; at += 1) ids.add(hashes.readDoubleLE(at * ID_SIZE), number * SEGMENT_SIZE + at);
  }
  for (const [at, entry] of entries.entries()) ids.add(hashName(entry), roots.length * SEGMENT_SIZE + at);
  return ids;
};
