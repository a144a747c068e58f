/** Values that repeat themselves: each once, and which one it is for each record. */
import { BadEntry } from './bad-entry.ts';
import { Growing } from './growing.ts';
import { Spans } from './spans.ts';

const SMALLEST = 256;

/** How many bytes tell values apart well enough: whatever they leave open is compared. */
const TELLING = 12;

export const hashBytes = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = 0x811c_9dc5 ^ (end - start);
  for (let at = Math.max(start, end - TELLING); at < end; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x0100_0193);
  return (hash ^ (hash >>> 15)) >>> 0;
};

/** Bytes to numbers, in the order in which they come first. */
export class Dictionary {
  readonly #values = new Growing();
  /** Where each value begins, and the last one ends. */
  readonly #starts: number[] = [0];
  /** Open addressing: the number of a value and one, 0: nothing. */
  #slots = new Uint32Array(SMALLEST);

  get size(): number {
    return this.#starts.length - 1;
  }

  /** The number of that value. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashBytes(bytes, start, end) & mask;
    for (let found = this.#slots[slot]!; found !== 0; found = this.#slots[slot]!) {
      if (this.#is(found - 1, bytes, start, end)) return found - 1;
      slot = (slot + 1) & mask;
    }
    return this.#add(bytes, start, end, slot);
  }

  #is(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#starts[number]!;
    if (this.#starts[number + 1]! - own !== end - start) return false;
    const values = this.#values.bytes;
    for (let at = start; at < end; at += 1) if (values[own + at - start] !== bytes[at]) return false;
    return true;
  }

  #add(bytes: Uint8Array, start: number, end: number, slot: number): number {
    this.#values.copy(bytes, start, end);
    this.#starts.push(this.#values.length);
    this.#slots[slot] = this.size;
    if (this.size * 2 > this.#slots.length) this.#grow();
    return this.size - 1;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.size; number += 1) {
      let slot = hashBytes(this.#values.bytes, this.#starts[number]!, this.#starts[number + 1]!) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

const unknown = (): never => {
  throw new BadEntry('A record names a value that there is not.');
};

/** The dictionary of a column, as `assembly/dictionary.ts` writes it: how many, the length of each, and then all of them. */
export class Values {
  readonly #bytes: Uint8Array;
  readonly #starts: number[] = [];

  /** Throws `BadEntry`. */
  constructor(spans: Spans) {
    this.#bytes = spans.bytes;
    const sizes: number[] = [];
    for (let left = spans.count(); left > 0; left -= 1) sizes.push(spans.count());
    this.#starts.push(spans.at);
    for (const size of sizes) {
      spans.skip(size);
      this.#starts.push(spans.at);
    }
  }

  copy(number: number, to: Growing): void {
    const end = this.#starts[number + 1] ?? unknown();
    to.copy(this.#bytes, this.#starts[number]!, end);
  }

  /** Each, from where it begins to `end`. */
  map<Value>(make: (value: Spans, end: number) => Value): Value[] {
    return this.#starts.slice(1).map((end, number) => make(new Spans(this.#bytes, this.#starts[number]), end));
  }

  /** That one of what `map` made. Throws `BadEntry`. */
  static chosen<Value>(made: readonly Value[], number: number): Value {
    return made[number] ?? unknown();
  }
}
