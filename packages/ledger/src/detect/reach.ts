/** The gauge of what is added up: whatever falls out of the timespan only makes it less, and nobody looks before it could be enough. */
import type { Correlator } from './correlator.ts';
import type { Event } from './event.ts';
import { FAR, openWindow, type Gauge } from './gauge.ts';
import type { Bounding, Counted } from './measure.ts';
import { dayNumber } from './seoul.ts';
import type { Trail } from './trail.ts';

const ALL = (): boolean => true;

export class Reach implements Gauge {
  readonly correlator: Correlator;
  readonly #slot: number;
  readonly #column: number;
  readonly #bounding: Bounding;

  /** `slot`: its place in a trail; `column`: where what is counted stands there, -1 where events are. */
  constructor(correlator: Correlator, slot: number, column: number, bounding: Bounding) {
    this.correlator = correlator;
    this.#slot = slot;
    this.#column = column;
    this.#bounding = bounding;
  }

  begin(event: Event): number {
    const bar = this.correlator.barOf(event);
    return bar === null ? FAR : bar.floor - this.#bounding.least;
  }

  weigh(trail: Trail, values: readonly Counted[]): number {
    return this.#column < 0 ? 1 : this.#bounding.weigh(values[this.#column]!, trail.last(this.#column));
  }

  look(trail: Trail, event: Event, which: number, values: readonly Counted[]): void {
    let window = trail.windows?.[this.#slot]!.get('');
    if (window === undefined) {
      if (!this.#isNear(trail, event, values)) return;
      const past = trail.pasts?.[this.#slot] ?? null;
      window = openWindow({ correlator: this.correlator, trail, event, past }, trail.group, this.#column, ALL);
      trail.keep(this.#slot, '', window);
    }
    // As long as there is a window somebody looks each time.
    trail.missing[this.#slot] = 0;
    this.correlator.enter(window, event.entry, which, this.#column < 0 ? 0 : values[this.#column]!);
  }

  /** Whether it is more than half of the way. Looking again, where it is not, takes as much as that. */
  #isNear(trail: Trail, event: Event, values: readonly Counted[]): boolean {
    const bar = this.correlator.barOf(event);
    if (bar === null) {
      trail.missing[this.#slot] = FAR;
      return false;
    }
    const bound = this.#bound(trail, event.entry.at - this.correlator.span, values);
    trail.missing[this.#slot] = bar.floor - bound;
    return bound * 2 > bar.floor;
  }

  /** Of what came after `before`, and comes now. */
  #bound(trail: Trail, before: number, values: readonly Counted[]): number {
    const [column, bounding] = [this.#column, this.#bounding];
    const from = trail.after(before);
    if (column < 0) return trail.length - from + 1;
    let bound: number = bounding.least;
    let previous: Counted | undefined;
    for (let at = from; at < trail.length; at += 1) {
      const value = trail.value(at, column);
      bound += bounding.weigh(value, previous);
      previous = value;
    }
    return bound + bounding.weigh(values[column]!, previous);
  }

  /** Notes the most of each day, of what came since that was done last. */
  notePeaks(trail: Trail): void {
    const { noted: from, pasts } = trail;
    const past = pasts?.[this.#slot] ?? null;
    if (past === null || from === trail.length) return;
    const { span } = this.correlator;
    let oldest = from;
    let sum = 0;
    for (; oldest > 0 && trail.entry(oldest - 1).at > trail.entry(from).at - span; oldest -= 1)
      sum += this.#weight(trail, oldest - 1);
    for (let one = from; one < trail.length; one += 1) {
      const { at } = trail.entry(one);
      sum += this.#weight(trail, one);
      for (; trail.entry(oldest).at <= at - span; oldest += 1) sum -= this.#weight(trail, oldest);
      this.correlator.notePeak(past, dayNumber(at), sum);
    }
  }

  #weight(trail: Trail, at: number): number {
    return this.#column < 0 ? 1 : this.#bounding.weigh(trail.value(at, this.#column), undefined);
  }
}
