/** How far a verification came, in a file, so that one of a large log goes on where it was broken off. */
import { hash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import type { DestroyedSoFar } from '../keep/destroyed.ts';
import { readIfThere, writeWhole } from './durable.ts';
import type { Problem } from './problem.ts';

export interface Progress {
  /** Segments that were looked at. */
  readonly segments: number;
  /** Of their blocks, in base64. */
  readonly edge: readonly string[];
  readonly problems: readonly Problem[];
  readonly held: number;
  readonly heldOutside: number;
  readonly passedOver: readonly number[];
  readonly destroyed: DestroyedSoFar | null;
}

/** What is verified against what: progress of anything else is not gone on with. */
export class ProgressFile {
  readonly #path: string;
  readonly #of: string;

  constructor(path: string, of: readonly string[]) {
    this.#path = path;
    this.#of = hash('sha256', JSON.stringify(of), 'hex');
  }

  /** Null: there is none, or it is of something else. */
  async read(): Promise<Progress | null> {
    const text = await readIfThere(this.#path);
    if (text === null) return null;
    try {
      const { of, progress } = JSON.parse(text.toString()) as { of: string; progress: Progress };
      return of === this.#of ? progress : null;
    } catch {
      return null;
    }
  }

  async keep(progress: Progress): Promise<void> {
    await writeWhole(this.#path, JSON.stringify({ of: this.#of, progress }), 0o600);
  }

  /** It came to its end: the next one begins anew. */
  async done(): Promise<void> {
    if ((await readIfThere(this.#path)) !== null) await unlink(this.#path);
  }
}
