/** Records in the order of their times, as far as they are late by no more than a while. */
import type { AccessRecord } from '../record/record.ts';

export interface Placed {
  readonly record: AccessRecord;
  readonly index: number;
  /** Minutes by which it came behind a newer one of its system. */
  readonly late: number;
}

const LEAST = 1024;
const MINUTE = 60_000;

/**
 * Holds records back until nothing earlier can come that is late by at most `lateness` milliseconds; what is later than that comes at
 * once, with the time of the one before it, so that it is looked at all the same.
 */
export class InOrder {
  readonly #lateness: number;
  #waiting: Placed[] = [];
  /** How many wait when it is looked again: twice as many as were left, so that each is sorted a few times only. */
  #enough = LEAST;
  readonly #newestOf = new Map<string, number>();
  #newest = Number.NEGATIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  constructor(lateness: number) {
    this.#lateness = lateness;
  }

  *push(record: AccessRecord, index: number): Generator<Placed> {
    const newest = this.#newestOf.get(record.system) ?? record.at;
    this.#newestOf.set(record.system, Math.max(newest, record.at));
    this.#waiting.push({ record, index, late: Math.max(0, Math.floor((newest - record.at) / MINUTE)) });
    this.#newest = Math.max(this.#newest, record.at);
    if (this.#waiting.length >= this.#enough) yield* this.#release(this.#newest - this.#lateness);
  }

  *end(): Generator<Placed> {
    yield* this.#release(Number.POSITIVE_INFINITY);
  }

  *#release(until: number): Generator<Placed> {
    const sorted = this.#waiting.toSorted(
      (left, right) => left.record.at - right.record.at || left.index - right.index,
    );
    let at = 0;
    for (; at < sorted.length && sorted[at]!.record.at <= until; at += 1) {
      const placed = sorted[at]!;
      const { record } = placed;
      this.#last = Math.max(this.#last, record.at);
      yield record.at < this.#last ? { ...placed, record: { ...record, at: this.#last } } : placed;
    }
    this.#waiting = sorted.slice(at);
    this.#enough = Math.max(LEAST, this.#waiting.length * 2);
  }
}
