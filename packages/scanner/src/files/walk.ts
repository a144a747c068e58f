import { lstatSync, readdirSync, readFileSync, type BigIntStats, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { parseIgnore } from './ignore.ts';

/** A file to look into. */
export interface Entry {
  /** As it was asked for, and from there on. */
  readonly path: string;
  readonly size: number;
  /** What changes when the file does: device, number, size, both times to the nanosecond. */
  readonly mark: string;
  readonly changedAt: number;
}

/** Why something was not looked into at all. */
export type NotWalked = 'link' | 'device' | 'unreadable';

export interface WalkOptions {
  /** Only what changed since; milliseconds since 1970. */
  readonly since?: number;
  readonly skipped: (path: string, why: NotWalked) => void;
}

const IGNORE_FILE = '.bongsuignore';
const NANOSECONDS = 1_000_000n;

type Ignores = readonly { readonly depth: number; readonly leaves: ReturnType<typeof parseIgnore> }[];

const markOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].map((one) => one.toString(36)).join('.');

const entryOf = (path: string, info: BigIntStats): Entry => ({
  path,
  size: Number(info.size),
  mark: markOf(info),
  changedAt: Number((info.mtimeNs > info.ctimeNs ? info.mtimeNs : info.ctimeNs) / NANOSECONDS),
});

const rulesIn = (folder: string, entries: readonly Dirent[], path: readonly string[], above: Ignores): Ignores => {
  if (!entries.some((entry) => entry.name === IGNORE_FILE && entry.isFile())) return above;
  try {
    const leaves = parseIgnore(readFileSync(join(folder, IGNORE_FILE), 'utf8'));
    return [...above, { depth: path.length, leaves }];
  } catch {
    return above;
  }
};

/** Folders and files under a path, each once, in the order of their names. Links are told, never followed. */
const within = function* (
  folder: string,
  path: readonly string[],
  above: Ignores,
  options: WalkOptions,
): Generator<Entry> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    options.skipped(folder, 'unreadable');
    return;
  }
  const rules = rulesIn(folder, entries, path, above);
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const entry of entries) {
    const here = [...path, entry.name];
    const isFolder = entry.isDirectory();
    if (rules.some(({ depth, leaves }) => leaves(here.slice(depth), isFolder))) continue;
    const full = join(folder, entry.name);
    if (isFolder) yield* within(full, here, rules, options);
    else yield* fileAt(full, options);
  }
};

const fileAt = function* (path: string, { since, skipped }: WalkOptions): Generator<Entry> {
  let info: BigIntStats;
  try {
    info = lstatSync(path, { bigint: true });
  } catch {
    skipped(path, 'unreadable');
    return;
  }
  if (info.isSymbolicLink()) skipped(path, 'link');
  else if (!info.isFile()) skipped(path, 'device');
  else {
    const entry = entryOf(path, info);
    if (since === undefined || entry.changedAt >= since) yield entry;
  }
};

/** Every file under the paths. A path that is given as a link is not followed either. */
export const walk = function* (paths: readonly string[], options: WalkOptions): Generator<Entry> {
  for (const path of paths) {
    let isFolder = false;
    try {
      isFolder = lstatSync(path).isDirectory();
    } catch {
      options.skipped(path, 'unreadable');
      continue;
    }
    if (isFolder) yield* within(path, [], [], options);
    else yield* fileAt(path, options);
  }
};
