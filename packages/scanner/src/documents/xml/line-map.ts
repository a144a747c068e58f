import type { LineAt } from '../text.ts';

/** 32 MB of places; a longer page is a hostile one, and what lies behind is told in the last line that is known. */
const MOST = 1 << 22;

/** Remembers from which byte of a text on another line of its source is told. */
export class LineMap {
  #starts = new Uint32Array(64);
  #lines = Uint32Array.of(1, ...new Uint32Array(63));
  #count = 1;

  /** `at`: where the text goes on; never before the last one. */
  add(at: number, line: number): void {
    // Blank lines of the source leave nothing in the text.
    if (this.#starts[this.#count - 1] === at) this.#count -= 1;
    if (this.#count === MOST) return;
    if (this.#count === this.#starts.length) {
      this.#starts = grown(this.#starts);
      this.#lines = grown(this.#lines);
    }
    this.#starts[this.#count] = at;
    this.#lines[this.#count] = line;
    this.#count += 1;
  }

  readonly at: LineAt = (byte) => {
    let [low, high] = [0, this.#count];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= byte) low = middle;
      else high = middle;
    }
    return this.#lines[low]!;
  };
}

const grown = (numbers: Uint32Array): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
};
