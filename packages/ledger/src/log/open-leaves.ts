import type { Hashes } from '../tree/machine.ts';
import { leavesOf, SEGMENT_SIZE } from './segment.ts';
import type { State } from './state.ts';

/** The leaves of what lies in no closed segment yet. */
export const openLeavesOf = ({ entries, saltKeys, roots }: State): Hashes => {
  const leaves: Hashes[] = [];
  for (let at = 0; at < entries.length; at += SEGMENT_SIZE) {
    const key = saltKeys.get(roots.length + at / SEGMENT_SIZE)!;
    leaves.push(leavesOf(key, 0, entries.slice(at, at + SEGMENT_SIZE)));
  }
  return Buffer.concat(leaves);
};
