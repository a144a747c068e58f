/**
 * What was usual: of each past day on which there was something, the most that the measure reached; and how far above their median is too
 * far. Median and MAD rather than mean and standard deviation, since one day of misuse among twenty would widen a deviation so far that the
 * next one passes; `docs/decisions/detection.md`.
 */
import type { Baseline } from './rule.ts';

/** Makes a MAD as wide as the standard deviation of what is spread normally. */
export const TO_DEVIATION = 1.4826;
/** No deviation is narrower than this part of the median, nor than this many: who did the same each day may do a little more. */
export const NARROWEST = { part: 0.1, count: 1 } as const;

const medianOf = (sorted: readonly number[]): number =>
  (sorted[Math.ceil(sorted.length / 2) - 1]! + sorted[Math.floor(sorted.length / 2)]!) / 2;

const ascending = (left: number, right: number): number => left - right;

/** Above it something is unusual. */
export const boundOf = (peaks: readonly number[], deviations: number): number => {
  const median = medianOf(peaks.toSorted(ascending));
  const spread = medianOf(peaks.map((peak) => Math.abs(peak - median)).toSorted(ascending));
  return median + deviations * TO_DEVIATION * Math.max(spread, median * NARROWEST.part, NARROWEST.count);
};

/** The days of one group, ascending. */
export class Past {
  readonly #days: number[] = [];
  readonly #peaks: number[] = [];

  /** Whether it is the most of that day so far. */
  note(day: number, value: number, keep: number): boolean {
    const last = this.#days.length - 1;
    if (this.#days[last] === day) {
      if (value <= this.#peaks[last]!) return false;
      this.#peaks[last] = value;
      return true;
    }
    this.#days.push(day);
    this.#peaks.push(value);
    if (this.#days[0]! < day - keep) {
      this.#days.shift();
      this.#peaks.shift();
    }
    return true;
  }

  before(day: number, days: number): readonly number[] {
    return this.#peaks.filter((_, at) => this.#days[at]! < day && this.#days[at]! >= day - days);
  }
}

/** The days of a department: what each of its people reached. */
export class Pool {
  readonly #days = new Map<number, Map<Past, number>>();

  note(whose: Past, day: number, value: number, keep: number): void {
    let peaks = this.#days.get(day);
    if (peaks === undefined) {
      peaks = new Map();
      this.#days.set(day, peaks);
      for (const old of this.#days.keys()) if (old < day - keep) this.#days.delete(old);
    }
    peaks.set(whose, value);
  }

  before(day: number, days: number): { readonly peaks: readonly number[]; readonly days: number } {
    const meant = [...this.#days].filter(([one]) => one < day && one >= day - days);
    return { peaks: meant.flatMap(([, peaks]) => [...peaks.values()]), days: meant.length };
  }
}

/** Baselines of all groups of one rule. */
export class Baselines {
  readonly #baseline: Baseline;
  readonly #pools = new Map<string, Pool>();

  constructor(baseline: Baseline) {
    this.#baseline = baseline;
  }

  note(past: Past, department: string, day: number, value: number): void {
    const { days } = this.#baseline;
    if (!past.note(day, value, days) || this.#baseline.department === null) return;
    let pool = this.#pools.get(department);
    if (pool === undefined) {
      pool = new Pool();
      this.#pools.set(department, pool);
    }
    pool.note(past, day, value, days);
  }

  /** Above what is known to be usual. Where nothing is known yet, nothing is unusual: rules with a limit alone are there for that. */
  isUnusual(past: Past, department: string, day: number, value: number): boolean {
    const { own, department: others, days, least } = this.#baseline;
    const bounds: number[] = [];
    const peaks = past.before(day, days);
    if (own !== null && peaks.length >= least) bounds.push(boundOf(peaks, own));
    const pool = this.#pools.get(department)?.before(day, days);
    if (others !== null && pool !== undefined && pool.days >= least) bounds.push(boundOf(pool.peaks, others));
    return bounds.length > 0 && value > Math.max(...bounds);
  }
}
