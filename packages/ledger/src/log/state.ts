/** What lies in a data folder, read without changing anything. */
import { open } from 'node:fs/promises';
import { openCheckpoint } from '../notes/checkpoint.ts';
import { verifierOf } from '../notes/signed-note.ts';
import { GrowingEntries, type Entries } from '../record/entries.ts';
import type { Hash } from '../tree/hash.ts';
import { BadLog } from './bad-log.ts';
import { unpackBatch, batchKey } from './batch.ts';
import { isThere, readIfThere } from './durable.ts';
import type { Frame } from './frames.ts';
import { BATCH, BrokenJournal, readJournal, SALT_KEY } from './journal.ts';
import { placesIn, type Places } from './places.ts';
import { readHead, rootOfPerfect, SEGMENT_SIZE, type SegmentHead } from './segment.ts';

/** What the folder says about itself. */
export interface About {
  readonly version: 1;
  /** The name of the log, in every checkpoint. */
  readonly origin: string;
  /** The public key of its checkpoints, as a note's verifier. */
  readonly verifier: string;
}

export interface State {
  readonly places: Places;
  readonly about: About;
  /** Of closed segments. */
  readonly roots: readonly Hash[];
  /** How many of them, from the first on, were destroyed when their term was over. */
  readonly pruned: number;
  /** Of segments that are not closed. */
  readonly saltKeys: Map<number, Buffer>;
  readonly batches: Map<string, { first: number; count: number }>;
  /** What lies in no closed segment. */
  readonly entries: Entries;
  readonly size: number;
  /** The size that the newest checkpoint was signed for. */
  readonly promised: number;
  readonly journal: { readonly last: number | null; readonly end: number };
}

export const readAbout = async (places: Places): Promise<About> => {
  const text = await readIfThere(places.about);
  if (text === null) throw new BadLog('There is no log.');
  try {
    return JSON.parse(text.toString()) as About;
  } catch {
    throw new BadLog('What the log says about itself cannot be read.');
  }
};

/** Only as much of the file as its head takes. */
const headIn = async (path: string): Promise<SegmentHead | null> => {
  try {
    const handle = await open(path, 'r');
    try {
      return await readHead(async (from, length) => {
        const bytes = Buffer.alloc(length);
        const { bytesRead } = await handle.read(bytes, 0, length, from);
        return bytes.subarray(0, bytesRead);
      });
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Segments are destroyed from the first on: C2SP tlog-tiles, "Pruning". */
export const countPruned = async (places: Places): Promise<number> => {
  let count = 0;
  while (await isThere(places.remains(count))) count += 1;
  return count;
};

/** Closed is what has a tile, which is written when the segment is there. */
const readClosed = async (places: Places): Promise<Pick<State, 'roots' | 'pruned' | 'batches'>> => {
  const roots: Hash[] = [];
  const batches: State['batches'] = new Map();
  const pruned = await countPruned(places);
  for (let number = 0; ; number += 1) {
    const tile = await readIfThere(places.tile(1, number));
    if (tile === null) return { roots, pruned, batches };
    roots.push(rootOfPerfect(tile));
    if (number < pruned) continue;
    const head = await headIn(places.segment(number));
    if (head === null) throw new BadLog('A segment is missing.');
    for (const [key, first, count] of head.batches) batches.set(key, { first, count });
  }
};

interface Open {
  readonly saltKeys: Map<number, Buffer>;
  readonly entries: Entries;
  readonly size: number;
}

const readOpen = (frames: readonly Frame[], closed: number, batches: State['batches']): Open => {
  const saltKeys = new Map<number, Buffer>();
  const entries = new GrowingEntries(4096);
  let next: number | null = null;
  for (const { type, index, payload } of frames) {
    if (type === SALT_KEY) {
      if (index >= closed) saltKeys.set(index / SEGMENT_SIZE, payload);
    } else if (type === BATCH) {
      if (index > (next ?? closed) || (next !== null && index !== next))
        throw new BadLog('Records are missing in the journal.');
      const batch = unpackBatch(payload);
      next = index + batch.entries.length;
      batches.set(batchKey(batch), { first: index, count: batch.entries.length });
      entries.push(batch.entries.slice(Math.max(0, closed - index)));
    }
  }
  return { saltKeys, entries: entries.take(), size: Math.max(closed, next ?? closed) };
};

const promisedIn = async (places: Places, about: About): Promise<number> => {
  const note = await readIfThere(places.checkpoint);
  return note === null ? 0 : openCheckpoint(note.toString(), verifierOf(about.verifier)).size;
};

const readOnce = async (folder: string): Promise<State> => {
  const places = placesIn(folder);
  const about = await readAbout(places);
  const { roots, pruned, batches } = await readClosed(places);
  const { frames, last, end } = await readJournal(places.journals);
  const rest = readOpen(frames, roots.length * SEGMENT_SIZE, batches);
  return {
    places,
    about,
    roots,
    pruned,
    batches,
    ...rest,
    promised: await promisedIn(places, about),
    journal: { last, end },
  };
};

/** While this reads, a segment may be closed, and its records go from the journal: what was missing then is there the next time. */
const TRIES = 3;

/** Throws `BadLog`, `BrokenJournal`, `BadEntry` or `BadNote` when it does not hold together. */
export const readState = async (folder: string): Promise<State> => {
  for (let left = TRIES - 1; left > 0; left -= 1) {
    try {
      return await readOnce(folder);
    } catch (error) {
      if (!(error instanceof BadLog || error instanceof BrokenJournal)) throw error;
    }
  }
  return readOnce(folder);
};

/** The public key of the log's checkpoints, to be kept where nobody who has the folder can change it. Throws `BadLog`. */
export const readVerifier = async (folder: string): Promise<string> => (await readAbout(placesIn(folder))).verifier;
