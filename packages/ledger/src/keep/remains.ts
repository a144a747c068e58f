/**
 * What remains of a segment whose records were destroyed: those of its records that say what was done to the log, each with what shows that
 * it lies in the tree. Without them nobody could tell any more who destroyed what before.
 */
import { hash } from 'node:crypto';
import { saltsOf } from '../log/salts.ts';
import { FRAME_SIZE, leavesOf, openSegment, rootOfPerfect, SEGMENT_SIZE, type Segment } from '../log/segment.ts';
import { BLOCK_SIZE } from '../tree/block-tree.ts';
import { fromBase64, hashLeaf, toBase64 } from '../tree/hash.ts';
import { hashAt, hashesBetween, type Hashes } from '../tree/machine.ts';
import { proveInclusion, verifyInclusion, type ReadNode } from '../tree/proof.ts';
import { keepingIn, type Placed } from './keeping.ts';

interface Remaining {
  /** Of the log. */
  readonly index: number;
  /** Base64, as the proof: up to the root of the 256 records it lies among, which the tile has. */
  readonly salt: string;
  readonly entry: string;
  readonly proof: readonly string[];
}

const readOf =
  (leaves: Hashes): ReadNode =>
  (level, index) =>
    rootOfPerfect(hashesBetween(leaves, index * 2 ** level, (index + 1) * 2 ** level));

const remainingIn = ({ head, frame }: Segment, number: number): Remaining[] => {
  const saltKey = Buffer.from(head.saltKey, 'base64');
  const entries = frame(number);
  return [...entries].flatMap((entry, at) => {
    if (keepingIn(entry) === null) return [];
    const start = at - (at % BLOCK_SIZE);
    const leaves = leavesOf(saltKey, number * FRAME_SIZE + start, entries.slice(start, start + BLOCK_SIZE));
    return {
      index: head.number * SEGMENT_SIZE + number * FRAME_SIZE + at,
      salt: saltsOf(saltKey, number * FRAME_SIZE + at, 1).toString('base64'),
      entry: entry.toString('base64'),
      proof: proveInclusion(readOf(leaves), at - start, BLOCK_SIZE).map(toBase64),
    };
  });
};

/** Of a segment that is still there. The same bytes each time. Throws `BadEntry`. */
export const remainsOf = (segment: Buffer): Buffer => {
  const opened = openSegment(segment);
  const frames = Array.from({ length: SEGMENT_SIZE / FRAME_SIZE }, (_, number) => remainingIn(opened, number));
  return Buffer.from(`${JSON.stringify(frames.flat())}\n`);
};

export const digestOf = (remains: Buffer): string => hash('sha256', remains, 'hex');

const parse = (remains: Buffer): Remaining[] => JSON.parse(remains.toString()) as Remaining[];

const placed = ({ index, entry }: Remaining): Placed[] => {
  const kept = keepingIn(Buffer.from(entry, 'base64'));
  return kept === null ? [] : [{ ...kept, index }];
};

/** As it is written there. */
export const keepingsIn = (remains: Buffer): Placed[] => parse(remains).flatMap(placed);

const fits = ({ index, salt, entry, proof }: Remaining, number: number, tile: Hashes): boolean => {
  const within = index - number * SEGMENT_SIZE;
  if (within < 0 || within >= SEGMENT_SIZE) return false;
  const root = hashAt(tile, Math.floor(within / BLOCK_SIZE));
  const leaf = hashLeaf(Buffer.from(salt, 'base64'), Buffer.from(entry, 'base64'));
  const hashes = proof.map(fromBase64);
  return verifyInclusion(leaf, within % BLOCK_SIZE, { size: BLOCK_SIZE, root }, hashes);
};

/** Held against the tile of the segment of that number; null: it does not fit, or cannot be read. */
export const verifyRemains = (remains: Buffer, number: number, tile: Hashes): Placed[] | null => {
  try {
    return parse(remains).every((one) => fits(one, number, tile)) ? keepingsIn(remains) : null;
  } catch {
    return null;
  }
};
