/** Whoever changes a log, in every way somebody with the folder and the key can, one at a time. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signCheckpoint } from '../notes/checkpoint.ts';
import { signerOf } from '../notes/signed-note.ts';
import { Entries } from '../record/entries.ts';
import { decodeEntry, encodeKept } from '../record/entry.ts';
import { BLOCK_LEVELS } from '../tree/block-tree.ts';
import { climb } from '../tree/machine.ts';
import { rootOf } from '../tree/proof.ts';
import { packBatch, unpackBatch } from './batch.ts';
import { readFrames, writeFrame, type Frame } from './frames.ts';
import { BATCH, SALT_KEY } from './journal.ts';
import { idsOf } from './known-ids.ts';
import { nodesOf } from './nodes.ts';
import { openLeavesOf } from './open-leaves.ts';
import { placesIn } from './places.ts';
import { FRAME_SIZE, openSegment, packSegment, SEGMENT_SIZE, leavesOf } from './segment.ts';
import { readState } from './state.ts';
import type { Verdict } from './verify.ts';

export type Below = (limit: number) => number;

/** What was done, and to which records: from this index up to, not including, the other. */
export interface Tampering {
  readonly what: string;
  readonly from: number;
  readonly to: number;
  /** Nothing in the folder contradicts it: only what is kept outside tells. */
  readonly isPerfect?: true;
}

export type Tamper = (folder: string, below: Below, old: string) => Tampering | Promise<Tampering>;

const frameBytes = (frame: Frame): Buffer[] => writeFrame({ ...frame, payload: [frame.payload] });

const journalIn = (folder: string): string => {
  const names = readdirSync(placesIn(folder).journals).toSorted();
  return join(placesIn(folder).journals, names.at(-1)!);
};

const flipBit = (path: string, below: Below, from = 0): void => {
  const bytes = readFileSync(path);
  bytes[from + below(bytes.length - from)]! ^= 1 << below(8);
  writeFileSync(path, bytes);
};

const sizeOf = (folder: string): number => Number(readFileSync(placesIn(folder).checkpoint, 'utf8').split('\n')[1]);

/** Writes the journal anew with sums that fit, its records changed by `change`. */
const rewrite = (folder: string, change: (entries: Buffer[], below: Below) => void, below: Below): Tampering => {
  const path = journalIn(folder);
  const { frames } = readFrames(readFileSync(path));
  const batches = frames.filter(({ type }) => type === BATCH);
  const chosen = batches[below(batches.length)]!;
  const batch = unpackBatch(chosen.payload);
  const entries = [...batch.entries];
  change(entries, below);
  const shift = entries.length - batch.entries.length;
  const written = frames.map((frame): Frame => {
    if (frame === chosen) return { ...frame, payload: packBatch({ ...batch, entries: Entries.of(entries) }) };
    return frame.index > chosen.index ? { ...frame, index: frame.index + shift } : frame;
  });
  writeFileSync(path, Buffer.concat(written.flatMap(frameBytes)));
  return { what: 'journal rewritten', from: chosen.index, to: sizeOf(folder) };
};

const another = (entry: Buffer): Buffer => encodeKept({ ...decodeEntry(entry), actor: 'somebody else' });

const whole = (folder: string, what: string, from = 0): Tampering => ({ what, from, to: sizeOf(folder) });

/** On any log whose last records lie in a journal. */
const onJournals: readonly Tamper[] = [
  (folder, below) => {
    flipBit(journalIn(folder), below);
    return whole(folder, 'a bit of the journal');
  },
  (folder, below) =>
    rewrite(
      folder,
      (entries) => {
        const at = below(entries.length);
        entries[at] = another(entries[at]!);
      },
      below,
    ),
  (folder, below) => rewrite(folder, (entries) => void entries.splice(below(entries.length), 1), below),
  (folder, below) =>
    rewrite(folder, (entries) => void entries.splice(below(entries.length), 0, another(entries[0]!)), below),
  (folder, below) =>
    rewrite(
      folder,
      (entries) => {
        const at = below(entries.length - 1);
        [entries[at], entries[at + 1]] = [entries[at + 1]!, entries[at]!];
      },
      below,
    ),
  (folder, below) => {
    const path = journalIn(folder);
    const { frames } = readFrames(readFileSync(path));
    truncateSync(path, Buffer.concat(frames.slice(0, below(frames.length)).flatMap(frameBytes)).length);
    return whole(folder, 'the tail cut off');
  },
  (folder) => {
    rmSync(journalIn(folder));
    return whole(folder, 'the journal removed');
  },
  (folder, below) => {
    const path = journalIn(folder);
    const { frames } = readFrames(readFileSync(path));
    const keys = frames.map((frame) =>
      frame.type === SALT_KEY ? { ...frame, payload: Buffer.alloc(32, below(256)) } : frame,
    );
    writeFileSync(path, Buffer.concat(keys.flatMap(frameBytes)));
    return whole(folder, 'the salts changed');
  },
  (folder, below) => {
    flipBit(placesIn(folder).checkpoint, below);
    return whole(folder, 'a bit of the checkpoint');
  },
  (folder, _, old) => {
    const known = whole(folder, 'an old copy put back');
    rmSync(folder, { recursive: true });
    cpSync(old, folder, { recursive: true });
    return known;
  },
  (folder, _, old) => {
    const known = whole(folder, 'the journal of an old copy put back');
    rmSync(placesIn(folder).journals, { recursive: true });
    cpSync(placesIn(old).journals, placesIn(folder).journals, { recursive: true });
    return known;
  },
  async (folder, below) => {
    const done = rewrite(folder, (entries) => entries.splice(below(entries.length), 1), below);
    await signAnew(folder);
    return { ...done, what: 'the journal written anew and signed with the key', isPerfect: true };
  },
];

/** With the real key: the newest checkpoint, and the one of each segment. */
const signAnew = async (folder: string): Promise<void> => {
  const state = await readState(folder);
  const { places, about, roots, size } = state;
  const signer = signerOf(about.origin, readFileSync(places.key, 'utf8'));
  const nodes = nodesOf(places, roots, openLeavesOf(state));
  const sign = (path: string, of: number): void =>
    writeFileSync(path, signCheckpoint(signer, { origin: about.origin, size: of, root: rootOf(nodes, of) }));
  sign(places.checkpoint, size);
  for (const [at] of roots.entries()) sign(places.checkpointAt((at + 1) * SEGMENT_SIZE), (at + 1) * SEGMENT_SIZE);
};

const entriesIn = (path: string) => {
  const segment = openSegment(readFileSync(path));
  const frames = Array.from({ length: SEGMENT_SIZE / FRAME_SIZE }, (_, number) => [...segment.frame(number)]);
  return { head: segment.head, entries: frames.flat() };
};

/** On a log with a closed segment. */
const onSegments: readonly Tamper[] = [
  (folder, below) => {
    const path = placesIn(folder).segment(0);
    // Behind its head: what stands there are records.
    flipBit(path, below, readFileSync(path).readUInt32LE(17) + 21);
    return { what: 'a bit of a segment', from: 0, to: SEGMENT_SIZE };
  },
  (folder, below) => {
    const path = placesIn(folder).segment(0);
    const { head, entries } = entriesIn(path);
    const at = below(SEGMENT_SIZE);
    entries[at] = another(entries[at]!);
    writeFileSync(path, Buffer.concat(packSegment(head, Entries.of(entries))));
    return { what: 'a record of a segment', from: at, to: at + 1 };
  },
  (folder, below) => {
    const path = placesIn(folder).segment(0);
    const { head, entries } = entriesIn(path);
    const at = below(SEGMENT_SIZE);
    entries[at] = another(entries[at]!);
    writeFileSync(path, Buffer.concat(packSegment(head, Entries.of(entries))));
    writeFileSync(
      placesIn(folder).tile(1, 0),
      climb(leavesOf(Buffer.from(head.saltKey, 'base64'), 0, Entries.of(entries)), BLOCK_LEVELS),
    );
    return { what: 'a record of a segment, and its tile', from: at, to: at + 1 };
  },
  async (folder, below) => {
    const places = placesIn(folder);
    const { head, entries } = entriesIn(places.segment(0));
    const at = below(SEGMENT_SIZE);
    entries[at] = another(entries[at]!);
    writeFileSync(places.segment(0), Buffer.concat(packSegment(head, Entries.of(entries))));
    writeFileSync(places.ids(0), idsOf(Entries.of(entries)));
    const leaves = leavesOf(Buffer.from(head.saltKey, 'base64'), 0, Entries.of(entries));
    writeFileSync(places.tile(1, 0), climb(leaves, BLOCK_LEVELS));
    await signAnew(folder);
    return { what: 'a segment written anew and signed with the key', from: at, to: at + 1, isPerfect: true };
  },
  (folder, below) => {
    const path = placesIn(folder).segment(0);
    const { head, entries } = entriesIn(path);
    writeFileSync(
      path,
      Buffer.concat(
        packSegment({ ...head, saltKey: Buffer.alloc(32, below(256)).toString('base64') }, Entries.of(entries)),
      ),
    );
    return { what: 'the key of a segment', from: 0, to: SEGMENT_SIZE };
  },
  (folder, below) => {
    flipBit(placesIn(folder).ids(0), below);
    return { what: 'a bit of the index of ids', from: 0, to: SEGMENT_SIZE };
  },
  (folder, below) => {
    flipBit(placesIn(folder).tile(1, 0), below);
    return { what: 'a bit of a tile', from: 0, to: SEGMENT_SIZE };
  },
  (folder) => {
    rmSync(placesIn(folder).segment(0));
    return { what: 'a segment removed', from: 0, to: SEGMENT_SIZE };
  },
  (folder) => {
    rmSync(placesIn(folder).tile(1, 0));
    return { what: 'a tile removed', from: 0, to: SEGMENT_SIZE };
  },
];

/** Changes the log in one way. `old` is a copy of it from before its last records; `more`: ways of changing what is made from the log. */
export const tamper = async (
  folder: string,
  below: Below,
  old: string,
  more: readonly Tamper[] = [],
): Promise<Tampering> => {
  const ways = existsSync(placesIn(folder).segment(0))
    ? [...onJournals, ...onSegments, ...more]
    : [...onJournals, ...more];
  return ways[below(ways.length)]!(folder, below, old);
};

/** Whether what was found reaches to where something was done; of a checkpoint that was changed, that its signature does not hold. */
export const names = ({ problems }: Verdict, { what, from, to }: Tampering): boolean =>
  problems.some(
    (problem) =>
      (problem.from < to && problem.to > from) || (problem.kind === 'signature' && what === 'a bit of the checkpoint'),
  );
