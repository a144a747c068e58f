import type { Frontier, OnNode } from '../tree/frontier.ts';
import type { Hash } from '../tree/hash.ts';
import { leavesOf, SEGMENT_SIZE, TILE_WIDTH } from './segment.ts';

const BLOCK_LEVEL = Math.log2(TILE_WIDTH);
const BLOCKS = SEGMENT_SIZE / TILE_WIDTH;

/** The records behind the last closed segment, on the disk in the journal, and what the tree is made of there. */
export class OpenEnd {
  readonly #frontier: Frontier;
  /** By the number of the segment that each is for. */
  readonly saltKeys: Map<number, Buffer>;
  #entries: Buffer[] = [];
  #leaves: Hash[] = [];
  /** Of each 256 leaves. */
  #blocks: Hash[] = [];

  constructor(frontier: Frontier, saltKeys: Map<number, Buffer>) {
    this.#frontier = frontier;
    this.saltKeys = saltKeys;
  }

  get entries(): readonly Buffer[] {
    return this.#entries;
  }

  get leaves(): readonly Hash[] {
    return this.#leaves;
  }

  get isFull(): boolean {
    return this.#entries.length >= SEGMENT_SIZE;
  }

  /** Puts entries that are on the disk into the tree. */
  take(entries: readonly Buffer[]): void {
    const keepBlock: OnNode = (level, _, hash) => {
      if (level === BLOCK_LEVEL) this.#blocks.push(hash);
    };
    for (let at = 0; at < entries.length;) {
      const within = this.#frontier.size % SEGMENT_SIZE;
      const key = this.saltKeys.get((this.#frontier.size - within) / SEGMENT_SIZE)!;
      const part = entries.slice(at, at + SEGMENT_SIZE - within);
      for (const leaf of leavesOf(key, within, part)) {
        this.#frontier.append(leaf, keepBlock);
        this.#leaves.push(leaf);
      }
      for (const entry of part) this.#entries.push(entry);
      at += part.length;
    }
  }

  /** Of a full one: the entries and the blocks of its first segment. */
  get first(): { readonly entries: readonly Buffer[]; readonly blocks: readonly Hash[] } {
    return { entries: this.#entries.slice(0, SEGMENT_SIZE), blocks: this.#blocks.slice(0, BLOCKS) };
  }

  /** The first segment, which has that number, is closed. */
  drop(number: number): void {
    this.#entries = this.#entries.slice(SEGMENT_SIZE);
    this.#leaves = this.#leaves.slice(SEGMENT_SIZE);
    this.#blocks = this.#blocks.slice(BLOCKS);
    this.saltKeys.delete(number);
  }
}
