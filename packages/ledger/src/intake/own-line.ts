/**
 * Lines of our own shape straight to their entries, many at a time, without an object or a text in between: `assembly/own-lines.ts` reads
 * what nearly every line looks like, and whatever is unusual in any way is left to `JSON.parse`, which says the same of what is read here.
 */
import { compiled } from '../compiled.ts';
import { Entries } from '../record/entries.ts';
import type { Lines } from './lines.ts';
import { LONGEST, OWN_SYSTEM, TOUCHES_NOBODY, type AccessRecord } from '../record/record.ts';

/** Items in the order in which an entry has them, and how many bytes their texts may have: where more are few enough characters, the other reader says so. */
const ITEMS: readonly (readonly [name: keyof AccessRecord, longest: number])[] = [
  ['id', LONGEST.id],
  ['at', 64],
  ['actor', LONGEST.actor],
  ['from', LONGEST.from],
  ['system', LONGEST.system],
  ['subjects', LONGEST.subject],
  ['action', 32],
  ['fields', LONGEST.field],
  ['reason', LONGEST.reason],
  ['rows', 0],
  ['ok', 0],
];

/** As `assembly/layout.ts` has them. */
const PLACE = {
  items: 0x10000,
  touchingNobody: 0x10200,
  systemName: 0x10800,
  ownName: 0x10900,
  table: 0x26000,
  lines: 0x40000,
  entries: 0x150000,
} as const;
const AT_ONCE = 4096;
const ROOM = 1 << 20;
/** What an entry may have more than its line: what was not sent. */
const MORE = 256;
const PAGE = 65_536;
const PAGES = Math.ceil((PLACE.entries + ROOM + AT_ONCE * MORE) / PAGE) + 1;
const WORD = 32;

/** What the module has to know: the items, and the words that mean something. */
const teach = (bytes: Buffer): void => {
  for (const [at, [name, longest]] of ITEMS.entries()) {
    bytes.write(name, PLACE.items + at * 16, 'latin1');
    bytes.writeUInt32LE(longest, PLACE.items + at * 16 + 8);
  }
  bytes.writeUInt32LE(TOUCHES_NOBODY.size, PLACE.touchingNobody);
  for (const [at, word] of [...TOUCHES_NOBODY].entries()) {
    const place = PLACE.touchingNobody + 4 + at * WORD;
    bytes.writeUInt8(word.length, place);
    bytes.write(word, place + 1, 'latin1');
  }
  bytes.writeUInt32LE(OWN_SYSTEM.length, PLACE.ownName);
  bytes.write(OWN_SYSTEM, PLACE.ownName + 4, 'latin1');
};

class Reader {
  readonly #read: (count: number, by: number) => void;
  readonly #bytes: Buffer;
  readonly #table: Uint32Array;

  constructor(module: WebAssembly.Module) {
    const memory = new WebAssembly.Memory({ initial: PAGES });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    this.#read = exports['read'] as (count: number, by: number) => void;
    this.#bytes = Buffer.from(memory.buffer);
    this.#table = new Uint32Array(memory.buffer, PLACE.table, AT_ONCE * 2);
    teach(this.#bytes);
  }

  /** Whose lines come now, where they do not say so themselves. */
  name(system: Buffer): void {
    this.#bytes.writeUInt32LE(system.length, PLACE.systemName);
    this.#bytes.set(system, PLACE.systemName + 4);
  }

  /** The entries of lines from the `first`th on, as many as there is room for, in memory that the next call uses again. */
  read({ bytes, places, length }: Lines, first: number): Entries {
    const start = places[first * 2]!;
    let count = 0;
    while (count < AT_ONCE && first + count < length && places[(first + count) * 2 + 1]! - start <= ROOM) count += 1;
    // One line alone that has no room.
    if (count === 0) return new Entries(this.#bytes, new Uint32Array(2));
    const own = places.subarray(first * 2, (first + count) * 2);
    this.#table.set(own);
    this.#bytes.set(bytes.subarray(start, own.at(-1)), PLACE.lines);
    this.#read(count, PLACE.lines - start);
    return new Entries(this.#bytes, this.#table.subarray(0, count * 2));
  }
}

let loaded: Reader | undefined;

/** What a system may be called so that its name needs no second look. */
const PLAIN_NAME = /^[\x21-\x7E][\x20-\x7E]{1,62}$/;

/**
 * Of the lines from the `first`th on, one at least, each one's entry as `encodeEntry` makes it; without any bytes: it may be one all the
 * same, or none. They lie in memory that the next call uses again.
 */
export type ReadOwnLines = (lines: Lines, first: number) => Entries;

/** Reads lines of our own shape; null: none of this system is read here. `system`: whose records these are, where they do not say so themselves. */
export const ownLines = (system: string): ReadOwnLines | null => {
  if (!PLAIN_NAME.test(system) || system === OWN_SYSTEM) return null;
  const name = Buffer.from(system);
  return (lines, first) => {
    // One for all: nothing of a call is there in the next one.
    const reader = (loaded ??= new Reader(compiled('own-lines')));
    reader.name(name);
    return reader.read(lines, first);
  };
};
