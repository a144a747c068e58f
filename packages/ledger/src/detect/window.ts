/** What lies within a timespan of now, for one group of a correlation. */
import type { Past } from './baseline.ts';
import type { Entry } from './event.ts';
import type { Counted, Measure } from './measure.ts';

/** What windows of one correlation are like. */
export interface Shape {
  readonly keepsValues: boolean;
  /** Null where events are counted: the window knows how many there are. */
  readonly measure: ((window: Window) => Measure) | null;
}

export class Window {
  /** The values of the fields it is grouped by. */
  readonly group: readonly string[];
  /** Whether its events became an alert that goes on. */
  hasAlert = false;
  /** What was usual, where that is asked. */
  past: Past | null = null;
  /** When it was pushed into last. */
  newest = Number.NEGATIVE_INFINITY;
  readonly #measure: Measure | null;
  #entries: Entry[] = [];
  #values: Counted[] | null;
  /** Behind those that fell out. */
  #from = 0;
  /** Behind those that the open alert has. */
  #taken = 0;

  constructor(group: readonly string[], { keepsValues, measure }: Shape) {
    this.group = group;
    this.#values = keepsValues ? [] : null;
    this.#measure = measure === null ? null : measure(this);
  }

  /** What is counted of each event in it. */
  values(): readonly Counted[] {
    return this.#values?.slice(this.#from) ?? [];
  }

  /** Whether nothing would be lost without it. */
  isSpent(before: number): boolean {
    return this.newest <= before && !this.hasAlert && this.past === null && this.#measure?.lasts !== true;
  }

  value(before: number): number {
    return this.#measure === null ? this.#entries.length - this.#from : this.#measure.value(before);
  }

  push(entry: Entry, which: number, value: Counted): void {
    this.newest = entry.at;
    this.#entries.push(entry);
    if (this.#measure === null) return;
    this.#values?.push(value);
    this.#measure.add(value, entry.at, which);
  }

  /** What came in before there was a window. */
  restore(entry: Entry): void {
    this.#entries.push(entry);
  }

  /** Everything up to `before`, itself included, falls out. */
  slide(before: number): void {
    while (this.#from < this.#entries.length && this.#entries[this.#from]!.at <= before) {
      if (this.#values !== null) this.#measure!.remove(this.#values[this.#from]!);
      this.#from += 1;
    }
    // Not for each one: lists are copied when half of them is behind.
    if (this.#from > 32 && this.#from * 2 > this.#entries.length) this.#forget();
  }

  #forget(): void {
    this.#entries = this.#entries.slice(this.#from);
    this.#values = this.#values?.slice(this.#from) ?? null;
    this.#taken = Math.max(0, this.#taken - this.#from);
    this.#from = 0;
  }

  /** When the first of them was. */
  get first(): number {
    return this.#entries[this.#from]!.at;
  }

  /** A new alert begins with all that lies in the window. */
  begin(): void {
    this.hasAlert = true;
    this.#taken = this.#from;
  }

  /** What the open alert does not have yet, in the order of their times. */
  *handOver(): Generator<Entry> {
    for (let at = Math.max(this.#taken, this.#from); at < this.#entries.length; at += 1) {
      // Of an event that met two rules there are two in a row.
      if (this.#entries[at] !== this.#entries[at - 1]) yield this.#entries[at]!;
    }
    this.#taken = this.#entries.length;
  }
}
