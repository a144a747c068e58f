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
  /** What each entry is called, as `hashNames` says. */
  #names = new Float64Array(SEGMENT_SIZE);
  readonly #leaves = new Growing(SEGMENT_SIZE * HASH_SIZE);
  /** Of the leaves that are whole blocks. */
  readonly #blocks = new Growing(BLOCKS_SIZE);

  /** `tree`: of the closed segments. */
  constructor(tree: BlockTree, saltKeys: Map<number, Buffer>) {
    this.#tree = tree;
    this.saltKeys = saltKeys;
  }

  /** In memory that is another one's when a segment has been dropped. */
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

  /** Puts entries that are on the disk into the tree. `names`: of each, as `hashNames` says. */
  take(entries: Entries, names: Float64Array): void {
    const before = this.#entries.length;
    if (before + names.length > this.#names.length) {
      const larger = new Float64Array((before + names.length) * 2);
      larger.set(this.#names);
      this.#names = larger;
    }
    this.#names.set(names, before);
    for (let at = 0; at < entries.length;) {
      const within = this.size % SEGMENT_SIZE;
      const key = this.saltKeys.get((this.size - within) / SEGMENT_SIZE)!;
      const part = entries.slice(at, at + SEGMENT_SIZE - within);
      leavesOf(key, within, part, this.#leaves);
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

  /** Of a full one: the entries of its first segment, which go with it, their names, and its tile. */
  get first(): { readonly entries: Entries; readonly names: Float64Array; readonly tile: Hashes } {
    return {
      entries: this.entries.slice(0, SEGMENT_SIZE),
      names: this.#names.slice(0, SEGMENT_SIZE),
      tile: Buffer.from(this.#blocks.take().subarray(0, BLOCKS_SIZE)),
    };
  }

  /** The first segment, which has that number, is closed. */
  drop(number: number): void {
    this.#names.copyWithin(0, SEGMENT_SIZE, this.#entries.length);
    this.#entries.drop(SEGMENT_SIZE);
    this.#leaves.drop(SEGMENT_SIZE * HASH_SIZE);
    this.#blocks.drop(BLOCKS_SIZE);
    this.saltKeys.delete(number);
  }
}
