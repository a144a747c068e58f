/** What is kept of each group: of the values of the fields that a correlation groups by. */
import { HOUR_MS } from '@bongsu/kit';
import type { Event, Fields } from './event.ts';
import { groupField, type CorrelationRule } from './rule.ts';

/** A value of each of the fields a group is made of; of a list one group for each of its values. */
export type GroupReader = (event: Event) => string | readonly string[];

export interface Kept {
  /** Whether nothing would be lost without it, when it is `at`. */
  isSpent(at: number): boolean;
}

/** Further levels by their values, until there is what is kept. */
type Level<One> = Map<string, Level<One>> | One;

const NONE: readonly string[] = [''];

export interface Grouping<One> {
  /** By which rule was met, and the fields in order. */
  readonly readers: readonly (readonly GroupReader[])[];
  /** Whether the first of the fields is the account. */
  readonly isByAccount: boolean;
  readonly make: (group: readonly string[], event: Event) => One;
  /** After which what is kept may be spent. */
  readonly timespan: number;
}

/** By which of its rules was met, and the names in order. */
export const readersOf = (
  rule: CorrelationRule,
  names: readonly string[],
  fields: Fields,
): readonly (readonly GroupReader[])[] => {
  const readerOf = (name: string, which: number): GroupReader => {
    const read = fields.reader(groupField(rule, name, which));
    return (event) => {
      const value = read(event);
      return typeof value === 'string' || typeof value === 'object' ? value : String(value);
    };
  };
  return rule.rules.map((_, which) => names.map((name) => readerOf(name, which)));
};

export class Groups<One extends Kept> {
  readonly #grouping: Grouping<One>;
  readonly #depth: number;
  #root: Level<One> | undefined;
  /** In place of the root's first level, by the accounts' numbers: an account is looked up once for all correlations. */
  readonly #ofAccount: (Level<One> | undefined)[] = [];
  readonly #path: string[] = [];
  readonly #found: One[] = [];
  #swept = Number.NEGATIVE_INFINITY;
  /** How many events came since it was swept, and how much there was to look at. */
  #came = 0;
  #looked = 0;

  constructor(grouping: Grouping<One>) {
    this.#grouping = grouping;
    this.#depth = grouping.readers[0]?.length ?? 0;
  }

  /** What the groups have that an event comes into; the list is another one's after the next call. */
  find(event: Event, which: number): readonly One[] {
    const { isByAccount, readers } = this.#grouping;
    this.#found.length = 0;
    this.#came += 1;
    if (isByAccount) {
      this.#path[0] = event.record.actor;
      this.#walk((this.#ofAccount[event.account.number] ??= this.#make(1, event)), readers[which]!, 1, event);
    } else this.#walk((this.#root ??= this.#make(0, event)), readers[which]!, 0, event);
    return this.#found;
  }

  /** What stands `depth` fields down. */
  #make(depth: number, event: Event): Level<One> {
    return depth === this.#depth ? this.#grouping.make(this.#path.slice(0, depth), event) : new Map();
  }

  #walk(level: Level<One>, readers: readonly GroupReader[], depth: number, event: Event): void {
    if (!(level instanceof Map)) {
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
    level: Map<string, Level<One>>,
    value: string,
    readers: readonly GroupReader[],
    depth: number,
    event: Event,
  ): void {
    this.#path[depth] = value;
    let below = level.get(value);
    if (below === undefined) {
      below = this.#make(depth + 1, event);
      level.set(value, below);
    }
    this.#walk(below, readers, depth + 1, event);
  }

  /**
   * Forgets what is spent. Looking costs as much as there are groups: it waits until as many events came as were looked at before, so that
   * an event costs no more where there are many, and there are never many more groups than are needed.
   */
  sweep(at: number): void {
    if (this.#came < this.#looked || at - this.#swept < Math.max(HOUR_MS, this.#grouping.timespan / 2)) return;
    this.#swept = at;
    this.#came = 0;
    this.#looked = 0;
    if (this.#root !== undefined && this.#isSpent(this.#root, at)) this.#root = undefined;
    for (let number = 0; number < this.#ofAccount.length; number += 1) {
      const level = this.#ofAccount[number];
      this.#looked += 1;
      if (level !== undefined && this.#isSpent(level, at)) this.#ofAccount[number] = undefined;
    }
  }

  #isSpent(level: Level<One>, at: number): boolean {
    this.#looked += 1;
    if (!(level instanceof Map)) return level.isSpent(at);
    for (const [value, below] of level) if (this.#isSpent(below, at)) level.delete(value);
    return level.size === 0;
  }
}
