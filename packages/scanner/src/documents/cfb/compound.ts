/** Compound files: the small file system within hwp, doc, xls, ppt and msg. [MS-CFB]. */
import { asBuffer } from '../bytes/find.ts';
import { u16, u32, u64 } from '../bytes/little-endian.ts';
import type { Budget } from '../budget.ts';
import { Refusal } from '../refusal.ts';
import { readChain, readChains, type Chains } from './chains.ts';

export interface Stream {
  /** Names of its storages and its own, separated by `/`. */
  readonly path: string;
  readonly size: number;
  readonly start: number;
}

export interface Compound {
  readonly streams: readonly Stream[];
  /** Some stream that was read is shorter than it claims. */
  readonly isDamaged: boolean;
  /** A stream's bytes; those of the file itself where it lies in one piece, so not to be written to. */
  read(stream: Stream): Uint8Array;
}

const ENTRY = 128;
const NOBODY = 0xffff_ffff;
const STORAGE = 1;
const STREAM = 2;
const SMALL = 4096;

/** [MS-CFB] 2.6.1. */
const nameAt = (directory: Buffer, at: number): string =>
  directory.toString(
    'utf16le',
    at + 64 > directory.length ? directory.length : at,
    at + Math.min(62, Math.max(0, u16(directory, at + 64) - 2)),
  );

/** Walks the tree of names; an entry that is met again is a loop and is left. */
const listStreams = (directory: Buffer, budget: Budget): Stream[] => {
  const streams: Stream[] = [];
  const seen = new Uint8Array(directory.length / ENTRY);
  const waiting: [entry: number, parent: string][] = [[u32(directory, 76), '']];
  while (waiting.length > 0) {
    const [entry, parent] = waiting.pop()!;
    if (entry === NOBODY || entry >= seen.length || seen[entry] === 1) continue;
    budget.step();
    seen[entry] = 1;
    const at = entry * ENTRY;
    const path = parent + nameAt(directory, at);
    if (directory[at + 66] === STREAM) {
      streams.push({ path, start: u32(directory, at + 116), size: u64(directory, at + 120) });
    } else if (directory[at + 66] === STORAGE && path.length < 1024)
      waiting.push([u32(directory, at + 76), `${path}/`]);
    waiting.push([u32(directory, at + 72), parent], [u32(directory, at + 68), parent]);
  }
  return streams;
};

export const openCompound = (bytes: Uint8Array, budget: Budget): Compound => {
  const shift = u16(bytes, 30);
  if (shift !== 9 && shift !== 12) throw new Refusal('damaged');
  const size = 1 << shift;
  const sectors = readChains(bytes, size);
  const directory = asBuffer(readChain(sectors, u32(bytes, 48), bytes.length, budget));
  if (directory.length < ENTRY) throw new Refusal('damaged');
  const miniTable = readChain(sectors, u32(bytes, 60), bytes.length, budget);
  const mini: Chains = {
    bytes: readChain(sectors, u32(directory, 116), u64(directory, 120), budget),
    size: 64,
    first: 0,
    count: miniTable.length >> 2,
    next: (sector) => u32(miniTable, sector * 4),
  };
  let isDamaged = false;
  return {
    streams: listStreams(directory, budget),
    get isDamaged() {
      return isDamaged;
    },
    read(stream) {
      // Version 3 files may leave rubbish in the upper half of a size.
      const length = shift === 9 ? stream.size % 0x1_0000_0000 : stream.size;
      const read = readChain(length < SMALL ? mini : sectors, stream.start, length, budget);
      isDamaged ||= read.length < length;
      budget.spend(read.length);
      return read;
    },
  };
};
