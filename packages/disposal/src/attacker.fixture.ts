/**
 * Swaps files and folders as fast as it can while another process deals with them, until it is told to stop.
 *
 *     node attacker.fixture.ts < battlefield.json
 *
 * A careful one destroys nothing that is real: it removes a name only where nobody else can exchange what has it, after
 * looking what it is, and only when another name of its own stays. One that `dedupes` also removes a file for having two
 * names, as a program that cleans up duplicates would, and thereby a file that is just coming back. It keeps a ledger of
 * every file whose name it removed without keeping another. Prints the ledger and how many swaps it achieved.
 */
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256, type Digest } from '@bongsu/kit';
import type { Battlefield } from './battlefield.fixture.ts';

const { root, victim, scrap, paths, seed, dedupes } = JSON.parse(fs.readFileSync(0, 'utf8')) as Battlefield;

// Most of its attempts fail; a trace for each would cost more than the attempt.
Error.stackTraceLimit = 0;

let state = seed >>> 0;
const below = (count: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 0x1_0000_0000) * count);
};

const counts = { file: 0, folder: 0, store: 0 };
let scraps = 0;
let aways = 0;
/** Files that could not go back at once, and where they belong. */
const strays: (readonly [string, string])[] = [];
const victims = new Set(paths.map((path) => fs.lstatSync(join(victim, path)).ino));

/** Whether it worked; what the other process does meanwhile makes much of it fail. */
const tried = (work: () => void): boolean => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};

const ledger: Digest[] = [];

/** Moves whatever has the name to where nobody else can exchange it, and says where. */
const taken = (path: string): string => {
  scraps += 1;
  const place = join(scrap, String(scraps));
  fs.renameSync(path, place);
  return place;
};

/** A link and one more name of a victim's file are its own; what else came along is kept, unless it dedupes. */
const toScrap = (path: string): boolean =>
  tried(() => {
    const place = taken(path);
    const stat = fs.lstatSync(place);
    if (stat.isSymbolicLink() || victims.has(stat.ino)) fs.unlinkSync(place);
    else if (dedupes && stat.nlink > 1) {
      ledger.push(sha256(fs.readFileSync(place)));
      fs.unlinkSync(place);
    }
  });

/** Mostly a decoy is gone at once; now and then it stays long enough to be taken for the file. */
const dwell = (): void => {
  if (below(4) > 0) return;
  const until = performance.now() + below(400) / 1000;
  while (performance.now() < until);
};

/** From a name of its own back without replacing what may have come there. */
const back = (away: string, path: string): boolean =>
  tried(() => {
    fs.linkSync(away, path);
    fs.unlinkSync(away);
  });

/** Moves a file away to a name of its own, lets something happen in its place, and brings it back or remembers it. */
const whileAway = (path: string, work: () => void): void => {
  aways += 1;
  const away = `${path}.away ${aways}`;
  if (!tried(() => fs.renameSync(path, away))) return;
  work();
  if (!back(away, path)) strays.push([away, path]);
};

/** A decoy in place of a file: a link to the victim's, or one more name of it. */
const swapFile = (path: string, decoy: (path: string) => void): void =>
  whileAway(path, () => {
    if (!tried(() => decoy(path))) return;
    counts.file += 1;
    dwell();
    toScrap(path);
  });

/** Bystanders that went under the name of a file: where, where to they belong, which they are, and how often they are still looked for. */
const abroad: (readonly [string, string, number, number])[] = [];

/** The bystander goes home, if it is what has the file's name; whatever else has it stays there. */
const bringHome = ([path, bystander, ino, patience]: (typeof abroad)[number]): void => {
  const isHome = tried(() => {
    const place = taken(path);
    if (fs.lstatSync(place).ino === ino && back(place, bystander)) return;
    if (!back(place, path)) strays.push([place, path]);
    throw new Error('not it');
  });
  if (!isHome && patience > 0) abroad.push([path, bystander, ino, patience - 1]);
};

/** The bystander beside it takes the file's name for a moment, and has no other. */
const swapBystander = (path: string): void => {
  const bystander = join(dirname(path), 'bystander');
  whileAway(path, () => {
    if (!tried(() => fs.linkSync(bystander, path))) return;
    counts.file += 1;
    const { ino } = fs.lstatSync(bystander);
    fs.unlinkSync(bystander);
    dwell();
    bringHome([path, bystander, ino, 50]);
  });
};

const bringOneBack = (): void => {
  const stray = strays.shift();
  if (stray !== undefined && !back(...stray) && fs.existsSync(stray[0])) strays.push(stray);
  const lost = abroad.shift();
  if (lost !== undefined) bringHome(lost);
};

/** A link to the victim's folder of the same name in place of a folder. */
const swapFolder = (folder: string): void => {
  const away = `${folder}.away`;
  if (!tried(() => fs.renameSync(folder, away))) return;
  if (tried(() => fs.symlinkSync(join(victim, folder.slice(root.length + 1)), folder))) counts.folder += 1;
  toScrap(folder);
  tried(() => fs.renameSync(away, folder));
};

/** A folder with the same names, but other files, in its place; and itself outside the root meanwhile. */
const exchangeFolders = (first: string, second: string): void => {
  const outside = join(scrap, 'outside');
  if (first === second || !tried(() => fs.renameSync(first, outside))) return;
  if (tried(() => fs.renameSync(second, first))) {
    counts.folder += 1;
    dwell();
    tried(() => fs.renameSync(first, second));
  }
  tried(() => fs.renameSync(outside, first));
};

/** Even the private store is somewhere else for a moment. */
const swapStore = (): void => {
  const [store, away] = [join(root, '.bongsu-disposal'), join(root, 'store.away')];
  if (!tried(() => fs.renameSync(store, away))) return;
  if (tried(() => fs.symlinkSync(victim, store))) counts.store += 1;
  toScrap(store);
  tried(() => fs.renameSync(away, store));
};

let pointer = 0;
let patience = 0;
/** What is about to be dealt with: one of the next files that are still there. */
const target = (): string => {
  patience += 1;
  while (pointer < paths.length - 1 && (patience > 400 || !fs.existsSync(join(root, paths[pointer]!)))) {
    pointer += 1;
    patience = 0;
  }
  // Round again: what was refused is tried again.
  if (pointer >= paths.length - 1) pointer = 0;
  return join(root, paths[Math.min(paths.length - 1, pointer + below(6))]!);
};

const victimOf = (path: string): string => join(victim, path.slice(root.length + 1));

const attack = (): void => {
  const path = target();
  const folder = dirname(path);
  const other = join(root, dirname(paths[below(paths.length)]!));
  const attacks = [
    () => swapFile(path, (at) => fs.symlinkSync(victimOf(path), at)),
    () => swapFile(path, (at) => fs.linkSync(victimOf(path), at)),
    () => swapBystander(path),
    () => swapFolder(folder),
    () => exchangeFolders(folder, other),
    swapStore,
  ];
  bringOneBack();
  attacks[below(attacks.length)]!();
};

process.stdout.write('\n');
const stop = join(scrap, 'stop');
for (let round = 0; round % 64 !== 0 || !fs.existsSync(stop); round += 1) attack();
process.stdout.write(JSON.stringify({ counts, ledger }));
