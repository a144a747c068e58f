import { GrowingEntries, type Entries } from '../record/entries.ts';
import { Growing } from '../record/growing.ts';
import { BLOCK_LEVELS, BLOCK_SIZE, type BlockTree } from '../tree/block-tree.ts';
import { HASH_SIZE, type Hash } from '../tree/hash.ts';
import { climb, hashAt, type Hashes } from '../tree/machine.ts';
import { leavesOf, SEGMENT_SIZE } from './segment.ts';

const BLOCKS_SIZE = (SEGMENT_SIZE / BLOCK_SIZE) * HASH_SIZE;

/** The records behind the last closed segment, on the disk in the journal, and what the tree is made of there. */
export class OpenEnd {
  readonly #tree: BlockTree;
  /** By the number of the segment that each is for. */
  readonly saltKeys: Map<number, Buffer>;
  readonly #entries = new GrowingEntries();
  /** What each entry is called, as `hashName` says. */
  #names: number[] = [];
  #leaves = new Growing(SEGMENT_SIZE * HASH_SIZE);
  /** Of the leaves that are whole blocks. */
  #blocks = new Growing(BLOCKS_SIZE);

  /** `tree`: of the closed segments. */
  constructor(tree: BlockTree, saltKeys: Map<number, Buffer>) {
    this.#tree = tree;
    this.saltKeys = saltKeys;
  }

  get entries(): Entries {
    return this.#entries.take();
  }

  get leaves(): Hashes {
    return this.#leaves.take();
  }

  get isFull(): boolean {
    return this.#entries.length >= SEGMENT_SIZE;
  }

  /** Of the whole log. */
  get size(): number {
    return this.#closed + this.#entries.length;
  }

  root(): Hash {
    return this.#tree.rootWith(this.leaves.subarray((this.#tree.size - this.#closed) * HASH_SIZE));
  }

  /** Records of closed segments. */
  get #closed(): number {
    return this.#tree.size - (this.#blocks.length / HASH_SIZE) * BLOCK_SIZE;
  }

  /** Puts entries that are on the disk into the tree. `names`: of each, as `hashName` says. */
  take(entries: Entries, names: readonly number[]): void {
    for (const name of names) this.#names.push(name);
    for (let at = 0; at < entries.length;) {
      const within = this.size % SEGMENT_SIZE;
      const key = this.saltKeys.get((this.size - within) / SEGMENT_SIZE)!;
      const part = entries.slice(at, at + SEGMENT_SIZE - within);
      const leaves = leavesOf(key, within, part);
      this.#leaves.copy(leaves, 0, leaves.length);
      this.#entries.push(part);
      at += part.length;
    }
    this.#closeBlocks();
  }

  #closeBlocks(): void {
    const from = (this.#blocks.length / HASH_SIZE) * BLOCK_SIZE * HASH_SIZE;
    const size = BLOCK_SIZE * HASH_SIZE;
    const leaves = this.leaves.subarray(from, this.#leaves.length - (this.#leaves.length % size));
    if (leaves.length === 0) return;
    const blocks = climb(leaves, BLOCK_LEVELS);
    this.#blocks.copy(blocks, 0, blocks.length);
    for (let at = 0; at < blocks.length / HASH_SIZE; at += 1) this.#tree.append(hashAt(blocks, at));
  }

  /** Of a full one: the entries of its first segment with their names, and its tile. */
  get first(): { readonly entries: Entries; readonly names: readonly number[]; readonly tile: Hashes } {
    return {
      entries: this.entries.slice(0, SEGMENT_SIZE),
      names: this.#names.slice(0, SEGMENT_SIZE),
      tile: this.#blocks.take().subarray(0, BLOCKS_SIZE),
    };
  }

  /** The first segment, which has that number, is closed. */
  drop(number: number): void {
    this.#entries.drop(SEGMENT_SIZE);
    this.#names = this.#names.slice(SEGMENT_SIZE);
    this.#leaves.drop(SEGMENT_SIZE * HASH_SIZE);
    this.#blocks.drop(BLOCKS_SIZE);
    this.saltKeys.delete(number);
  }
}
