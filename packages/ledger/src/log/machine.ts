/** What is done with every entry on its way into the log, thousands at once: `assembly/batch.ts`. */
import { compiled } from '../compiled.ts';
import { BadEntry } from '../record/bad-entry.ts';
import { Entries } from '../record/entries.ts';
import type { Growing } from '../record/growing.ts';
import { RECEIVED_SIZE } from '../record/entry.ts';

interface Exports {
  name(places: number, count: number, by: number, to: number): number;
  keep(places: number, count: number, by: number, to: number, received: number): number;
}

const PAGE = 65_536;
/** Entries in one call, and the bytes that they may have. */
const AT_ONCE = 4096;
const ROOM = 1 << 20;
/** The length in front, and the moment behind. */
const MORE = 4 + RECEIVED_SIZE;
/** The first page is the module's own. */
const TABLE = PAGE;
const NAMES = TABLE + AT_ONCE * 8;
const FROM = NAMES + AT_ONCE * 8;
/** A page more, since copies go by sixteen bytes. */
const TO = FROM + ROOM + PAGE;
const PAGES = Math.ceil((TO + ROOM + AT_ONCE * MORE) / PAGE) + 1;

class Machine {
  readonly #exports: Exports;
  readonly #bytes: Buffer;
  readonly #table: Uint32Array;
  readonly #names: Float64Array;

  constructor() {
    const memory = new WebAssembly.Memory({ initial: PAGES });
    const { exports } = new WebAssembly.Instance(compiled('batch'), { env: { memory } });
    this.#exports = exports as unknown as Exports;
    this.#bytes = Buffer.from(memory.buffer);
    this.#table = new Uint32Array(memory.buffer, TABLE, AT_ONCE * 2);
    this.#names = new Float64Array(memory.buffer, NAMES, AT_ONCE);
  }

  /** Puts entries in, from the `first`th on, as many as there is room for. Answers how many, and by how much they moved. */
  #put({ bytes, places, length }: Entries, first: number): { readonly count: number; readonly by: number } {
    const start = places[first * 2]!;
    let count = 0;
    while (count < AT_ONCE && first + count < length && places[(first + count) * 2 + 1]! - start <= ROOM) count += 1;
    if (count === 0) throw new BadEntry('An entry is longer than any may be.');
    const own = places.subarray(first * 2, (first + count) * 2);
    this.#table.set(own);
    this.#bytes.set(bytes.subarray(start, own.at(-1)), FROM);
    return { count, by: FROM - start };
  }

  /** Into `names`. Answers of how many. */
  name(entries: Entries, first: number, names: Float64Array): number {
    const { count, by } = this.#put(entries, first);
    if (this.#exports.name(TABLE, count, by, NAMES) === 0) throw new BadEntry('A record ends too soon.');
    names.set(this.#names.subarray(0, count), first);
    return count;
  }

  /** Behind `at` of `kept`. Answers of how many, and how long it is. */
  keep(
    entries: Entries,
    first: number,
    { kept, at, received }: { readonly kept: Entries; readonly at: number; readonly received: number },
  ): { readonly count: number; readonly size: number } {
    const { count, by } = this.#put(entries, first);
    const size = this.#exports.keep(TABLE, count, by, TO, received) - TO;
    this.#bytes.copy(kept.bytes, at, TO, TO + size);
    const { places } = kept;
    for (let one = 0; one < count * 2; one += 1) places[first * 2 + one] = this.#table[one]! + at;
    return { count, size };
  }
}

let loaded: Machine | undefined;

/**
 * A number of 40 bits for the id of each entry within its system, the same everywhere: FNV-1a in two lanes, mixed. Throws `BadEntry` where
 * one is none.
 */
export const hashNames = (entries: Entries): Float64Array => {
  loaded ??= new Machine();
  const names = new Float64Array(entries.length);
  for (let at = 0; at < entries.length;) at += loaded.name(entries, at, names);
  return names;
};

/** Bytes of what `keepEntries` makes of them. */
export const keptSizeOf = (entries: Entries): number => entries.size + entries.length * MORE;

/** Each behind its length, u32, and with the moment of receipt behind it: what the journal keeps, as one piece behind what is in `arena`. */
export const keepEntries = (entries: Entries, received: number, arena: Growing): Entries => {
  loaded ??= new Machine();
  const size = keptSizeOf(entries);
  arena.reserve(size);
  const kept = new Entries(
    arena.bytes.subarray(arena.length, arena.length + size),
    new Uint32Array(entries.length * 2),
  );
  arena.length += size;
  let end = 0;
  for (let first = 0; first < entries.length;) {
    const { count, size: more } = loaded.keep(entries, first, { kept, at: end, received });
    first += count;
    end += more;
  }
  return kept;
};
