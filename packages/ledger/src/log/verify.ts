/**
 * Holds every record against the tree, and the tree against its signed checkpoints and those kept elsewhere. Reads one frame at a time
 * and changes nothing.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openCheckpoint, type Checkpoint } from '../notes/checkpoint.ts';
import { verifierOf, type NoteVerifier } from '../notes/signed-note.ts';
import { BLOCK_LEVELS, BLOCK_SIZE, BlockTree } from '../tree/block-tree.ts';
import { HASH_SIZE, toBase64, type Hash } from '../tree/hash.ts';
import { climb, hashAt, type Hashes } from '../tree/machine.ts';
import { BadLog } from './bad-log.ts';
import { readIfThere } from './durable.ts';
import { BrokenJournal } from './journal.ts';
import { openLeavesOf } from './open-leaves.ts';
import { placesIn, type Places } from './places.ts';
import { Destroyed } from '../keep/destroyed.ts';
import { FRAME_SIZE, leavesOf, openSegment, rootOfPerfect, SEGMENT_SIZE, type Segment } from './segment.ts';
import { countPruned, readAbout, readState, type About } from './state.ts';

/**
 * `record-changed`: not what the tree says of it. `unreadable`, `missing`: a segment or the journal. `tree-changed`: the tree is not the
 * one that was signed. `cut-off`: there are fewer records than were signed for. `signature`: a checkpoint that this log's key has not
 * signed. `destroyed-while-held`: the term was over, and a hold stood.
 */
export type ProblemKind =
  | 'record-changed'
  | 'unreadable'
  | 'missing'
  | 'tree-changed'
  | 'cut-off'
  | 'signature'
  | 'destroyed-while-held';

export interface Problem {
  readonly kind: ProblemKind;
  /** The records it is about: from this index up to, not including, the other. */
  readonly from: number;
  readonly to: number;
}

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

interface Expected extends Checkpoint {
  /** Kept where whoever changes records cannot change it too. */
  readonly isOutside: boolean;
}

/** Of a segment, on level 1. */
const TILE_BYTES = (SEGMENT_SIZE / BLOCK_SIZE) * HASH_SIZE;
const NO_LEAVES: Hashes = Buffer.alloc(0);

class Verification {
  readonly #places: Places;
  readonly #verifier: NoteVerifier;
  readonly #problems: Problem[] = [];
  readonly #tree = new BlockTree();
  /** Checkpoints to come to, the smallest first. */
  readonly #signed: Expected[] = [];
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

  expect(note: string, isOutside: boolean): void {
    try {
      this.#signed.push({ ...openCheckpoint(note, this.#verifier), isOutside });
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

  #frame(segment: Segment | null, number: number, tile: Hashes): void {
    const from = this.#tree.size;
    let leaves: Hashes | null = null;
    try {
      if (segment !== null) {
        const entries = segment.frame(number);
        this.#destroyed?.look(entries, from);
        leaves = leavesOf(Buffer.from(segment.head.saltKey, 'base64'), number * FRAME_SIZE, entries);
      }
    } catch {
      // Told below.
    }
    if (leaves?.length !== FRAME_SIZE * HASH_SIZE) {
      if (segment !== null) this.#add('unreadable', from, from + FRAME_SIZE);
      leaves = null;
    }
    const blocks = leaves === null ? null : climb(leaves, BLOCK_LEVELS);
    for (let at = 0; at < FRAME_SIZE / BLOCK_SIZE; at += 1) {
      const own = leaves?.subarray(at * BLOCK_SIZE * HASH_SIZE, (at + 1) * BLOCK_SIZE * HASH_SIZE) ?? null;
      const tiled = hashAt(tile, number * (FRAME_SIZE / BLOCK_SIZE) + at);
      this.#block(own, blocks === null ? null : hashAt(blocks, at), tiled);
    }
  }

  async #segment(number: number, tile: Hashes): Promise<void> {
    if (this.#destroyed !== null && number * SEGMENT_SIZE < this.#destroyed.to) {
      await this.#destroyed.pass(number, tile);
      for (let at = 0; at < tile.length / HASH_SIZE; at += 1) this.#block(null, null, hashAt(tile, at));
      return;
    }
    const [from, to] = [number * SEGMENT_SIZE, (number + 1) * SEGMENT_SIZE];
    const bytes = await readIfThere(this.#places.segment(number));
    let segment: Segment | null = null;
    if (bytes === null) this.#add('missing', from, to);
    else {
      try {
        segment = openSegment(bytes);
      } catch {
        this.#add('unreadable', from, to);
      }
    }
    for (let frame = 0; frame < SEGMENT_SIZE / FRAME_SIZE; frame += 1) this.#frame(segment, frame, tile);
  }

  /** Closed segments, by their tiles. Answers how many. */
  async #segments(): Promise<number> {
    for (let number = 0; ; number += 1) {
      const tile = await readIfThere(this.#places.tile(1, number));
      if (tile === null) return number;
      if (tile.length !== TILE_BYTES) {
        this.#add('unreadable', number * SEGMENT_SIZE, (number + 1) * SEGMENT_SIZE);
        return number;
      }
      await this.#segment(number, tile);
    }
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

  async run(folder: string): Promise<Verdict> {
    await this.#readCheckpoints();
    const pruned = await countPruned(this.#places);
    if (pruned > 0) this.#destroyed = new Destroyed(this.#places, pruned);
    const closed = await this.#segments();
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

/** `outside`: checkpoints kept where whoever has this folder cannot reach. Throws `BadLog` when there is no log at all. */
export const verifyLog = async (folder: string, outside: readonly string[] = []): Promise<Verdict> => {
  const places = placesIn(folder);
  const verification = new Verification(places, await readAbout(places));
  for (const note of outside) verification.expect(note, true);
  return verification.run(folder);
};
