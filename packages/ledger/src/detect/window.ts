/** What lies within a timespan of now, for one group of a correlation. */
import type { AccessRecord } from '../record/record.ts';
import type { OpenAlert } from './alert.ts';
import type { Past } from './baseline.ts';
import type { Event } from './event.ts';
import type { Value } from './field.ts';
import type { Measure } from './measure.ts';

export class Window {
  /** The values of the fields it is grouped by. */
  readonly group: readonly string[];
  /** What its events became: one alert, until it is over. */
  alert: OpenAlert | null = null;
  /** What was usual, where that is asked. */
  past: Past | null = null;
  /** When it was pushed into last. */
  newest = Number.NEGATIVE_INFINITY;
  /** What was pushed then. */
  moment: Event[] = [];
  readonly #measure: Measure | null;
  #at: number[] = [];
  #index: number[] = [];
  /** Null where the group says all that an alert tells of them. */
  #records: AccessRecord[] | null;
  #values: (readonly Value[])[] | null;
  /** Behind those that fell out. */
  #from = 0;
  /** Behind those that the open alert has. */
  #taken = 0;

  constructor(
    group: readonly string[],
    keeps: { readonly records: boolean; readonly values: boolean },
    measure: (all: () => Iterable<readonly Value[]>) => Measure | null,
  ) {
    this.group = group;
    this.#records = keeps.records ? [] : null;
    this.#values = keeps.values ? [] : null;
    this.#measure = measure(() => (this.#values ?? []).slice(this.#from));
  }

  /** Whether nothing would be lost without it. */
  isSpent(before: number): boolean {
    return this.newest <= before && this.alert === null && this.past === null && this.#measure?.lasts !== true;
  }

  value(before: number): number {
    return this.#measure === null ? this.#at.length - this.#from : this.#measure.value(before);
  }

  push(event: Event, which: number, values: readonly Value[]): void {
    const { record, index } = event;
    if (this.newest === record.at) this.moment.push(event);
    else this.moment = [event];
    this.newest = record.at;
    this.#at.push(record.at);
    this.#index.push(index);
    this.#records?.push(record);
    this.#values?.push(values);
    this.#measure?.add(values, record.at, which);
  }

  /** Everything up to `before`, itself included, falls out. */
  slide(before: number): void {
    while (this.#from < this.#at.length && this.#at[this.#from]! <= before) {
      if (this.#values !== null) this.#measure!.remove(this.#values[this.#from]!);
      this.#from += 1;
    }
    // Not for each one: lists are copied when half of them is behind.
    if (this.#from > 16 && this.#from * 2 > this.#at.length) this.#forget();
  }

  #forget(): void {
    this.#at = this.#at.slice(this.#from);
    this.#index = this.#index.slice(this.#from);
    this.#records = this.#records?.slice(this.#from) ?? null;
    this.#values = this.#values?.slice(this.#from) ?? null;
    this.#taken = Math.max(0, this.#taken - this.#from);
    this.#from = 0;
  }

  /** When the first of them was. */
  get first(): number {
    return this.#at[this.#from]!;
  }

  /** A new alert begins with all that lies in the window. */
  begin(alert: OpenAlert): void {
    this.alert = alert;
    this.#taken = this.#from;
  }

  /** Hands what the open alert does not have yet to `take`, in the order of their times. */
  handOver(take: (index: number, record: AccessRecord | null) => void): void {
    for (let at = Math.max(this.#taken, this.#from); at < this.#at.length; at += 1) {
      // Of an event that met two rules there are two in a row.
      if (at === 0 || this.#index[at] !== this.#index[at - 1]) take(this.#index[at]!, this.#records?.[at] ?? null);
    }
    this.#taken = this.#at.length;
  }
}
