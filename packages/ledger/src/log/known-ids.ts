/** Under which ids records were sent, of a whole log. What lies beside the segments is a help alone: it can be made again. */
import { readFile } from 'node:fs/promises';
import type { Entries } from '../record/entries.ts';
import { readIfThere, writeWhole } from './durable.ts';
import { hashName, hashNames, IdIndex } from './id-index.ts';
import type { Places } from './places.ts';
import { FRAME_SIZE, openSegment, SEGMENT_SIZE } from './segment.ts';
import type { State } from './state.ts';

/** Bytes that each hash of an id takes there. */
export const ID_SIZE = 8;

const idsAs = (names: readonly number[]): Buffer => {
  const ids = Buffer.allocUnsafe(names.length * ID_SIZE);
  for (const [at, name] of names.entries()) ids.writeDoubleLE(name, at * ID_SIZE);
  return ids;
};

export const idsOf = (entries: Entries): Buffer => idsAs(hashNames(entries));

/** Of a segment's entries, each as `hashName` says. */
export const writeIds = async (places: Places, number: number, names: readonly number[]): Promise<Buffer> => {
  const ids = idsAs(names);
  await writeWhole(places.ids(number), ids);
  return ids;
};

const namesOf = async (places: Places, number: number): Promise<number[]> => {
  const { frame } = openSegment(await readFile(places.segment(number)));
  return Array.from({ length: SEGMENT_SIZE / FRAME_SIZE }, (_, at) => hashNames(frame(at))).flat();
};

export const readIds = async ({ places, roots, pruned, entries }: State): Promise<IdIndex> => {
  const ids = new IdIndex();
  for (let number = pruned; number < roots.length; number += 1) {
    const hashes =
      (await readIfThere(places.ids(number))) ?? (await writeIds(places, number, await namesOf(places, number)));
    for (let at = 0; at < SEGMENT_SIZE; at += 1) ids.add(hashes.readDoubleLE(at * ID_SIZE), number * SEGMENT_SIZE + at);
  }
  for (const [at, entry] of entries.entries()) ids.add(hashName(entry), roots.length * SEGMENT_SIZE + at);
  return ids;
};
