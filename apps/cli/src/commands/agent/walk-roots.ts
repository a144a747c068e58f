import fs from 'node:fs';
import { join } from 'node:path';
import { isLeftOut, isLookedInto, type Where } from './where.ts';

/** A file of a root. */
export interface Place {
  readonly root: string;
  /** Absolute. */
  readonly path: string;
}

export interface WalkOptions {
  readonly where: Where;
  /** Folders never entered: what the agent keeps itself. */
  readonly never: ReadonlySet<string>;
  readonly skipped: (why: 'link' | 'device' | 'unreadable') => void;
}

/** The private store of the disposal engine, and what is no storage. */
const STORE = '.bongsu-disposal';
const NO_STORAGE = new Set(['/proc', '/sys', '/dev', '/run']);

const entriesOf = (folder: string, { skipped }: WalkOptions): readonly fs.Dirent[] => {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    skipped('unreadable');
    return [];
  }
};

const isEntered = (path: string, name: string, { where, never }: WalkOptions): boolean =>
  name !== STORE && !never.has(path) && !NO_STORAGE.has(path) && !isLeftOut(where, path);

const within = function* (root: string, folder: string, options: WalkOptions): Generator<Place> {
  for (const entry of entriesOf(folder, options)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (isEntered(path, entry.name, options)) yield* within(root, path, options);
    } else if (!isLookedInto(options.where, path)) continue;
    else if (entry.isFile()) yield { root, path };
    else options.skipped(entry.isSymbolicLink() ? 'link' : 'device');
  }
};

/**
 * Every file of the roots where a campaign looks. Links are never followed. A `.bongsuignore` is for whoever scans by hand:
 * here the campaign says where is looked, and nobody hides a folder from it unseen.
 */
export const walkRoots = function* (roots: readonly string[], options: WalkOptions): Generator<Place> {
  for (const root of roots) yield* within(root, root, options);
};

export const everywhere: Where = { include: [], exclude: [] };
