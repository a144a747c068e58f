/**
 * Very many groups of which very few ever have enough events: who looked at whom. Of each only how many there were is kept, and one list of
 * all events; a window is made of them when a group reaches as many as could be enough.
 */
import type { Entry } from './event.ts';
import { Window, type Shape } from './window.ts';

export class Crowd {
  readonly #span: number;
  readonly #floor: number;
  readonly #shape: Shape;
  readonly #actorAt: number;
  readonly #counts = new Map<string, number>();
  readonly #windows = new Map<string, Window>();
  #at: number[] = [];
  #index: number[] = [];
  #value: string[] = [];
  #from = 0;

  /** `actorAt`: which of the values of a group is the account; the last one is a person concerned. */
  constructor(span: number, floor: number, shape: Shape, actorAt: number) {
    this.#actorAt = actorAt;
    this.#span = span;
    this.#floor = floor;
    this.#shape = shape;
  }

  /** The window of a group, before an event comes into it; null: it cannot be enough with that one. */
  enter(path: readonly string[], value: string, { at, index }: Entry): Window | null {
    this.#forget(at - this.#span);
    const window = this.#windows.get(value);
    if (window !== undefined) return window;
    const count = (this.#counts.get(value) ?? 0) + 1;
    if (count >= this.#floor) return this.#promote(path, value);
    this.#counts.set(value, count);
    this.#at.push(at);
    this.#index.push(index);
    this.#value.push(value);
    return null;
  }

  #promote(path: readonly string[], value: string): Window {
    const window = new Window([...path], this.#shape);
    for (let at = this.#from; at < this.#at.length; at += 1)
      if (this.#value[at] === value)
        window.restore({ at: this.#at[at]!, index: this.#index[at]!, actor: path[this.#actorAt]!, subjects: [value] });
    this.#counts.delete(value);
    this.#windows.set(value, window);
    return window;
  }

  /** Everything up to `before`, itself included. */
  #forget(before: number): void {
    while (this.#from < this.#at.length && this.#at[this.#from]! <= before) {
      this.#miss(this.#value[this.#from]!);
      this.#from += 1;
    }
    if (this.#from <= 64 || this.#from * 2 <= this.#at.length) return;
    this.#at = this.#at.slice(this.#from);
    this.#index = this.#index.slice(this.#from);
    this.#value = this.#value.slice(this.#from);
    this.#from = 0;
  }

  #miss(value: string): void {
    const count = this.#counts.get(value);
    // Of a group that has a window, or had one, what came before it is counted there.
    if (count === undefined) return;
    if (count === 1) this.#counts.delete(value);
    else this.#counts.set(value, count - 1);
  }

  /** Whether nothing would be lost without it. */
  isSpent(before: number): boolean {
    this.#forget(before);
    for (const [value, window] of this.#windows) if (window.isSpent(before)) this.#windows.delete(value);
    return this.#counts.size === 0 && this.#windows.size === 0;
  }
}
