/** What lies within a timespan of now, for one group of a correlation; what was counted is kept up as events come and go. */
import type { Value } from './event.ts';

export interface Entry {
  readonly at: number;
  readonly index: number;
  /** Of the field that is counted, if any. */
  readonly values: readonly Value[];
  /** Which of the correlation's rules it met. */
  readonly rule: number;
  readonly subjects: readonly string[];
}

export class Window {
  #entries: Entry[] = [];
  /** Behind those that fell out. */
  #from = 0;
  #sum = 0;
  #numbers = 0;
  readonly #distinct = new Map<Value, number>();

  get size(): number {
    return this.#entries.length - this.#from;
  }

  get distinct(): number {
    return this.#distinct.size;
  }

  get sum(): number {
    return this.#sum;
  }

  get mean(): number {
    return this.#numbers === 0 ? 0 : this.#sum / this.#numbers;
  }

  get first(): Entry | undefined {
    return this.#entries[this.#from];
  }

  *entries(): Generator<Entry> {
    for (let at = this.#from; at < this.#entries.length; at += 1) yield this.#entries[at]!;
  }

  /** Of all numbers in it, the one that `percent` of them are not above. */
  percentile(percent: number): number {
    const numbers = [...this.entries()]
      .flatMap(({ values }) => values.map(Number))
      .toSorted((left, right) => left - right);
    return numbers[Math.max(0, Math.ceil((percent / 100) * numbers.length) - 1)] ?? 0;
  }

  push(entry: Entry): void {
    this.#entries.push(entry);
    this.#count(entry, 1);
  }

  /** Everything up to `before`, itself included, falls out. */
  slide(before: number): void {
    for (let entry = this.first; entry !== undefined && entry.at <= before; entry = this.first) {
      this.#count(entry, -1);
      this.#from += 1;
    }
    // Not for each one: a list is copied when half of it is behind.
    if (this.#from > 64 && this.#from * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#from);
      this.#from = 0;
    }
  }

  #count({ values }: Entry, by: 1 | -1): void {
    for (const value of values) {
      const many = (this.#distinct.get(value) ?? 0) + by;
      if (many === 0) this.#distinct.delete(value);
      else this.#distinct.set(value, many);
      const number = Number(value);
      if (!Number.isNaN(number)) {
        this.#sum += number * by;
        this.#numbers += by;
      }
    }
  }
}
