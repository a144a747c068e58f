/**
 * Holds every record against the tree, and the tree against its signed checkpoints and those kept elsewhere. Reads one frame at a time
 * and changes nothing.
 */
import { Entries } from '../record/entries.ts';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openCheckpoint, type Checkpoint } from '../notes/checkpoint.ts';
import { verifierOf, type NoteVerifier } from '../notes/signed-note.ts';
import { BLOCK_SIZE, BlockTree } from '../tree/block-tree.ts';
import { fromBase64, HASH_SIZE, toBase64, type Hash } from '../tree/hash.ts';
import { hashAt, type Hashes } from '../tree/machine.ts';
import { BadLog } from './bad-log.ts';
import { Crew } from './crew.ts';
import { isThere, readIfThere } from './durable.ts';
import type { HashedFrame, HashedSegment, Question } from './hash-segment.ts';
import { BrokenJournal } from './journal.ts';
import { openLeavesOf } from './open-leaves.ts';
import { placesIn, type Places } from './places.ts';
import type { Problem, ProblemKind } from './problem.ts';
import { ProgressFile, type Progress } from './progress.ts';
import { Destroyed } from '../keep/destroyed.ts';
import { FRAME_SIZE, rootOfPerfect, SEGMENT_SIZE } from './segment.ts';
import { countPruned, readAbout, readState, type About } from './state.ts';

export interface Verdict {
  readonly ok: boolean;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** The first record that is there: those before were destroyed when their term was over, and the log says so. */
  readonly minimum: number;
  /** Sizes of checkpoints kept outside that end among records which were destroyed: nothing can be held against them any more. */
  readonly passedOver: readonly number[];
  readonly problems: readonly Problem[];
}

/** A signed checkpoint; or what stands on paper of one. */
export type KeptOutside = string | Pick<Checkpoint, 'size' | 'root'>;

interface Expected extends Pick<Checkpoint, 'size' | 'root'> {
  /** Kept where whoever changes records cannot change it too. */
  readonly isOutside: boolean;
}

/** Of a segment, on level 1. */
const TILE_BYTES = (SEGMENT_SIZE / BLOCK_SIZE) * HASH_SIZE;
const NO_LEAVES: Hashes = Buffer.alloc(0);
const FRAMES = SEGMENT_SIZE / FRAME_SIZE;
const BLOCKS_IN_FRAME = FRAME_SIZE / BLOCK_SIZE;
/** Was looked at. */
const NOTHING: Promise<HashedSegment> = Promise.resolve('missing');

class Verification {
  readonly #places: Places;
  readonly #verifier: NoteVerifier;
  readonly #problems: Problem[] = [];
  #tree = new BlockTree();
  /** Checkpoints to come to, the smallest first. */
  #signed: Expected[] = [];
  /** Up to where a checkpoint has held, and one that was kept outside. */
  #held = 0;
  #heldOutside = 0;
  /** Only looked for where something was destroyed. */
  #destroyed: Destroyed | null = null;
  readonly #passedOver: number[] = [];

  constructor(places: Places, about: About) {
    this.#places = places;
    this.#verifier = verifierOf(about.verifier);
  }

  #add(kind: ProblemKind, from: number, to: number): void {
    const last = this.#problems.at(-1);
    if (last?.kind === kind && last.to === from)
      this.#problems[this.#problems.length - 1] = { kind, from: last.from, to };
    else this.#problems.push({ kind, from, to });
  }

  expect(kept: KeptOutside, isOutside: boolean): void {
    try {
      const { size, root } = typeof kept === 'string' ? openCheckpoint(kept, this.#verifier) : kept;
      this.#signed.push({ size, root, isOutside });
    } catch {
      this.#add('signature', 0, 0);
    }
  }

  async #readCheckpoints(): Promise<void> {
    const newest = await readIfThere(this.#places.checkpoint);
    if (newest !== null) this.expect(newest.toString(), false);
    for (const name of await readdir(this.#places.checkpoints)) {
      if (!/^\d{15}$/.test(name)) continue;
      this.expect((await readIfThere(join(this.#places.checkpoints, name)))!.toString(), false);
    }
    this.#signed.sort((left, right) => left.size - right.size);
  }

  /** Looks at the checkpoints up to `size`, of which the last `leaves` are in no block yet. */
  #compare(size: number, leaves: Hashes): void {
    for (let next = this.#signed[0]; next !== undefined && next.size <= size; next = this.#signed[0]) {
      this.#signed.shift();
      // Within a block that cannot be read, which was told, or that is there no more.
      if (next.size < this.#tree.size) {
        if (next.isOutside && next.size < (this.#destroyed?.to ?? 0)) this.#passedOver.push(next.size);
        continue;
      }
      const root = this.#tree.rootWith(leaves.subarray(0, (next.size - this.#tree.size) * HASH_SIZE));
      if (root !== next.root) this.#add('tree-changed', next.isOutside ? this.#heldOutside : this.#held, next.size);
      else if (next.isOutside) this.#heldOutside = next.size;
      else this.#held = next.size;
    }
  }

  /** A block, and its leaves; null: its records cannot be read. What the tile says of it goes on in the tree. */
  #block(leaves: Hashes | null, block: Hash | null, tiled: Hash): void {
    const from = this.#tree.size;
    if (block !== null && block !== tiled) this.#add('record-changed', from, from + BLOCK_SIZE);
    if (leaves !== null) this.#compare(from + BLOCK_SIZE - 1, leaves);
    this.#tree.append(tiled);
    this.#compare(from + BLOCK_SIZE, NO_LEAVES);
  }

  #frame(hashed: HashedFrame | null, number: number, tile: Hashes): void {
    const from = this.#tree.size;
    if (hashed?.isIndexed === false) this.#add('index-changed', from, from + FRAME_SIZE);
    for (const [at, entry] of hashed?.own ?? [])
      this.#destroyed?.look(Entries.of([entry]), from - number * FRAME_SIZE + at);
    for (let at = 0; at < BLOCKS_IN_FRAME; at += 1) {
      const block = number * BLOCKS_IN_FRAME + at;
      const hash = hashed === null ? null : hashAt(hashed.blocks, at);
      this.#block(hashed?.leaves.get(block) ?? null, hash, hashAt(tile, block));
    }
  }

  /** Goes on with a segment. */
  #segment(hashed: HashedSegment, tile: Hashes): void {
    const from = this.#tree.size;
    const isRead = typeof hashed !== 'string';
    if (!isRead) this.#add(hashed, from, from + SEGMENT_SIZE);
    for (let number = 0; number < FRAMES; number += 1) {
      const frame = isRead ? hashed[number]! : null;
      if (isRead && frame === null) this.#add('unreadable', this.#tree.size, this.#tree.size + FRAME_SIZE);
      this.#frame(frame, number, tile);
    }
  }

  async #gone(number: number): Promise<void> {
    const tile = await this.#tile(number);
    if (tile === null) return;
    await this.#destroyed?.pass(number, tile);
    for (let at = 0; at < tile.length / HASH_SIZE; at += 1) this.#block(null, null, hashAt(tile, at));
  }

  /** Blocks of a segment within which a checkpoint ends. */
  #blocksOf(number: number): number[] {
    const from = number * SEGMENT_SIZE;
    const within = this.#signed.filter(
      ({ size }) => size > from && size < from + SEGMENT_SIZE && size % BLOCK_SIZE !== 0,
    );
    return [...new Set(within.map(({ size }) => Math.floor((size - from) / BLOCK_SIZE)))];
  }

  #questionOf(number: number): Question {
    return {
      number,
      path: this.#places.segment(number),
      ids: this.#places.ids(number),
      blocks: this.#blocksOf(number),
      own: this.#destroyed !== null,
    };
  }

  get #progress(): Progress {
    return {
      segments: this.#tree.size / SEGMENT_SIZE,
      edge: this.#tree.edge.map(toBase64),
      problems: this.#problems.filter(({ kind }) => kind !== 'signature'),
      held: this.#held,
      heldOutside: this.#heldOutside,
      passedOver: this.#passedOver,
      destroyed: this.#destroyed?.soFar ?? null,
    };
  }

  /** What was looked at before is not looked at again. */
  #goOn({ segments, edge, problems, held, heldOutside, passedOver }: Progress): void {
    this.#tree = new BlockTree((segments * SEGMENT_SIZE) / BLOCK_SIZE, edge.map(fromBase64));
    this.#problems.push(...problems);
    this.#signed = this.#signed.filter(({ size }) => size > segments * SEGMENT_SIZE);
    [this.#held, this.#heldOutside] = [held, heldOutside];
    this.#passedOver.push(...passedOver);
  }

  /** Closed segments, by their tiles. Answers how many. */
  async #segments(pruned: number, file: ProgressFile | null): Promise<number> {
    const tiles = await this.#countTiles();
    for (let number = this.#tree.size / SEGMENT_SIZE; number < pruned; number += 1) await this.#gone(number);
    const start = this.#tree.size / SEGMENT_SIZE;
    const crew = new Crew(tiles - start);
    const asked: Promise<HashedSegment>[] = [];
    try {
      for (let number = start; number < tiles; number += 1) {
        for (let next = start + asked.length; next < tiles && next <= number + crew.ahead; next += 1) {
          const answer = crew.ask(this.#questionOf(next));
          // It is thrown when its turn comes.
          answer.catch(() => {});
          asked.push(answer);
        }
        const tile = await this.#tile(number);
        if (tile === null) return number;
        this.#segment(await asked[number - start]!, tile);
        asked[number - start] = NOTHING;
        await file?.keep(this.#progress);
      }
      return tiles;
    } finally {
      await crew.close();
    }
  }

  /** Null: it cannot be read, which is told. */
  async #tile(number: number): Promise<Hashes | null> {
    const tile = await readIfThere(this.#places.tile(1, number));
    if (tile?.length === TILE_BYTES) return tile;
    this.#add('unreadable', number * SEGMENT_SIZE, (number + 1) * SEGMENT_SIZE);
    return null;
  }

  async #countTiles(): Promise<number> {
    let count = 0;
    while (await isThere(this.#places.tile(1, count))) count += 1;
    return count;
  }

  /** What lies in no segment yet. Answers its leaves. */
  async #journal(folder: string, closed: number): Promise<Hashes> {
    const from = closed * SEGMENT_SIZE;
    try {
      const state = await readState(folder);
      this.#destroyed?.look(state.entries, from);
      if (state.roots.length !== closed) throw new BadLog('The journal cannot be placed.');
      return openLeavesOf(state);
    } catch (error) {
      this.#add(error instanceof BadLog || error instanceof BrokenJournal ? 'missing' : 'unreadable', from, from);
      return NO_LEAVES;
    }
  }

  /** Whole blocks of the journal. Answers what is left. */
  #openBlocks(leaves: Hashes): Hashes {
    const size = BLOCK_SIZE * HASH_SIZE;
    const whole = leaves.length - (leaves.length % size);
    for (let at = 0; at < whole; at += size) {
      const own = leaves.subarray(at, at + size);
      this.#block(own, null, rootOfPerfect(own));
    }
    return leaves.subarray(whole);
  }

  async run(folder: string, file: ProgressFile | null): Promise<Verdict> {
    await this.#readCheckpoints();
    const progress = (await file?.read()) ?? null;
    const pruned = await countPruned(this.#places);
    if (pruned > 0) this.#destroyed = new Destroyed(this.#places, pruned, progress?.destroyed ?? null);
    if (progress !== null) this.#goOn(progress);
    const closed = await this.#segments(pruned, file);
    const leaves = await this.#journal(folder, closed);
    const size = closed * SEGMENT_SIZE + leaves.length / HASH_SIZE;
    const rest = this.#openBlocks(leaves);
    this.#compare(size, rest);
    for (const { size: promised } of this.#signed) this.#add('cut-off', size, promised);
    for (const { kind, from, to } of this.#destroyed?.problems() ?? []) this.#add(kind, from, to);
    return {
      ok: this.#problems.length === 0,
      size,
      root: toBase64(this.#tree.rootWith(rest)),
      minimum: this.#destroyed?.to ?? 0,
      passedOver: this.#passedOver,
      problems: this.#problems,
    };
  }
}

/**
 * `outside`: checkpoints kept where whoever has this folder cannot reach. `progressPath`: a file that says how far it came; when it was
 * broken off, it goes on from there, and what was looked at before is taken for what it was then. Throws `BadLog` when there is no log at
 * all.
 */
export const verifyLog = async (
  folder: string,
  outside: readonly KeptOutside[] = [],
  progressPath: string | null = null,
): Promise<Verdict> => {
  const places = placesIn(folder);
  const about = await readAbout(places);
  const verification = new Verification(places, about);
  for (const kept of outside) verification.expect(kept, true);
  if (progressPath === null) return verification.run(folder, null);
  const texts = outside.map((kept) => (typeof kept === 'string' ? kept : `${kept.size} ${toBase64(kept.root)}`));
  const file = new ProgressFile(progressPath, [about.verifier, String(await countPruned(places)), ...texts]);
  const verdict = await verification.run(folder, file);
  await file.done();
  return verdict;
};
