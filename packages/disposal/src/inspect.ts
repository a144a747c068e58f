import type { BigIntStats } from 'node:fs';
import { openAt, statAt, statOf, type Open } from './at.ts';
import { hashFile } from './hash-file.ts';
import { mountOf } from './mount.ts';
import type { Pinned } from './plan.ts';
import { Refusal } from './refusal.ts';
import type { Root } from './root.ts';

/** Whether it is a file we deal with at all: regular, with one name. */
const mustBePlain = (stat: BigIntStats): void => {
  if (stat.isSymbolicLink()) throw new Refusal('link');
  if (!stat.isFile()) throw new Refusal('not-a-file');
  if (stat.nlink !== 1n) throw new Refusal('hard-linked');
};

/** Opens one name for reading. What is no regular file is not opened: opening a device may do something. */
export const openPlain = (root: Root, folder: Open, name: string): Open => {
  const seen = statAt(folder, name);
  if (seen === undefined) throw new Refusal('not-found');
  mustBePlain(seen);
  const file = openAt(folder, name);
  try {
    const stat = statOf(file);
    mustBePlain(stat);
    if (String(stat.dev) !== root.dev || mountOf(file) !== root.mount) throw new Refusal('other-file-system');
    return file;
  } catch (error) {
    file[Symbol.dispose]();
    throw error;
  }
};

/** The file's state, by its open descriptor. Fails with `changed` when somebody writes meanwhile. */
export const describe = async (file: Open, path: string): Promise<Pinned> => {
  const before = statOf(file);
  const sha256 = await hashFile(file);
  const after = statOf(file);
  if (after.ctimeNs !== before.ctimeNs || after.size !== before.size) throw new Refusal('changed');
  return {
    path,
    dev: String(after.dev),
    ino: String(after.ino),
    size: Number(after.size),
    mtime: String(after.mtimeNs),
    sha256,
  };
};

/** Times may differ, somebody may have looked at the file or touched it; what it is and what it holds may not. */
export const mustBeAsPinned = async (file: Open, pinned: Pinned): Promise<void> => {
  const { ino, size } = statOf(file);
  if (String(ino) !== pinned.ino || Number(size) !== pinned.size) throw new Refusal('changed');
  if ((await describe(file, pinned.path)).sha256 !== pinned.sha256) throw new Refusal('changed');
};
