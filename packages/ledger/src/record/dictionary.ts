/** Values that repeat themselves: each once, and which one it is for each record. */
import { BadEntry } from './bad-entry.ts';
import type { Growing } from './growing.ts';
import type { Spans } from './spans.ts';

/** How many bytes tell values apart well enough: whatever they leave open is compared. */
const TELLING = 12;

export const hashBytes = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = 0x811c_9dc5 ^ (end - start);
  for (let at = Math.max(start, end - TELLING); at < end; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x0100_0193);
  return (hash ^ (hash >>> 15)) >>> 0;
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
    const end = this.#starts[number + 1];
    if (end === undefined) throw new BadEntry('A record names a value that there is not.');
    to.copy(this.#bytes, this.#starts[number]!, end);
  }
}
