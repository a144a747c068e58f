/** Files that are there after a power loss once the promise is kept. */
import { access, mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BadEntry } from '../record/bad-entry.ts';
import { Growing } from '../record/growing.ts';

export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes the folder and those above it that are missing, each of them on the disk. */
export const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let path = folder; ; path = dirname(path)) {
    await syncFolder(dirname(path));
    if (path === first) return;
  }
};

/** The whole file or what was there before, never a part. Of several pieces each stands behind the one before. */
export const writeWhole = async (
  path: string,
  bytes: string | Uint8Array | readonly Uint8Array[],
  mode = 0o644,
): Promise<void> => {
  const draft = `${path}.draft`;
  const handle = await open(draft, 'w', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path);
  await syncFolder(dirname(path));
};

/** No more is read at once. */
const AT_ONCE = 1 << 30;

/** Twice as much as 65,536 of the longest records, which a segment and a journal have. */
const LARGEST = 2 ** 33;

/** The whole file. `into`: in memory that is used again. Throws `BadEntry` for one that is larger than any of a log. */
export const readWhole = async (path: string, into = new Growing(0)): Promise<Buffer> => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > LARGEST) throw new BadEntry('A file is larger than any of a log.');
    into.length = 0;
    const bytes = into.extend(size);
    for (let at = 0; at < size;) {
      const { bytesRead } = await file.read(bytes, at, Math.min(AT_ONCE, size - at));
      if (bytesRead === 0) return bytes.subarray(0, at);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
};

/** Null: there is none. */
export const readIfThere = async (path: string): Promise<Buffer | null> => {
  try {
    return await readWhole(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

export const isThere = async (path: string): Promise<boolean> => {
  try {
    await access(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
};
