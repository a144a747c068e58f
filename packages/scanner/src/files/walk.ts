import { closeSync, readFileSync, type BigIntStats } from 'node:fs';
import { encodingOf, textOf } from '../findings/encoding.ts';
import { parseIgnore } from './ignore.ts';
import { listFolder, openPlace, placeOf, statPlace, type Listed, type Place } from './place.ts';

/** A file to look into; its path as it was asked for, and from there on. */
export interface Entry extends Place {
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
  readonly skipped: (place: Place, why: NotWalked) => void;
}

const IGNORE_FILE = '.bongsuignore';
const NANOSECONDS = 1_000_000n;

type Ignores = readonly { readonly depth: number; readonly leaves: ReturnType<typeof parseIgnore> }[];

const markOf = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].map((one) => one.toString(36)).join('.');

const entryOf = (place: Place, info: BigIntStats): Entry => ({
  ...place,
  size: Number(info.size),
  mark: markOf(info),
  changedAt: Number((info.mtimeNs > info.ctimeNs ? info.mtimeNs : info.ctimeNs) / NANOSECONDS),
});

/** Patterns are compared with names as people read them, whatever bytes either is written in. */
const rulesIn = (entries: readonly Listed[], path: readonly string[], above: Ignores): Ignores => {
  const rules = entries.find(({ name, isFile }) => name === IGNORE_FILE && isFile);
  if (rules === undefined) return above;
  try {
    const file = openPlace(rules.place);
    try {
      const bytes = readFileSync(file);
      return [...above, { depth: path.length, leaves: parseIgnore(textOf(bytes, encodingOf(bytes))) }];
    } finally {
      closeSync(file);
    }
  } catch {
    return above;
  }
};

/** Folders and files under a path, each once, in the order of their names. Links are told, never followed. */
const within = function* (
  folder: Place,
  path: readonly string[],
  above: Ignores,
  options: WalkOptions,
): Generator<Entry> {
  let entries: readonly Listed[];
  try {
    entries = listFolder(folder);
  } catch {
    options.skipped(folder, 'unreadable');
    return;
  }
  const rules = rulesIn(entries, path, above);
  for (const { name, place, isFolder } of entries) {
    const here = [...path, name];
    if (rules.some(({ depth, leaves }) => leaves(here.slice(depth), isFolder))) continue;
    if (isFolder) yield* within(place, here, rules, options);
    else yield* fileAt(place, options);
  }
};

const fileAt = function* (place: Place, { since, skipped }: WalkOptions): Generator<Entry> {
  let info: BigIntStats;
  try {
    info = statPlace(place);
  } catch {
    skipped(place, 'unreadable');
    return;
  }
  if (info.isSymbolicLink()) skipped(place, 'link');
  else if (!info.isFile()) skipped(place, 'device');
  else {
    const entry = entryOf(place, info);
    if (since === undefined || entry.changedAt >= since) yield entry;
  }
};

/** Every file under the paths. A path that is given as a link is not followed either. */
export const walk = function* (paths: readonly string[], options: WalkOptions): Generator<Entry> {
  for (const path of paths) {
    const place = placeOf(path);
    let isFolder = false;
    try {
      isFolder = statPlace(place).isDirectory();
    } catch {
      options.skipped(place, 'unreadable');
      continue;
    }
    if (isFolder) yield* within(place, [], [], options);
    else yield* fileAt(place, options);
  }
};
