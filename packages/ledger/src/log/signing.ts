import { signCheckpoint } from '../notes/checkpoint.ts';
import type { NoteSigner } from '../notes/signed-note.ts';
import type { Hash } from '../tree/hash.ts';
import { writeWhole } from './durable.ts';
import type { Places } from './places.ts';

/** Milliseconds that a record is in the log, at most, without being signed for. */
const WITHIN = 1000;

interface Tree {
  readonly size: number;
  root(): Hash;
}

/** The log's key at work: how large the log is and its root, signed and kept as its newest checkpoint. */
export class Signing {
  readonly #places: Places;
  readonly #origin: string;
  readonly #signer: NoteSigner;
  readonly #tree: Tree;
  #writing: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  constructor(places: Places, origin: string, signer: NoteSigner, tree: Tree) {
    this.#places = places;
    this.#origin = origin;
    this.#signer = signer;
    this.#tree = tree;
  }

  /** Of a tree that was; of the one that is, when nothing is said. */
  sign(
    { size, root }: { readonly size: number; readonly root: Hash } = { size: this.#tree.size, root: this.#tree.root() },
  ): string {
    return signCheckpoint(this.#signer, { origin: this.#origin, size, root });
  }

  newest(): Promise<string> {
    // One after the other: an older one may not come to lie over a newer one.
    const written = this.#writing.then(async () => {
      const note = this.sign();
      await writeWhole(this.#places.checkpoint, note);
      return note;
    });
    this.#writing = written.catch(() => {});
    return written;
  }

  /** `onFault`: it could not be written. */
  soon(onFault: (error: Error) => void): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.newest().catch(onFault);
    }, WITHIN);
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.newest();
  }
}
