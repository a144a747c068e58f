import { isUtf8 } from 'node:buffer';
import { codeOf, Refusal } from './refusal.ts';
import { openDirectoryAt, statAt, statOf, type Open } from './at.ts';
import { mountOf } from './mount.ts';
import type { Root } from './root.ts';

const LONGEST = 255;

/** A path as its text. Fails with a {@link Refusal} when it is not UTF-8: such a name cannot be written in a list. */
export const pathText = (path: string | Uint8Array): string => {
  if (typeof path !== 'string' && !isUtf8(path)) throw new Refusal('not-utf8');
  const text = typeof path === 'string' ? path : Buffer.from(path).toString('utf8');
  if (!text.isWellFormed()) throw new Refusal('not-utf8');
  return text;
};

const isName = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !name.includes('\0') && Buffer.byteLength(name) <= LONGEST;

/** The folders of a path below the root, and the name in the last one. */
export const splitPath = (path: string): { readonly folders: readonly string[]; readonly name: string } => {
  const folders = path.split('/');
  if (!folders.every(isName)) throw new Refusal('bad-path');
  return { folders: folders.slice(0, -1), name: folders.at(-1)! };
};

/** A name with something added; fails with a {@link Refusal} when a directory cannot hold one that long. */
export const longerName = (name: string, suffix: string): string => {
  if (Buffer.byteLength(name) + Buffer.byteLength(suffix) > LONGEST) throw new Refusal('name-too-long');
  return name + suffix;
};

/** `report.hwp` → `report (restored 2).hwp`. */
export const besideName = (name: string, note: string): string => {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = dot > 0 ? name.slice(dot) : '';
  return longerName(stem, ` (${note})${extension}`);
};

/** Enters one folder, never through a link, never onto another mount. */
const enter = (root: Root, from: Open, name: string): Open => {
  const open = (): Open => {
    try {
      return openDirectoryAt(from, name);
    } catch (error) {
      // The kernel says ENOTDIR of a link and of a file alike.
      if (codeOf(error) !== 'ENOTDIR') throw error;
      throw new Refusal(statAt(from, name)?.isSymbolicLink() === true ? 'link' : 'not-found');
    }
  };
  const folder = open();
  if (String(statOf(folder).dev) === root.dev && mountOf(folder) === root.mount) return folder;
  folder[Symbol.dispose]();
  throw new Refusal('other-file-system');
};

/**
 * Walks from the root to the folder, component by component, and answers it open. `forbidden` is the inode of the
 * private store, which no list may reach into.
 */
export const openFolder = (root: Root, folders: readonly string[], forbidden?: string): Open => {
  let current: Open = { fd: root.fd, [Symbol.dispose]: () => undefined };
  for (const name of folders) {
    using previous = current;
    const next = enter(root, previous, name);
    current = next;
    if (String(statOf(next).ino) === forbidden) {
      next[Symbol.dispose]();
      throw new Refusal('in-store');
    }
  }
  return current;
};
