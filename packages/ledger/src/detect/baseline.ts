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

/** Above what it is unusual; days that are over do not change any more, so that it is found once a day. */
class Known {
  #day = Number.NaN;
  #bound: number | null = null;

  of(day: number, find: () => number | null): number | null {
    if (day !== this.#day) {
      this.#bound = find();
      this.#day = day;
    }
    return this.#bound;
  }
}

/** The days of one group, ascending, and the most of each. */
export class Past {
  readonly pool: Pool;
  /** Tells of what was not noted yet; null: everything is at once. */
  readonly catchUp: (() => void) | null;
  readonly #days: number[] = [];
  readonly #peaks: number[] = [];
  readonly #known = new Known();

  constructor(pool: Pool, catchUp: (() => void) | null) {
    this.pool = pool;
    this.catchUp = catchUp;
    pool.join(this);
  }

  note(day: number, value: number, keep: number): void {
    const last = this.#days.length - 1;
    if (this.#days[last] === day) {
      if (value > this.#peaks[last]!) this.#peaks[last] = value;
      return;
    }
    this.#days.push(day);
    this.#peaks.push(value);
    if (this.#days[0]! < day - keep) {
      this.#days.shift();
      this.#peaks.shift();
    }
  }

  /** Tells of each of the `days` days before `day`. */
  tell(day: number, days: number, of: (day: number, peak: number) => void): void {
    this.catchUp?.();
    for (const [at, one] of this.#days.entries()) if (one < day && one >= day - days) of(one, this.#peaks[at]!);
  }

  bound(deviations: number, day: number, { days, least }: Baseline): number | null {
    return this.#known.of(day, () => {
      const peaks: number[] = [];
      this.tell(day, days, (_, peak) => peaks.push(peak));
      return peaks.length < least ? null : boundOf(peaks, deviations);
    });
  }
}

/** The pasts of a department's people. */
class Pool {
  readonly #pasts: Past[] = [];
  readonly #known = new Known();

  join(past: Past): void {
    this.#pasts.push(past);
  }

  bound(deviations: number, day: number, { days, least }: Baseline): number | null {
    return this.#known.of(day, () => {
      const peaks: number[] = [];
      const seen = new Set<number>();
      for (const past of this.#pasts)
        past.tell(day, days, (one, peak) => {
          seen.add(one);
          peaks.push(peak);
        });
      return seen.size < least ? null : boundOf(peaks, deviations);
    });
  }
}

/** Baselines of all groups of one rule. */
export class Baselines {
  readonly #baseline: Baseline;
  readonly #pools = new Map<string, Pool>();

  constructor(baseline: Baseline) {
    this.#baseline = baseline;
  }

  /** Of a group that is new, of an account of the department. */
  begin(department: string, catchUp: (() => void) | null): Past {
    let pool = this.#pools.get(department);
    if (pool === undefined) {
      pool = new Pool();
      this.#pools.set(department, pool);
    }
    return new Past(pool, catchUp);
  }

  note(past: Past, day: number, value: number): void {
    past.note(day, value, this.#baseline.days);
  }

  /** Above what is known to be usual. Where nothing is known yet, nothing is unusual: rules with a limit alone are there for that. */
  isUnusual(past: Past, day: number, value: number): boolean {
    const { own, department } = this.#baseline;
    const ownBound = own === null ? null : past.bound(own, day, this.#baseline);
    const theirBound = department === null ? null : past.pool.bound(department, day, this.#baseline);
    if (ownBound === null && theirBound === null) return false;
    return value > (ownBound ?? Number.NEGATIVE_INFINITY) && value > (theirBound ?? Number.NEGATIVE_INFINITY);
  }
}
