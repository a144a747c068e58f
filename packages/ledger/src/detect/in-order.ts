/** Records in the order of their times, as far as they are late by no more than a while. */
import type { AccessRecord } from '../record/record.ts';

interface Placed {
  readonly record: AccessRecord;
  readonly index: number;
  readonly late: number;
}

/** `late`: minutes by which it came behind a newer one of its system. */
export type Look = (record: AccessRecord, index: number, late: number) => void;

const LEAST = 1024;
const MINUTE = 60_000;

const byTime = (left: Placed, right: Placed): number => left.record.at - right.record.at || left.index - right.index;

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

  push(record: AccessRecord, index: number, look: Look): void {
    const { at, system } = record;
    const newest = this.#newestOf.get(system) ?? at;
    if (at >= newest) this.#newestOf.set(system, at);
    this.#waiting.push({ record, index, late: Math.max(0, Math.floor((newest - at) / MINUTE)) });
    if (at > this.#newest) this.#newest = at;
    if (this.#waiting.length >= this.#enough) this.#release(this.#newest - this.#lateness, look);
  }

  end(look: Look): void {
    this.#release(Number.POSITIVE_INFINITY, look);
  }

  #release(until: number, look: Look): void {
    const sorted = this.#waiting.toSorted(byTime);
    let at = 0;
    for (; at < sorted.length && sorted[at]!.record.at <= until; at += 1) {
      const { record, index, late } = sorted[at]!;
      if (record.at >= this.#last) {
        this.#last = record.at;
        look(record, index, late);
      } else look({ ...record, at: this.#last }, index, late);
    }
    this.#waiting = sorted.slice(at);
    this.#enough = Math.max(LEAST, this.#waiting.length * 2);
  }
}
