/** What verification asks of a segment's file, by itself: nothing of it depends on the segments before. */
import { keepingIn } from '../keep/keeping.ts';
import type { Entries } from '../record/entries.ts';
import { Growing } from '../record/growing.ts';
import { BLOCK_LEVELS, BLOCK_SIZE } from '../tree/block-tree.ts';
import { climb, hashesBetween, type Hashes } from '../tree/machine.ts';
import { readIfThere } from './durable.ts';
import { ID_SIZE, idsOf, readIdsAt } from './known-ids.ts';
import { FRAME_SIZE, leavesOf, openSegment, SEGMENT_SIZE, type Segment } from './segment.ts';

export interface Question {
  readonly number: number;
  readonly path: string;
  /** Where the hashes of its ids lie. */
  readonly ids: string;
  /** Blocks of the segment in which a checkpoint ends: their leaves are needed. */
  readonly blocks: readonly number[];
  /** Whether entries that say what was done to the log are wanted. */
  readonly own: boolean;
}

/** Of a frame that can be read. */
export interface HashedFrame {
  /** Of each block. */
  readonly blocks: Hashes;
  /** Of the blocks that were asked for, by their number in the segment. */
  readonly leaves: ReadonlyMap<number, Hashes>;
  /** Entries that say what was done to the log, by their place in the segment. */
  readonly own: ReadonlyMap<number, Buffer>;
  /** What helps to take no record twice says what the records say, or is not there. */
  readonly isIndexed: boolean;
}

/** Null: a frame that cannot be read. */
export type HashedSegment = 'missing' | 'unreadable' | readonly (HashedFrame | null)[];

/** Throws `BadEntry`. */
const ownOf = (entries: Entries, first: number): Map<number, Buffer> =>
  new Map([...entries].flatMap((entry, at) => (keepingIn(entry) === null ? [] : [[first + at, Buffer.from(entry)]])));

interface Opened {
  readonly segment: Segment;
  readonly ids: Buffer | null;
  readonly asked: Question;
  /** For the entries of one frame after the other. */
  readonly arena: Growing;
}

const hashFrame = ({ segment: { head, frame }, ids, asked, arena }: Opened, number: number): HashedFrame | null => {
  const first = number * FRAME_SIZE;
  arena.length = 0;
  const entries = frame(number, arena);
  if (entries.length !== FRAME_SIZE) return null;
  const all = leavesOf(Buffer.from(head.saltKey, 'base64'), first, entries);
  const leaves = asked.blocks
    .map((block) => [block, block * BLOCK_SIZE - first] as const)
    .filter(([, from]) => from >= 0 && from < FRAME_SIZE)
    .map(([block, from]) => [block, hashesBetween(all, from, from + BLOCK_SIZE)] as const);
  return {
    blocks: climb(all, BLOCK_LEVELS),
    leaves: new Map(leaves),
    own: asked.own ? ownOf(entries, first) : new Map(),
    isIndexed: ids === null || ids.subarray(first * ID_SIZE, (first + FRAME_SIZE) * ID_SIZE).equals(idsOf(entries)),
  };
};

const tryFrame = (opened: Opened, number: number): HashedFrame | null => {
  try {
    return hashFrame(opened, number);
  } catch {
    return null;
  }
};

export const hashSegment = async (asked: Question): Promise<HashedSegment> => {
  try {
    const bytes = await readIfThere(asked.path);
    if (bytes === null) return 'missing';
    const segment = openSegment(bytes);
    if (segment.head.number !== asked.number) return 'unreadable';
    const opened: Opened = { segment, ids: await readIdsAt(asked.ids), asked, arena: new Growing(0) };
    return Array.from({ length: SEGMENT_SIZE / FRAME_SIZE }, (_, number) => tryFrame(opened, number));
  } catch {
    return 'unreadable';
  }
};
