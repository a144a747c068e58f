/** Hashes of the tree, wherever they come from: tiles, frames of segments, or what is not in a segment yet. */
import { readFileSync } from 'node:fs';
import { hashNode, type Hash } from '../tree/hash.ts';
import type { ReadNode } from '../tree/proof.ts';
import type { Places } from './places.ts';
import {
  FRAME_SIZE,
  hashesOf,
  leavesOfFrame,
  openSegment,
  rootOfPerfect,
  SEGMENT_SIZE,
  TILE_WIDTH,
} from './segment.ts';

const SEGMENT_LEVEL = 16;
const TILE_LEVEL = 8;

/** `open`: the leaves behind the last of `segments` closed segments. */
export const nodesOf = (places: Places, roots: readonly Hash[], open: readonly Hash[]): ReadNode => {
  const closed = roots.length * SEGMENT_SIZE;
  let frame: { readonly at: number; readonly leaves: readonly Hash[] } | null = null;

  const leavesAt = (index: number): readonly Hash[] => {
    const at = Math.floor(index / FRAME_SIZE);
    if (frame?.at !== at) {
      const perSegment = SEGMENT_SIZE / FRAME_SIZE;
      const segment = openSegment(readFileSync(places.segment(Math.floor(at / perSegment))));
      frame = { at, leaves: leavesOfFrame(segment, at % perSegment) };
    }
    return frame.leaves;
  };

  const tiled = (index: number): Hash => {
    const tile = readFileSync(places.tile(1, Math.floor(index / TILE_WIDTH)));
    return hashesOf(tile)[index % TILE_WIDTH]!;
  };

  const read: ReadNode = (level, index) => {
    const from = index * 2 ** level;
    if (from >= closed) {
      const leaves = open.slice(from - closed, from - closed + 2 ** level);
      if (leaves.length < 2 ** level) throw new RangeError('There are no such leaves.');
      return rootOfPerfect(leaves);
    }
    if (level === SEGMENT_LEVEL) return roots[index]!;
    if (level === TILE_LEVEL) return tiled(index);
    if (level > TILE_LEVEL) return hashNode(read(level - 1, index * 2), read(level - 1, index * 2 + 1));
    const within = from % FRAME_SIZE;
    return rootOfPerfect(leavesAt(from).slice(within, within + 2 ** level));
  };
  return read;
};
