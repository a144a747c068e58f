/**
 * The log as others read it: its checkpoint, the hashes of its tree in tiles, and its entries in bundles. C2SP tlog-tiles. A bundle shows
 * records: whoever serves them asks first who may see them.
 */
import { readIfThere } from '../log/durable.ts';
import { nodesOf } from '../log/nodes.ts';
import { openLeavesOf } from '../log/open-leaves.ts';
import { placesIn } from '../log/places.ts';
import { SALT_SIZE, saltsOf } from '../log/salts.ts';
import { FRAME_SIZE, leavesOf, openSegment, SEGMENT_SIZE } from '../log/segment.ts';
import { readState } from '../log/state.ts';
import type { Entries } from '../record/entries.ts';
import { BLOCK_SIZE } from '../tree/block-tree.ts';
import { bytesOf } from '../tree/hash.ts';

export interface Resource {
  readonly type: 'text/plain; charset=utf-8' | 'application/octet-stream';
  readonly bytes: Buffer;
}

interface Tile {
  /** Level 0 are leaves; each level above stands for 256 times as many. */
  readonly level: number | 'entries';
  /** Of its first hash or entry, counted on its level. */
  readonly first: number;
  /** 256, or fewer of one that is not full yet. */
  readonly width: number;
}

const PATH = /^tile\/(entries|\d|[1-5]\d|6[0-3])\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Null: the path of no tile. */
const parsePath = (path: string): Tile | null => {
  const [, level, digits, part] = PATH.exec(path) ?? [];
  const number = Number(digits?.replaceAll(/[x/]/g, ''));
  const width = Number(part ?? BLOCK_SIZE);
  // One tile has one path: no zeros in front, and a full one is not said to be a part.
  const isOne = digits?.startsWith('x000/') !== true && (part === undefined || width < BLOCK_SIZE);
  if (level === undefined || !isOne || !Number.isSafeInteger(number * BLOCK_SIZE)) return null;
  return { level: level === 'entries' ? level : Number(level), first: number * BLOCK_SIZE, width };
};

/** Entries that follow one another within a segment, with what makes leaves of them. */
interface Block {
  readonly saltKey: Buffer;
  /** Within the segment. */
  readonly first: number;
  readonly entries: Entries;
}

/** Null: there are not so many, or they are not there any more. */
const blockOf = async (folder: string, { first, width }: Tile): Promise<Block | null> => {
  const number = Math.floor(first / SEGMENT_SIZE);
  const within = first % SEGMENT_SIZE;
  const bytes = await readIfThere(placesIn(folder).segment(number));
  if (bytes !== null) {
    const { head, frame } = openSegment(bytes);
    const entries = frame(Math.floor(within / FRAME_SIZE)).slice(within % FRAME_SIZE, (within % FRAME_SIZE) + width);
    return { saltKey: Buffer.from(head.saltKey, 'base64'), first: within, entries };
  }
  const { roots, entries, saltKeys } = await readState(folder);
  const from = first - roots.length * SEGMENT_SIZE;
  if (from < 0 || from + width > entries.length) return null;
  return { saltKey: saltKeys.get(number)!, first: within, entries: entries.slice(from, from + width) };
};

/** Each with its length before it. What was hashed is the salt and then the record. */
const bundleOf = ({ saltKey, first, entries }: Block): Buffer => {
  const salts = saltsOf(saltKey, first, entries.length);
  return Buffer.concat(
    [...entries].flatMap((entry, at) => {
      const length = Buffer.allocUnsafe(2);
      length.writeUInt16BE(SALT_SIZE + entry.length);
      return [length, salts.subarray(at * SALT_SIZE, (at + 1) * SALT_SIZE), entry];
    }),
  );
};

/** Hashes of a level above the leaves; null: there are not so many. */
const hashesOf = async (folder: string, level: number, { first, width }: Tile): Promise<Buffer | null> => {
  const state = await readState(folder);
  const nodes = nodesOf(state.places, state.roots, openLeavesOf(state));
  if ((first + width) * BLOCK_SIZE ** level > state.size) return null;
  return Buffer.concat(Array.from({ length: width }, (_, at) => bytesOf(nodes(level * 8, first + at))));
};

const read = async (folder: string, tile: Tile): Promise<Buffer | null> => {
  if (tile.level !== 'entries' && tile.level > 0) return hashesOf(folder, tile.level, tile);
  const block = await blockOf(folder, tile);
  if (block === null) return null;
  return tile.level === 'entries' ? bundleOf(block) : leavesOf(block.saltKey, block.first, block.entries);
};

/**
 * What lies at a path of the API for reading, such as `checkpoint`, `tile/0/x001/067`, `tile/1/000.p/12` or `tile/entries/000`; null:
 * nothing. Throws what `readState` throws.
 */
export const readTile = async (folder: string, path: string): Promise<Resource | null> => {
  if (path === 'checkpoint') {
    const bytes = await readIfThere(placesIn(folder).checkpoint);
    return bytes === null ? null : { type: 'text/plain; charset=utf-8', bytes };
  }
  const tile = parsePath(path);
  const bytes = tile === null ? null : await read(folder, tile);
  return bytes === null ? null : { type: 'application/octet-stream', bytes };
};
