/** Batches that the server has not got yet, a file each in a folder of their own: they outlive this program. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const ENDING = '.jsonl';

export class Spool {
  readonly #folder: string;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#folder = folder;
  }

  /** Ids of batches that lie here, in the order in which they were made. */
  list(): string[] {
    const names = readdirSync(this.#folder).filter((name) => name.endsWith(ENDING));
    return names.map((name) => name.slice(0, -ENDING.length)).toSorted();
  }

  /** Resolved when it is on the disk. */
  async write(id: string, text: string): Promise<void> {
    const handle = await open(`${this.#path(id)}.draft`, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(`${this.#path(id)}.draft`, this.#path(id));
  }

  /** For when the program ends and nothing can be waited for. */
  writeNow(id: string, text: string): void {
    writeFileSync(this.#path(id), text, { mode: 0o600 });
  }

  /** Null: another program that shares the folder was quicker. */
  async read(id: string): Promise<Buffer | null> {
    try {
      return await readFile(this.#path(id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Out of the way, to be looked at by somebody: `ID.jsonl.refused`. */
  async putAside(id: string): Promise<void> {
    await rename(this.#path(id), `${this.#path(id)}.refused`);
  }

  async remove(id: string): Promise<void> {
    await rm(this.#path(id), { force: true });
  }

  #path(id: string): string {
    return join(this.#folder, `${id}${ENDING}`);
  }
}
