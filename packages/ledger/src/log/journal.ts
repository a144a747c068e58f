/**
 * What was taken and is not in a segment yet: frames, on the disk before anybody is answered. Files are named by the index of their
 * first record; one is removed when all its records lie in segments.
 */
import { open, readdir, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, readIfThere, syncFolder } from './durable.ts';
import { readFrames, writeFrame, type Frame, type ToWrite } from './frames.ts';

export const BATCH = 1;
/** The key of a segment's salts, before its first record, and again at the beginning of each file. */
export const SALT_KEY = 2;

/** The journal does not hold together in the middle: something that was promised is not there. */
export class BrokenJournal extends Error {
  override readonly name = 'BrokenJournal';
}

const nameOf = (index: number): string => `${String(index).padStart(15, '0')}.journal`;

const filesIn = async (folder: string): Promise<number[]> =>
  (await readdir(folder))
    .filter((name) => /^\d{15}\.journal$/.test(name))
    .map((name) => Number(name.slice(0, 15)))
    .toSorted((left, right) => left - right);

/** Every frame, in order. Only the last file may end within a frame, which nobody was answered for. */
export const readJournal = async (folder: string): Promise<{ frames: Frame[]; last: number | null; end: number }> => {
  const files = await filesIn(folder);
  const frames: Frame[] = [];
  let end = 0;
  for (const [at, first] of files.entries()) {
    const bytes = await readIfThere(join(folder, nameOf(first)));
    // Whoever has the log open closed a segment meanwhile: its records lie there now.
    if (bytes === null) throw new BrokenJournal('A journal went while it was read.');
    const read = readFrames(bytes);
    if (read.end < bytes.length && at < files.length - 1)
      throw new BrokenJournal('A journal is damaged, and another one follows it.');
    frames.push(...read.frames);
    ({ end } = read);
  }
  return { frames, last: files.at(-1) ?? null, end };
};

/** All of it: a disk may take less at once than it is given. */
const writeAll = async (handle: FileHandle, pieces: Buffer[]): Promise<void> => {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  const { bytesWritten } = await handle.writev(pieces);
  if (bytesWritten < size) await handle.appendFile(Buffer.concat(pieces).subarray(bytesWritten));
};

export class Journal {
  readonly #folder: string;
  #handle: FileHandle;
  /** Why nothing is written any more: what a disk has after it failed to write is anybody's guess. */
  #fault: Error | null = null;

  private constructor(folder: string, handle: FileHandle) {
    this.#folder = folder;
    this.#handle = handle;
  }

  /** Goes on behind byte `end` of the file `last`, and cuts off what is behind that. */
  static async open(folder: string, last: number | null, end: number): Promise<Journal> {
    await makeFolder(folder);
    const handle = await open(join(folder, nameOf(last ?? 0)), last === null ? 'ax' : 'a');
    await handle.truncate(end);
    await handle.sync();
    await syncFolder(folder);
    return new Journal(folder, handle);
  }

  /** Resolved when all of them are on the disk. After a failure nothing is written any more. */
  async append(frames: readonly ToWrite[]): Promise<void> {
    if (this.#fault !== null) throw this.#fault;
    try {
      await writeAll(this.#handle, frames.flatMap(writeFrame));
      await this.#handle.datasync();
    } catch (error) {
      this.#fault = error as Error;
      throw error;
    }
  }

  /** A new file from record `index` on. */
  async turn(index: number): Promise<void> {
    await this.#handle.close();
    this.#handle = await open(join(this.#folder, nameOf(index)), 'ax');
    await syncFolder(this.#folder);
  }

  /** Removes the files whose records all lie before `index`. */
  async forget(index: number): Promise<void> {
    const files = await filesIn(this.#folder);
    for (const [at, first] of files.entries()) {
      const next = files[at + 1];
      if (next !== undefined && next <= index) await unlink(join(this.#folder, nameOf(first)));
    }
    await syncFolder(this.#folder);
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}
