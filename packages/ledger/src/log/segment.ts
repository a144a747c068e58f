/**
 * 65,536 records that are closed: column by column in frames of 4,096, with the key of their salts and the batches that ended among
 * them. Their hashes, one for each 256 records, are the log's tile of that number on level 1. C2SP tlog-tiles.
 */
import { BadEntry } from '../record/bad-entry.ts';
import { packEntries, unpackColumns, type Columns } from '../record/columns.ts';
import type { Entries } from '../record/entries.ts';
import type { Growing } from '../record/growing.ts';
import { HASH_SIZE, type Hash } from '../tree/hash.ts';
import { climb, hashAt, hashLeaves, type Hashes } from '../tree/machine.ts';
import { SALT_SIZE, saltsOf } from './salts.ts';

export const SEGMENT_SIZE = 65_536;
export const FRAME_SIZE = 4096;

const MAGIC = 'bongsu segment 3\n';

/** A batch, and the range of the log that it took: the first index and how many records. */
export type KnownBatch = readonly [key: string, first: number, count: number];

export interface SegmentHead {
  /** From 0. */
  readonly number: number;
  /** Base64. */
  readonly saltKey: string;
  /** Batches whose last record lies here. */
  readonly batches: readonly KnownBatch[];
  /** Bytes of each frame. */
  readonly frames: readonly number[];
}

/** One behind the other. */
export const packSegment = (head: Omit<SegmentHead, 'frames'>, entries: Entries): readonly Buffer[] => {
  const frames: (readonly Buffer[])[] = [];
  for (let at = 0; at < entries.length; at += FRAME_SIZE) frames.push(packEntries(entries.slice(at, at + FRAME_SIZE)));
  const sizes = frames.map((frame) => frame.reduce((sum, { length }) => sum + length, 0));
  const text = JSON.stringify({ ...head, frames: sizes } satisfies SegmentHead);
  const size = Buffer.allocUnsafe(4);
  size.writeUInt32LE(Buffer.byteLength(text));
  return [Buffer.from(MAGIC), size, Buffer.from(text), ...frames.flat()];
};

export interface Segment {
  readonly head: SegmentHead;
  /** The records of a frame. Throws `BadEntry`. */
  readonly columns: (number: number) => Columns;
  /** The same as entries, behind what `into` has. */
  readonly frame: (number: number, into?: Growing) => Entries;
}

const isHead = (value: unknown): value is SegmentHead => {
  const head = value as Partial<SegmentHead> | null;
  return (
    typeof head === 'object' &&
    head !== null &&
    Number.isSafeInteger(head.number) &&
    typeof head.saltKey === 'string' &&
    Array.isArray(head.batches) &&
    Array.isArray(head.frames) &&
    head.frames.every((size) => Number.isSafeInteger(size) && size >= 0)
  );
};

/** The head alone, of a segment that `read` gives parts of. Throws `BadEntry`. */
export const readHead = async (read: (from: number, length: number) => Promise<Buffer>): Promise<SegmentHead> => {
  const start = await read(0, MAGIC.length + 4);
  const size = sizeOfHead(start);
  return parse((await read(MAGIC.length + 4, size)).toString());
};

const sizeOfHead = (bytes: Buffer): number => {
  if (bytes.length < MAGIC.length + 4 || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw new BadEntry('This is no segment.');
  return bytes.readUInt32LE(MAGIC.length);
};

/** Throws `BadEntry`. */
export const openSegment = (bytes: Buffer): Segment => {
  const from = MAGIC.length + 4;
  const start = from + sizeOfHead(bytes);
  const head = parse(bytes.toString('utf8', from, start));
  const ends: number[] = [];
  for (const size of head.frames) ends.push((ends.at(-1) ?? start) + size);
  if (ends.at(-1) !== bytes.length) throw new BadEntry('A segment is cut off, or something stands behind it.');
  const columns = (number: number): Columns =>
    unpackColumns(bytes.subarray(number === 0 ? start : ends[number - 1]!, ends[number]));
  return { head, columns, frame: (number, into) => columns(number).entries(into) };
};

const parse = (text: string): SegmentHead => {
  let head: unknown;
  try {
    head = JSON.parse(text);
  } catch {
    // Said below.
  }
  if (!isHead(head)) throw new BadEntry('The head of a segment cannot be read.');
  return head;
};

/** The leaves of records, of which the first is the `first`th of its segment. */
export const leavesOf = (saltKey: Buffer, first: number, entries: Entries, into?: Growing): Hashes =>
  hashLeaves({ salts: saltsOf(saltKey, first, entries.length), saltSize: SALT_SIZE, entries }, into);

export const leavesOfFrame = ({ head, frame }: Segment, number: number): Hashes =>
  leavesOf(Buffer.from(head.saltKey, 'base64'), number * FRAME_SIZE, frame(number));

/** The root of a power of two of hashes. */
export const rootOfPerfect = (hashes: Hashes): Hash => hashAt(climb(hashes, Math.log2(hashes.length / HASH_SIZE)), 0);
