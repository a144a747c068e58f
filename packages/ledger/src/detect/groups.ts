/** Windows by the values of the fields that a correlation groups by. */
import { Crowd } from './crowd.ts';
import type { Event } from './event.ts';
import { Window, type Shape } from './window.ts';

/** A value of each of the fields a group is made of; of a list one group for each of its values. */
export type GroupReader = (event: Event) => string | readonly string[];

/** Further levels by their values, until there is a window. */
type Level = Map<string, Level> | Crowd | Window;

const NONE: readonly string[] = [''];

export interface Grouping {
  /** By which rule was met, and the fields in order. */
  readonly readers: readonly (readonly GroupReader[])[];
  /** Whether the first of the fields is the account. */
  readonly isByAccount: boolean;
  readonly shape: Shape;
  /** Where the last of the fields parts very many groups. */
  readonly makeCrowd: (() => Crowd) | null;
}

export class Groups {
  readonly #grouping: Grouping;
  readonly #depth: number;
  readonly #root: Level;
  /** In place of the root's first level, by the accounts' numbers: an account is looked up once for all correlations. */
  readonly #ofAccount: (Level | undefined)[] = [];
  readonly #path: string[] = [];
  readonly #found: Window[] = [];

  constructor(grouping: Grouping) {
    this.#grouping = grouping;
    this.#depth = grouping.readers[0]?.length ?? 0;
    this.#root = this.#make(0);
  }

  /** The windows that an event comes into; the list is another one's after the next call. */
  find(event: Event, which: number): readonly Window[] {
    const { isByAccount, readers } = this.#grouping;
    this.#found.length = 0;
    if (isByAccount) {
      this.#path[0] = event.record.actor;
      this.#walk((this.#ofAccount[event.account.number] ??= this.#make(1)), readers[which]!, 1, event);
    } else this.#walk(this.#root, readers[which]!, 0, event);
    return this.#found;
  }

  /** What stands `depth` fields down. */
  #make(depth: number): Level {
    if (depth === this.#depth) return new Window(this.#path.slice(0, depth), this.#grouping.shape);
    const { makeCrowd } = this.#grouping;
    return depth === this.#depth - 1 && makeCrowd !== null ? makeCrowd() : new Map<string, Level>();
  }

  #walk(level: Level, readers: readonly GroupReader[], depth: number, event: Event): void {
    if (level instanceof Window) {
      this.#found.push(level);
      return;
    }
    const value = readers[depth]!(event);
    if (typeof value === 'string') {
      this.#step(level, value, readers, depth, event);
      return;
    }
    const values = value.length === 0 ? NONE : value.length === 1 ? value : new Set(value);
    for (const one of values) this.#step(level, one, readers, depth, event);
  }

  #step(
    level: Exclude<Level, Window>,
    value: string,
    readers: readonly GroupReader[],
    depth: number,
    event: Event,
  ): void {
    this.#path[depth] = value;
    if (level instanceof Crowd) {
      const window = level.enter(this.#path, value, event.entry);
      if (window !== null) this.#found.push(window);
      return;
    }
    let below = level.get(value);
    if (below === undefined) {
      below = this.#make(depth + 1);
      level.set(value, below);
    }
    this.#walk(below, readers, depth + 1, event);
  }

  /** Forgets windows into which nothing came after `before` and that nobody needs. */
  sweep(before: number): void {
    sweep(this.#root, before);
    for (const [number, level] of this.#ofAccount.entries())
      if (level !== undefined && sweep(level, before)) this.#ofAccount[number] = undefined;
  }
}

/** Whether nothing would be lost without it. */
const sweep = (level: Level, before: number): boolean => {
  if (!(level instanceof Map)) return level.isSpent(before);
  for (const [value, below] of level) if (sweep(below, before)) level.delete(value);
  return level.size === 0;
};
