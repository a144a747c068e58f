/** What lies within a timespan of now, for one group of a correlation. */
import type { Bar } from './bar.ts';
import type { Past } from './baseline.ts';
import type { Entry } from './event.ts';
import type { Counted, Measure } from './measure.ts';

/** What windows of one correlation are like. */
export interface Shape {
  readonly timespan: number;
  readonly keepsValues: boolean;
  /** Null where events are counted: the window knows how many there are. */
  readonly measure: ((window: Window) => Measure) | null;
}

export class Window {
  /** The values of the fields it is grouped by. */
  readonly group: readonly string[];
  /** What is enough. */
  readonly bar: Bar;
  /** What was usual, where that is asked. */
  readonly past: Past | null;
  /** Whether its events became an alert that goes on. */
  hasAlert = false;
  /** When it was pushed into last. */
  newest = Number.NEGATIVE_INFINITY;
  readonly #timespan: number;
  readonly #measure: Measure | null;
  #entries: Entry[] = [];
  #values: Counted[] | null;
  /** Behind those that fell out. */
  #from = 0;
  /** Behind those that the open alert has. */
  #taken = 0;

  constructor(group: readonly string[], { timespan, keepsValues, measure }: Shape, bar: Bar, past: Past | null) {
    this.group = group;
    this.bar = bar;
    this.past = past;
    this.#timespan = timespan;
    this.#values = keepsValues ? [] : null;
    this.#measure = measure === null ? null : measure(this);
  }

  /** What is counted of each event in it. */
  values(): readonly Counted[] {
    return this.#values?.slice(this.#from) ?? [];
  }

  /** Whether nothing would be lost without it. */
  isSpent(at: number): boolean {
    const isOver = this.newest <= at - this.#timespan && !this.hasAlert;
    return isOver && !this.#hasPast && this.#measure?.lasts !== true;
  }

  /** Whether what was usual is known here alone. */
  get #hasPast(): boolean {
    return this.past !== null && this.past.catchUp === null;
  }

  value(at: number): number {
    return this.#measure === null ? this.#entries.length - this.#from : this.#measure.value(at - this.#timespan);
  }

  /** Answers whether it is the first of its moment. */
  push(entry: Entry, which: number, value: Counted): boolean {
    const isFirst = this.newest !== entry.at;
    if (isFirst) {
      this.#slide(entry.at - this.#timespan);
      this.newest = entry.at;
    }
    this.restore(entry, which, value);
    return isFirst;
  }

  /** What came in before there was a window. */
  restore(entry: Entry, which: number, value: Counted): void {
    this.#entries.push(entry);
    if (this.#measure === null) return;
    this.#values?.push(value);
    this.#measure.add(value, entry.at, which);
  }

  /** Everything up to `before`, itself included, falls out. */
  #slide(before: number): void {
    const entries = this.#entries;
    while (this.#from < entries.length && entries[this.#from]!.at <= before) {
      if (this.#values !== null) this.#measure!.remove(this.#values[this.#from]!);
      this.#from += 1;
    }
    // Not for each one: lists are copied when half of them is behind.
    if (this.#from > 32 && this.#from * 2 > entries.length) this.#forget();
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
