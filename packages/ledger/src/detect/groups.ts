/** Windows by the values of the fields that a correlation groups by. */
import type { Event } from './event.ts';
import type { Window } from './window.ts';

/** A value of each of the fields a group is made of; of a list one group for each of its values. */
export type GroupReader = (event: Event) => string | readonly string[];

type Level = Map<string, Level | Window>;

const NONE: readonly string[] = [''];

export class Groups {
  /** By which rule was met, and the fields in order. */
  readonly #readers: readonly (readonly GroupReader[])[];
  readonly #make: (group: readonly string[]) => Window;
  readonly #root: Level = new Map();
  readonly #path: string[] = [];

  constructor(readers: readonly (readonly GroupReader[])[], make: (group: readonly string[]) => Window) {
    this.#readers = readers;
    this.#make = make;
  }

  /** Every window that an event belongs to. */
  visit(event: Event, which: number, use: (window: Window) => void): void {
    const readers = this.#readers[which]!;
    if (readers.length === 0) use(this.#leaf(this.#root, ''));
    else this.#walk(this.#root, readers, 0, event, use);
  }

  #walk(level: Level, readers: readonly GroupReader[], at: number, event: Event, use: (window: Window) => void): void {
    const value = readers[at]!(event);
    if (typeof value === 'string') {
      this.#step(level, value, readers, at, event, use);
      return;
    }
    const values = value.length === 0 ? NONE : value.length === 1 ? value : new Set(value);
    for (const one of values) this.#step(level, one, readers, at, event, use);
  }

  #step(
    level: Level,
    value: string,
    readers: readonly GroupReader[],
    at: number,
    event: Event,
    use: (window: Window) => void,
  ): void {
    this.#path[at] = value;
    if (at === readers.length - 1) {
      use(this.#leaf(level, value));
      return;
    }
    let below = level.get(value) as Level | undefined;
    if (below === undefined) {
      below = new Map();
      level.set(value, below);
    }
    this.#walk(below, readers, at + 1, event, use);
  }

  #leaf(level: Level, value: string): Window {
    let window = level.get(value) as Window | undefined;
    if (window === undefined) {
      window = this.#make([...this.#path]);
      level.set(value, window);
    }
    return window;
  }

  /** Forgets windows into which nothing came after `before` and that nobody needs. */
  sweep(before: number, level = this.#root): void {
    for (const [value, below] of level) {
      if (below instanceof Map) {
        this.sweep(before, below);
        if (below.size === 0) level.delete(value);
      } else if (below.isSpent(before)) level.delete(value);
    }
  }
}
