import type { Hash } from '../tree/hash.ts';
import { leavesOf, SEGMENT_SIZE } from './segment.ts';
import type { State } from './state.ts';

/** The leaves of what lies in no closed segment yet. */
export const openLeavesOf = ({ entries, saltKeys, roots }: State): Hash[] => {
  const leaves: Hash[] = [];
  for (let at = 0; at < entries.length; at += SEGMENT_SIZE) {
    const key = saltKeys.get(roots.length + at / SEGMENT_SIZE)!;
    for (const leaf of leavesOf(key, 0, entries.slice(at, at + SEGMENT_SIZE))) leaves.push(leaf);
  }
  return leaves;
};
