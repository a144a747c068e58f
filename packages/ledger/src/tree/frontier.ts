/** The right edge of a growing tree: enough to go on, and to know the root. */
import { EMPTY_ROOT, hashNode, type Hash } from './hash.ts';

/** Perfect subtrees, one for each bit of the size that is set, the largest first. RFC 6962 section 2.1. */
export class Frontier {
  #size: number;
  /** By level: the subtree that waits for its right neighbour. */
  readonly #waiting: (Hash | undefined)[] = [];

  /** `edge`: the hashes of the perfect subtrees of a tree of `size` leaves, the largest first. */
  constructor(size = 0, edge: readonly Hash[] = []) {
    this.#size = size;
    const levels = levelsOf(size);
    if (levels.length !== edge.length) throw new RangeError(`A tree of ${size} has ${levels.length} subtrees.`);
    for (const [at, level] of levels.entries()) this.#waiting[level] = edge[at]!;
  }

  get size(): number {
    return this.#size;
  }

  /** The hashes of the perfect subtrees, the largest first. */
  get edge(): Hash[] {
    return levelsOf(this.#size).map((level) => this.#waiting[level]!);
  }

  append(leaf: Hash): void {
    let hash = leaf;
    let index = this.#size;
    let level = 0;
    for (; index % 2 === 1; level += 1) {
      hash = hashNode(this.#waiting[level]!, hash);
      this.#waiting[level] = undefined;
      index = (index - 1) / 2;
    }
    this.#waiting[level] = hash;
    this.#size += 1;
  }

  root(): Hash {
    let root: Hash | undefined;
    for (const level of levelsOf(this.#size).toReversed()) {
      const subtree = this.#waiting[level]!;
      root = root === undefined ? subtree : hashNode(subtree, root);
    }
    return root ?? EMPTY_ROOT;
  }
}

/** The levels of the perfect subtrees that `size` leaves make, the largest first. */
const levelsOf = (size: number): number[] => {
  const levels: number[] = [];
  let rest = size;
  for (let level = 0; rest > 0; level += 1, rest = Math.floor(rest / 2)) if (rest % 2 === 1) levels.unshift(level);
  return levels;
};
