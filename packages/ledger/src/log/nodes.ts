/** Hashes of the tree, wherever they come from: tiles, frames of segments, or what is not in a segment yet. */
import { readFileSync } from 'node:fs';
import { BLOCK_LEVELS, BLOCK_SIZE } from '../tree/block-tree.ts';
import { HASH_SIZE, hashNode, type Hash } from '../tree/hash.ts';
import { hashAt, hashesBetween, type Hashes } from '../tree/machine.ts';
import type { ReadNode } from '../tree/proof.ts';
import type { Places } from './places.ts';
import { FRAME_SIZE, leavesOfFrame, openSegment, rootOfPerfect, SEGMENT_SIZE } from './segment.ts';

const SEGMENT_LEVEL = 16;

/** `open`: the leaves behind the last of `segments` closed segments. */
export const nodesOf = (places: Places, roots: readonly Hash[], open: Hashes): ReadNode => {
  const closed = roots.length * SEGMENT_SIZE;
  let frame: { readonly at: number; readonly leaves: Hashes } | null = null;

  const leavesAt = (index: number): Hashes => {
    const at = Math.floor(index / FRAME_SIZE);
    if (frame?.at !== at) {
      const perSegment = SEGMENT_SIZE / FRAME_SIZE;
      const segment = openSegment(readFileSync(places.segment(Math.floor(at / perSegment))));
      frame = { at, leaves: leavesOfFrame(segment, at % perSegment) };
    }
    return frame.leaves;
  };

  const tiled = (index: number): Hash => {
    const tile = readFileSync(places.tile(1, Math.floor(index / BLOCK_SIZE)));
    return hashAt(tile, index % BLOCK_SIZE);
  };

  const read: ReadNode = (level, index) => {
    const from = index * 2 ** level;
    if (from >= closed) {
      const leaves = hashesBetween(open, from - closed, from - closed + 2 ** level);
      if (leaves.length < 2 ** level * HASH_SIZE) throw new RangeError('There are no such leaves.');
      return rootOfPerfect(leaves);
    }
    if (level === SEGMENT_LEVEL) return roots[index]!;
    if (level === BLOCK_LEVELS) return tiled(index);
    if (level > BLOCK_LEVELS) return hashNode(read(level - 1, index * 2), read(level - 1, index * 2 + 1));
    const within = from % FRAME_SIZE;
    return rootOfPerfect(hashesBetween(leavesAt(from), within, within + 2 ** level));
  };
  return read;
};
