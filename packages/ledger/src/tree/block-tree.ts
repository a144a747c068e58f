import { Frontier } from './frontier.ts';
import { HASH_SIZE, type Hash } from './hash.ts';
import { hashAt, type Hashes } from './machine.ts';

/** Leaves in a block: as many as one hash of a C2SP tile stands for. */
export const BLOCK_SIZE = 256;
export const BLOCK_LEVELS = Math.log2(BLOCK_SIZE);

/** A tree that grows by whole blocks of leaves; what is in no block yet is handed in when its root is asked for. */
export class BlockTree {
  readonly #blocks: Frontier;

  /** `edge`: of the blocks that there are, as `Frontier` has it. */
  constructor(blocks = 0, edge: readonly Hash[] = []) {
    this.#blocks = new Frontier(blocks, edge);
  }

  /** Leaves, in blocks. */
  get size(): number {
    return this.#blocks.size * BLOCK_SIZE;
  }

  /** As the constructor takes it. */
  get edge(): readonly Hash[] {
    return this.#blocks.edge;
  }

  append(block: Hash): void {
    this.#blocks.append(block);
  }

  /** Of the blocks and some leaves behind them, fewer than a block. */
  rootWith(leaves: Hashes): Hash {
    const frontier = new Frontier(this.size, this.#blocks.edge);
    for (let at = 0; at < leaves.length / HASH_SIZE; at += 1) frontier.append(hashAt(leaves, at));
    return frontier.root();
  }
}
