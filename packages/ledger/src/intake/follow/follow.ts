/**
 * Takes what is written to a file of a log, as it comes: on through its being put aside, copied and emptied, and through the end of this
 * program. Records are named by the file and where they stand in it, so that what was taken just before an end is not taken twice.
 */
import type { FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { monotonic, newId, type Clock } from '@bongsu/kit';
import { Lines, type Line } from '../lines.ts';
import type { Mapping } from '../mapping.ts';
import { byPlace } from '../names.ts';
import { Sorting, type Sorted } from '../sorting.ts';
import { findFileOf, generationAfter, generationsOf, openGeneration, type Generation } from './generations.ts';
import { LARGEST_PIECE, readFirstLine, readPiece, type Piece } from './pieces.ts';
import { advance, isFileOf, NOTHING, readPosition, writePosition, type Position } from './position.ts';

const POLL_MS = 500;
/** Whoever writes may have a file open for a while after it was put aside. */
const SETTLE_MS = 5000;

/** Resolved when everything is on the disk. Where it fails the same is given again, under the same `id` or as part of another. */
export type Keep = (id: string, sorted: Sorted) => Promise<unknown>;

export interface FollowOptions {
  /**
   * Where the newest lines are written; what was put aside lies beside it: `access.log.1`, `access.log-20261129`. A symbolic link is not
   * followed, whoever put it there.
   */
  readonly path: string;
  /** The file in which is kept how far it was taken. */
  readonly position: string;
  /** Whose records these are, and what is what in its lines. */
  readonly system: string;
  readonly mapping: Mapping;
  readonly clock: Clock;
  readonly pollMs?: number;
  readonly settleMs?: number;
  /** A file is there no more, or packed, or was emptied without a copy: what was written to it behind `offset` was not seen. */
  readonly onGap?: (gap: { readonly offset: number }) => void | Promise<void>;
  /** It is tried again. */
  readonly onFault?: (error: unknown) => void;
}

export interface Following {
  /** What is being taken is taken to its end. */
  close(): Promise<void>;
}

interface Open {
  readonly handle: FileHandle;
  position: Position;
  /** Since when it has not grown. */
  quietSince: number;
}

class Follower {
  readonly #keep: Keep;
  readonly #options: FollowOptions;
  readonly #closing = new AbortController();
  readonly #ended: Promise<void>;
  #open: Open | null = null;

  constructor(keep: Keep, options: FollowOptions) {
    this.#keep = keep;
    this.#options = options;
    this.#ended = this.#run();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#ended;
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      try {
        await this.#turn();
      } catch (error) {
        this.#options.onFault?.(error);
      }
      await sleep(this.#options.pollMs ?? POLL_MS, undefined, { signal: this.#closing.signal }).catch(() => {});
    }
    await this.#open?.handle.close();
  }

  async #turn(): Promise<void> {
    this.#open ??= await this.#resume();
    if (this.#open === null) return;
    const open = this.#open;
    if (!(await isFileOf(open.handle, open.position))) return this.#leave();
    await this.#drain(open, false);
    const next = await generationAfter(this.#options.path, open.position);
    if (next === null || monotonic() - open.quietSince < (this.#options.settleMs ?? SETTLE_MS)) return;
    // Broken off in between, it is gone on with from where it was left.
    if (!(await this.#drain(open, true))) return;
    await this.#leave();
    this.#open = await this.#begin(next);
  }

  async #leave(): Promise<void> {
    await this.#open?.handle.close();
    this.#open = null;
  }

  async #begin(generation: Generation): Promise<Open | null> {
    const handle = await openGeneration(generation);
    if (handle === null) return null;
    const { ino, written } = generation;
    const file = newId(this.#options.clock);
    const position = { file, ino, written, offset: 0, head: NOTHING, tail: NOTHING };
    // Before anything of it is named.
    await writePosition(this.#options.position, position);
    return { handle, position, quietSince: monotonic() };
  }

  async #resume(): Promise<Open | null> {
    const { path, onGap } = this.#options;
    const position = await readPosition(this.#options.position);
    if (position === null) {
      const current = (await generationsOf(path)).find((one) => one.path === path);
      return current === undefined ? null : this.#begin(current);
    }
    const found = await findFileOf(path, position);
    if (found !== null) {
      const { ino, written } = found.generation;
      return { handle: found.handle, position: { ...position, ino, written }, quietSince: monotonic() };
    }
    const emptied = (await generationsOf(path)).find(({ ino }) => ino === position.ino);
    const next = emptied ?? (await generationAfter(path, position));
    if (next === null) return null;
    await onGap?.({ offset: position.offset });
    return this.#begin(next);
  }

  /** Whatever has come to the file; `isLast`: nothing more will. False: it was not taken to its end. */
  async #drain(open: Open, isLast: boolean): Promise<boolean> {
    const names = await this.#namesOf(open);
    for (let atLeast: number | undefined; !this.#closing.signal.aborted;) {
      const { offset } = open.position;
      const piece = await readPiece(open.handle, offset, { isLast, atLeast });
      if (piece === null) return true;
      // Emptied while it was read: what was read may be anything.
      if (!(await isFileOf(open.handle, open.position))) return false;
      const isWhole = piece.isNewest ? isLast : piece.bytes.length >= LARGEST_PIECE;
      const end = await this.#take(open.position, piece, offset === 0 ? undefined : names, isWhole);
      if (end > offset) {
        await this.#advance(open, piece, end);
        atLeast = undefined;
      } else if (piece.isNewest) return true;
      else atLeast = piece.bytes.length * 4;
    }
    return false;
  }

  /** The line of names of a table that is in the middle. */
  async #namesOf({ handle }: Open): Promise<Line | undefined> {
    const { format, names } = this.#options.mapping;
    return format === 'csv' && names === undefined ? readFirstLine(handle) : undefined;
  }

  /** Up to where it has been taken: before a row that goes on behind the piece, unless it is to be read as it is. */
  async #take({ file, offset }: Position, piece: Piece, names: Line | undefined, isWhole: boolean): Promise<number> {
    const { system, mapping } = this.#options;
    const sorting = new Sorting({ system, mapping, nameOf: byPlace(file) });
    if (names !== undefined) sorting.push(Lines.of([names]));
    sorting.push(Lines.of(piece.lines));
    if (isWhole) sorting.end();
    const end = sorting.open?.number ?? piece.end;
    if (end === offset) return end;
    await this.#keep(`${file}:${offset}-${end}`, sorting.take());
    return end;
  }

  async #advance(open: Open, { bytes, end: whole }: Piece, end: number): Promise<void> {
    const taken = end === whole ? bytes : bytes.subarray(0, end - open.position.offset);
    const { mtimeMs } = await open.handle.stat();
    open.position = advance(open.position, taken, end, mtimeMs);
    open.quietSince = monotonic();
    await writePosition(this.#options.position, open.position);
  }
}

/** From the beginning of the file, or from where it was left. */
export const followFile = (keep: Keep, options: FollowOptions): Following => new Follower(keep, options);
