/** Under which ids records were sent, of a whole log. What lies beside the segments is a help alone: it can be made again. */
import type { Entries } from '../record/entries.ts';
import { readIfThere, readWhole, writeWhole } from './durable.ts';
import { IdIndex } from './id-index.ts';
import { hashNames } from './machine.ts';
import type { Places } from './places.ts';
import { FRAME_SIZE, openSegment, SEGMENT_SIZE } from './segment.ts';
import type { State } from './state.ts';

/** Bytes that each hash of an id takes there. */
export const ID_SIZE = 5;
/** As many as they once were; such a file is as if it were not there. */
const FORMER_SIZE = 8;

const idsAs = (names: Float64Array): Buffer => {
  const ids = Buffer.allocUnsafe(names.length * ID_SIZE);
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at]!;
    ids.writeUInt32LE(name % 2 ** 32, at * ID_SIZE);
    ids[at * ID_SIZE + 4] = name / 2 ** 32;
  }
  return ids;
};

/** Null: there is none. */
export const readIdsAt = async (path: string): Promise<Buffer | null> => {
  const ids = await readIfThere(path);
  return ids?.length === SEGMENT_SIZE * FORMER_SIZE ? null : ids;
};

export const idsOf = (entries: Entries): Buffer => idsAs(hashNames(entries));

/** Of a segment's entries, each as `hashNames` says. */
export const writeIds = async (places: Places, number: number, names: Float64Array): Promise<Buffer> => {
  const ids = idsAs(names);
  await writeWhole(places.ids(number), ids);
  return ids;
};

const namesOf = async (places: Places, number: number): Promise<Float64Array> => {
  const { frame } = openSegment(await readWhole(places.segment(number)));
  const names = new Float64Array(SEGMENT_SIZE);
  for (let first = 0; first < SEGMENT_SIZE; first += FRAME_SIZE) names.set(hashNames(frame(first / FRAME_SIZE)), first);
  return names;
};

export const readIds = async ({ places, roots, pruned, entries }: State): Promise<IdIndex> => {
  const ids = new IdIndex((roots.length - pruned) * SEGMENT_SIZE + entries.length);
  for (let number = pruned; number < roots.length; number += 1) {
    const hashes =
      (await readIdsAt(places.ids(number))) ?? (await writeIds(places, number, await namesOf(places, number)));
    for (let at = 0; at < SEGMENT_SIZE; at += 1)
      ids.add(hashes.readUIntLE(at * ID_SIZE, ID_SIZE), number * SEGMENT_SIZE + at);
  }
  ids.addAll(hashNames(entries), roots.length * SEGMENT_SIZE);
  return ids;
};
