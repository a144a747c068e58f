import fs from 'node:fs';

/**
 * Files by an open directory and one name in it, as openat(2), renameat(2), linkat(2) and unlinkat(2) do it.
 *
 * Node has none of these. On Linux `/proc/self/fd/<n>/<name>` is the same: the kernel jumps to the open directory itself,
 * wherever it has been moved to, and looks up one name. No path with more than one component that could be exchanged
 * under way is ever used.
 */
const within = (directory: Open, name: string): string => {
  if (name === '' || name === '.' || name === '..' || name.includes('/') || name.includes('\0'))
    throw new TypeError('A name in a directory is one component.');
  return `/proc/self/fd/${directory.fd}/${name}`;
};

/** An open file or directory. Closed by `using`. */
export interface Open {
  readonly fd: number;
  [Symbol.dispose](): void;
}

const { O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_RDWR, O_WRONLY } = fs.constants;

export const open = (path: string, flags: number, mode?: number): Open => {
  const fd = fs.openSync(path, flags, mode);
  return { fd, [Symbol.dispose]: () => fs.closeSync(fd) };
};

/** The directory at a path that somebody entrusted to us; its last component is no link. */
export const openTrustedDirectory = (path: string): Open => open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);

export const openDirectoryAt = (directory: Open, name: string): Open =>
  open(within(directory, name), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);

/** To read. Never waits for the other end of a pipe. */
export const openAt = (directory: Open, name: string): Open =>
  open(within(directory, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);

/** To write into what is there already. */
export const openToOverwriteAt = (directory: Open, name: string): Open =>
  open(within(directory, name), O_WRONLY | O_NOFOLLOW | O_NONBLOCK);

/** A new file for this process alone, to write and read again. Fails with `EEXIST` when the name is taken. */
export const createAt = (directory: Open, name: string): Open =>
  open(within(directory, name), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);

export const makeDirectoryAt = (directory: Open, name: string): void => {
  fs.mkdirSync(within(directory, name), { mode: 0o700 });
};

/** What the name stands for, a link itself and not what it points to; `undefined` when there is no such name. */
export const statAt = (directory: Open, name: string): fs.BigIntStats | undefined =>
  fs.lstatSync(within(directory, name), { bigint: true, throwIfNoEntry: false });

export const statOf = (file: Open): fs.BigIntStats => fs.fstatSync(file.fd, { bigint: true });

/** Replaces what is called `to`: used only towards directories that nobody else can write in. */
export const renameAt = (from: Open, name: string, to: Open, newName: string): void =>
  fs.renameSync(within(from, name), within(to, newName));

/** One more name for a file. Never replaces anything: fails with `EEXIST`. A link is not followed. */
export const linkAt = (from: Open, name: string, to: Open, newName: string): void =>
  fs.linkSync(within(from, name), within(to, newName));

/** Only for directories that nobody else can write in: elsewhere another file may have come to the name. */
export const unlinkAt = (directory: Open, name: string): void => fs.unlinkSync(within(directory, name));

export const listAt = (directory: Open): string[] => fs.readdirSync(`/proc/self/fd/${directory.fd}`);

/** Durable when it returns: a file's content, or a directory's names. */
export const sync = (file: Open): void => fs.fsyncSync(file.fd);
