/** What is counted in a sliding window; kept up as events come and go. */
import { kindOf, type Value } from './field.ts';
import type { CorrelationRule } from './rule.ts';

/** Of a field that is a list, a list. */
export type Counted = Value | readonly string[];

export interface Measure {
  /** `which`: of the rules that a correlation looks at, the one that was met. */
  add(value: Counted, at: number, which: number): void;
  remove(value: Counted): void;
  /** Of what came after `before`. */
  value(before: number): number;
  /** Whether it knows of more than what lies in the window. */
  readonly lasts: boolean;
}

type All = () => readonly Counted[];

const isList = (value: Counted): value is readonly string[] => typeof value === 'object';

const sizeOf = (value: Counted): number => (isList(value) ? value.length : 1);

const countOne = (counts: Map<Value, number>, value: Value, by: 1 | -1): void => {
  const many = (counts.get(value) ?? 0) + by;
  if (many === 0) counts.delete(value);
  else counts.set(value, many);
};

const count = (counts: Map<Value, number>, value: Counted, by: 1 | -1): void => {
  if (isList(value)) for (const one of value) countOne(counts, one, by);
  else countOne(counts, value, by);
};

/** Different values. They are told apart only when there are as many in all as could be enough. */
class Distinct implements Measure {
  readonly lasts = false;
  readonly #floor: number;
  readonly #all: All;
  #total = 0;
  #counts: Map<Value, number> | null = null;

  constructor(floor: number, all: All) {
    this.#floor = floor;
    this.#all = all;
  }

  add(value: Counted): void {
    this.#total += sizeOf(value);
    if (this.#counts !== null) count(this.#counts, value, 1);
  }

  remove(value: Counted): void {
    this.#total -= sizeOf(value);
    if (this.#counts === null) return;
    if (this.#total * 2 < this.#floor) this.#counts = null;
    else count(this.#counts, value, -1);
  }

  value(): number {
    if (this.#counts === null) {
      if (this.#total < this.#floor) return this.#total;
      this.#counts = new Map();
      for (const value of this.#all()) count(this.#counts, value, 1);
    }
    return this.#counts.size;
  }
}

/** Sum, or mean, of numbers. */
class Total implements Measure {
  readonly lasts = false;
  readonly #isMean: boolean;
  #sum = 0;
  #many = 0;

  constructor(isMean: boolean) {
    this.#isMean = isMean;
  }

  add(value: Counted): void {
    this.#sum += Number(value);
    this.#many += 1;
  }

  remove(value: Counted): void {
    this.#sum -= Number(value);
    this.#many -= 1;
  }

  value(): number {
    return this.#isMean ? this.#sum / this.#many : this.#sum;
  }
}

/** Of all numbers, the one that `percent` of them are not above. */
class Percentile implements Measure {
  readonly lasts = false;
  readonly #percent: number;
  readonly #all: All;

  constructor(percent: number, all: All) {
    this.#percent = percent;
    this.#all = all;
  }

  add(): void {}
  remove(): void {}

  value(): number {
    const numbers = this.#all()
      .map(Number)
      .toSorted((left, right) => left - right);
    return numbers[Math.max(0, Math.ceil((this.#percent * numbers.length) / 100) - 1)] ?? 0;
  }
}

/** How many of the rules were met. */
class Together implements Measure {
  readonly lasts = false;
  readonly #last: number[];

  constructor(rules: number) {
    this.#last = Array.from({ length: rules }, () => Number.NEGATIVE_INFINITY);
  }

  add(_value: Counted, at: number, which: number): void {
    this.#last[which] = at;
  }

  remove(): void {}

  value(before: number): number {
    return this.#last.filter((at) => at > before).length;
  }
}

/** How many of the rules were met one after the other: of each beginning, when the latest chain that leads here began. */
class InTurn implements Measure {
  readonly lasts = false;
  readonly #began: number[];

  constructor(rules: number) {
    this.#began = Array.from({ length: rules }, () => Number.NEGATIVE_INFINITY);
  }

  add(_value: Counted, at: number, which: number): void {
    this.#began[which] = which === 0 ? at : Math.max(this.#began[which]!, this.#began[which - 1]!);
  }

  remove(): void {}

  value(before: number): number {
    return this.#began.findLastIndex((at) => at > before) + 1;
  }
}

/** 1 when a value came just now that was never there, in a group that is known for as long as the timespan. */
class New implements Measure {
  readonly lasts = true;
  readonly #timespan: number;
  readonly #known = new Set<Value>();
  #since = Number.NaN;
  #newest = Number.NaN;

  constructor(timespan: number) {
    this.#timespan = timespan;
  }

  add(value: Counted, at: number): void {
    if (Number.isNaN(this.#since)) this.#since = at;
    const before = this.#known.size;
    for (const one of isList(value) ? value : [value]) this.#known.add(one);
    if (this.#known.size > before) this.#newest = at;
  }

  remove(): void {}

  value(before: number): number {
    return this.#newest > before && this.#newest - this.#since >= this.#timespan ? 1 : 0;
  }
}

/** `floor`: below it nobody asks what it is exactly. `all`: what lies in the window. Not of a rule that counts events. */
export const measureOf = ({ kind, rules, percentile, timespan }: CorrelationRule, floor: number, all: All): Measure => {
  switch (kind) {
    case 'value_count':
      return new Distinct(floor, all);
    case 'value_sum':
      return new Total(false);
    case 'value_avg':
      return new Total(true);
    case 'value_percentile':
      return new Percentile(percentile, all);
    case 'temporal':
      return new Together(rules.length);
    case 'temporal_ordered':
      return new InTurn(rules.length);
    default:
      return new New(timespan);
  }
};

/** What bounds a measure from above without a window: `least`, and of each event its weight. What falls out only makes it less. */
export interface Bounding {
  readonly least: 0 | 1;
  /** Whether it is the measure itself, of what lies in the timespan. */
  readonly isExact: boolean;
  /** `previous`: what was counted of the event before it, if there was one. */
  weigh(value: Counted, previous: Counted | undefined): number;
}

/** Of different values there is one more than there were changes, however many events. */
const CHANGES: Bounding = {
  least: 1,
  isExact: false,
  weigh: (value, previous) => (previous === undefined || value === previous ? 0 : 1),
};

/** Null: nothing bounds it. Numbers that are added up are not negative. */
export const boundingOf = ({ kind, field }: CorrelationRule): Bounding | null => {
  if (kind === 'event_count') return { least: 0, isExact: true, weigh: () => 1 };
  if (kind === 'value_sum') return { least: 0, isExact: true, weigh: Number };
  if (kind !== 'value_count') return null;
  return kindOf(field!).isMany === true ? { least: 0, isExact: false, weigh: sizeOf } : CHANGES;
};
