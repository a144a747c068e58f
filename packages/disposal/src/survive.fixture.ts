import fs from 'node:fs';
import { dieAt } from './death.fixture.ts';
import { afterDeath, afterRestart } from './judge.fixture.ts';
import { perform, prepare, recover, type Flow, type Scene } from './scene.fixture.ts';
import { emptyTree } from './tree.fixture.ts';

/** A call at which dying leaves the disk as no earlier call does: what only reads, or waits for the disk, changes nothing. */
export interface Point {
  /** Counted from 1. */
  readonly at: number;
  readonly name: string;
  /** Gives or takes a name, or writes a line of the journal: where a file could get lost. */
  readonly isFateful: boolean;
}

const CHANGES_NOTHING = new Set(['fsyncSync', 'fdatasyncSync']);
const NAMES = new Set(['renameSync', 'linkSync', 'unlinkSync']);

const isLine = ([, bytes]: readonly unknown[]): boolean => bytes instanceof Uint8Array && bytes[0] === 0x7b;
const makesFile = ([, flags]: readonly unknown[]): boolean => (Number(flags) & fs.constants.O_CREAT) !== 0;

const pointOf = (at: number, name: string, args: readonly unknown[]): Point | undefined => {
  if (CHANGES_NOTHING.has(name) || (name === 'openSync' && !makesFile(args))) return undefined;
  return { at, name, isFateful: NAMES.has(name) || (name === 'writeSync' && isLine(args)) };
};

/** All points of a work, found by doing it once. */
const pointsOf = async (work: () => Promise<void>): Promise<readonly Point[]> => {
  const points: Point[] = [];
  let calls = 0;
  using watch = dieAt({
    at: Number.POSITIVE_INFINITY,
    before: (name, args) => {
      calls += 1;
      const point = pointOf(calls, name, args);
      if (point !== undefined) points.push(point);
    },
  });
  await work();
  return watch.isDead() ? [] : points;
};

/** Where an end comes: at which call, and whether a write reaches its file to the half. */
export interface End {
  readonly at: number;
  readonly half?: boolean;
}

const die = async (work: () => Promise<void>, end: End): Promise<boolean> => {
  using watch = dieAt(end);
  await work().catch(() => undefined);
  return watch.isDead();
};

const inScene = async <Value>(
  { flow, place }: Place,
  first: End | undefined,
  work: (scene: Scene) => Promise<Value>,
): Promise<Value> => {
  using tree = emptyTree(place);
  const scene = await prepare(flow, tree.root);
  if (first !== undefined) await die(() => perform(scene), first);
  return await work(scene);
};

export interface Place {
  readonly flow: Flow;
  /** Folder in which it happens. */
  readonly place?: string;
}

/** Where the flow can end; with `first`, where its recovery can end after it ended there. */
export const pointsIn = (where: Place, first?: End): Promise<readonly Point[]> =>
  inScene(where, first, (scene) => pointsOf(() => (first === undefined ? perform(scene) : recover(scene))));

/** One death, perhaps another while recovering: what does not hold then, as sentences; none when all is well. */
export const survive = (where: Place, first: End, second?: End): Promise<readonly string[]> =>
  inScene(where, first, async (scene) => {
    const label = `${where.flow}, dead at call ${first.at}${first.half === true ? ' (half)' : ''}`;
    const broken = (await afterDeath(scene)).map((sentence) => `${label}: ${sentence}`);
    if (second !== undefined) {
      await die(() => recover(scene), second);
      for (const sentence of await afterDeath(scene)) broken.push(`${label}, again at ${second.at}: ${sentence}`);
    }
    const again = second === undefined ? '' : `, again at ${second.at}${second.half === true ? ' (half)' : ''}`;
    for (const sentence of await afterRestart(scene)) broken.push(`${label}${again}, restarted: ${sentence}`);
    return broken;
  });
