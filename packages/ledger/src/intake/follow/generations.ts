/** Files that a log was written to one after the other: what stood at its name and was put aside, and what stands there now. */
import { constants } from 'node:fs';
import { lstat, open, readdir, type FileHandle } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { isFileOf, type Position } from './position.ts';

export interface Generation {
  readonly path: string;
  readonly ino: number;
  /** When it was last written to: milliseconds since 1970. */
  readonly written: number;
}

/** `access.log.1`, `access.log-20261129`, `access-20261129.log`, `access.log.old`; not `access-admin.log`, nor what is packed. */
const isPutAside = (name: string, base: string): boolean => {
  const [stem, extension] = [basename(base, extname(base)), extname(base)];
  const rest = name.startsWith(base)
    ? name.slice(base.length)
    : name.startsWith(stem) && name.endsWith(extension)
      ? name.slice(stem.length, name.length - extension.length)
      : '';
  return /^[-._](?:[\dT._-]+|old)$/.test(rest);
};

/** Whoever writes the log can lay a link or a pipe at its name: no other file is read by it, and nobody is waited for. */
const READ_ITSELF = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

const look = async (path: string): Promise<Generation | null> => {
  try {
    const found = await lstat(path);
    return found.isFile() ? { path, ino: found.ino, written: found.mtimeMs } : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** The number behind a name; of two that were written at the same time, the higher one is older. */
const numberOf = (path: string): number => Number(/\.(\d{1,6})$/.exec(path)?.[1] ?? 0);

const lookAround = async (path: string): Promise<Generation[]> => {
  const names = (await readdir(dirname(path))).filter((name) => isPutAside(name, basename(path)));
  const found = await Promise.all(names.map((name) => look(join(dirname(path), name))));
  const aside = found.filter((one) => one !== null);
  aside.sort((left, right) => left.written - right.written || numberOf(right.path) - numberOf(left.path));
  const current = await look(path);
  return current === null ? aside : [...aside.filter(({ ino }) => ino !== current.ino), current];
};

/** How often it is looked again: whoever puts files aside is done a moment later. */
const TRIES = 10;

const areSame = (left: readonly Generation[], right: readonly Generation[]): boolean =>
  left.length === right.length && left.every(({ path, ino }, at) => path === right[at]!.path && ino === right[at]!.ino);

/**
 * From the oldest to what stands at the name now. Of files that are put aside while they are looked at, one would be seen at two names or at
 * none: it is looked again until nothing has moved.
 */
export const generationsOf = async (path: string): Promise<Generation[]> => {
  let now = await lookAround(path);
  for (let left = TRIES; left > 0; left -= 1) {
    const before = now;
    now = await lookAround(path);
    if (areSame(before, now)) break;
  }
  return now;
};

/** Null: it is there no more. */
export const openGeneration = async ({ path, ino }: Generation): Promise<FileHandle | null> => {
  let handle: FileHandle;
  try {
    handle = await open(path, READ_ITSELF);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if ((await handle.stat()).ino === ino) return handle;
  // Put aside in between.
  await handle.close();
  return null;
};

interface Found {
  readonly generation: Generation;
  readonly handle: FileHandle;
}

/** The first of them that is of that position; undefined: one of them was put aside in between. */
const firstOf = async (generations: readonly Generation[], position: Position): Promise<Found | null | undefined> => {
  for (const generation of generations) {
    const handle = await openGeneration(generation);
    if (handle === null) return undefined;
    if (await isFileOf(handle, position)) return { generation, handle };
    await handle.close();
  }
  return null;
};

/**
 * Where a position goes on: the file it is of, wherever that lies now, or a copy of it where it was emptied since. Null: it is there no more,
 * or packed. Never another one while its own can be found: files begin with the same names of columns.
 */
export const findFileOf = async (path: string, position: Position): Promise<Found | null> => {
  for (let left = TRIES; left > 0; left -= 1) {
    const all = await generationsOf(path);
    const own = all.filter(({ ino }) => ino === position.ino);
    // A file that nothing was taken of is like any other: it is known by its number alone.
    const others = position.offset === 0 ? [] : all.filter(({ ino }) => ino !== position.ino).toReversed();
    const found = await firstOf([...own, ...others], position);
    if (found !== undefined) return found;
  }
  return null;
};

/** What was begun next after a file: null while there is none. `file`: as it is found now, or what is known of it. */
export const generationAfter = async (
  path: string,
  file: { readonly ino: number; readonly written: number },
): Promise<Generation | null> => {
  const all = await generationsOf(path);
  const at = all.findIndex(({ ino }) => ino === file.ino);
  return (at < 0 ? all.find(({ written }) => written > file.written) : all[at + 1]) ?? null;
};
