/** What an account did of one kind, for all correlations that look at it. */
import type { Past } from './baseline.ts';
import type { Entry } from './event.ts';
import type { Kept } from './groups.ts';
import type { Counted } from './measure.ts';
import type { Window } from './window.ts';

/** How long a trail may become at least before somebody looks what of it is too old. */
const LEAST = 16;

export class Trail implements Kept {
  /** The values of the fields it is grouped by. */
  readonly group: readonly string[];
  /** Of each gauge, how much has to come at least until it could be enough. */
  readonly missing: number[];
  /** Of each gauge, by what parts the trail once more; nearly always there are none. */
  windows: Map<string, Window>[] | null = null;
  /** Of each gauge what was usual; null where none of them asks. */
  pasts: readonly (Past | null)[] | null = null;
  /** Behind those whose peaks are noted, and the day of the newest. */
  noted = 0;
  day = Number.NaN;
  /** An event, and behind it what is counted of it: side by side, since reaching for memory is what most of the cost is. */
  #rows: (Entry | Counted)[] = [];
  readonly #width: number;
  readonly #timespan: number;
  #enough: number;

  /** `columns`: how many values there are of each event; `timespan`: how far back anybody looks. */
  constructor(group: readonly string[], missing: number[], columns: number, timespan: number) {
    this.group = group;
    this.missing = missing;
    this.#width = 1 + columns;
    this.#timespan = timespan;
    this.#enough = LEAST * this.#width;
  }

  get length(): number {
    return this.#rows.length / this.#width;
  }

  entry(at: number): Entry {
    return this.#rows[at * this.#width] as Entry;
  }

  value(at: number, column: number): Counted {
    return this.#rows[at * this.#width + 1 + column] as Counted;
  }

  /** What was counted of the newest event. */
  last(column: number): Counted | undefined {
    const { length } = this.#rows;
    return length === 0 ? undefined : (this.#rows[length - this.#width + 1 + column] as Counted);
  }

  /** The place of the first event after `before`. */
  after(before: number): number {
    let at = this.length;
    while (at > 0 && this.entry(at - 1).at > before) at -= 1;
    return at;
  }

  /** A window of the gauge's, by what parts the trail once more. */
  keep(gauge: number, name: string, window: Window): void {
    this.windows ??= this.missing.map(() => new Map<string, Window>());
    this.windows[gauge]!.set(name, window);
  }

  /** Whether somebody should look what of it is too old. */
  get isLong(): boolean {
    return this.#rows.length >= this.#enough;
  }

  push(entry: Entry, values: readonly Counted[]): void {
    this.#rows.push(entry);
    for (let at = 0; at < values.length; at += 1) this.#rows.push(values[at]!);
  }

  /** Of what is kept nothing is left to be noted. */
  shorten(at: number): void {
    this.#rows = this.#rows.slice(this.after(at - this.#timespan) * this.#width);
    this.noted = this.length;
    this.#enough = Math.max(LEAST * this.#width, this.#rows.length * 2);
  }

  isSpent(at: number): boolean {
    if (this.windows !== null) this.#sweep(this.windows, at);
    if (this.windows !== null || this.pasts !== null) return false;
    return this.length === 0 || this.entry(this.length - 1).at <= at - this.#timespan;
  }

  #sweep(all: readonly Map<string, Window>[], at: number): void {
    for (const windows of all) for (const [name, window] of windows) if (window.isSpent(at)) windows.delete(name);
    if (all.every(({ size }) => size === 0)) this.windows = null;
  }
}
