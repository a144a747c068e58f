/**
 * Lines of our own shape straight to their entries, many at a time, without an object or a text in between: `assembly/own-lines.ts` reads
 * what nearly every line looks like, and whatever is unusual in any way is left to `JSON.parse`, which says the same of what is read here.
 */
import { compiled } from '../compiled.ts';
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
/** Nobody's line of so many bytes is usual; an entry of it fits, whatever its system is called. */
const LONGEST_USUAL = 60_000;
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
  readonly #read: (count: number) => void;
  readonly #bytes: Buffer;
  readonly #table: Uint32Array;

  constructor(module: WebAssembly.Module) {
    const memory = new WebAssembly.Memory({ initial: PAGES });
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    this.#read = exports['read'] as (count: number) => void;
    this.#bytes = Buffer.from(memory.buffer);
    this.#table = new Uint32Array(memory.buffer, PLACE.table, AT_ONCE);
    teach(this.#bytes);
  }

  /** Whose lines come now, where they do not say so themselves. */
  name(system: Buffer): void {
    this.#bytes.writeUInt32LE(system.length, PLACE.systemName);
    this.#bytes.set(system, PLACE.systemName + 4);
  }

  /** Puts lines in, from the `first`th on, as many as there is room for. Answers how many. */
  #put(lines: readonly Buffer[], first: number): number {
    let at: number = PLACE.lines;
    let count = 0;
    for (; count < AT_ONCE && first + count < lines.length; count += 1) {
      const line = lines[first + count]!;
      // One that is too long is put in as an empty one.
      const isUsual = line.length <= LONGEST_USUAL;
      if (isUsual && at + line.length + 1 > PLACE.lines + ROOM) break;
      if (isUsual) {
        this.#bytes.set(line, at);
        at += line.length;
      }
      this.#bytes[at] = 0;
      this.#table[count] = at;
      at += 1;
    }
    return count;
  }

  read(lines: readonly Buffer[], into: (Buffer | null)[]): void {
    for (let first = 0; first < lines.length;) {
      const count = this.#put(lines, first);
      this.#read(count);
      const end = this.#table[count - 1]!;
      const entries = Buffer.allocUnsafeSlow(end - PLACE.entries);
      this.#bytes.copy(entries, 0, PLACE.entries, end);
      for (let at = 0, from = 0; at < count; at += 1) {
        const to = this.#table[at]! - PLACE.entries;
        into.push(to > from ? entries.subarray(from, to) : null);
        from = to;
      }
      first += count;
    }
  }
}

let loaded: Reader | undefined;

/** What a system may be called so that its name needs no second look. */
const PLAIN_NAME = /^[\x21-\x7E][\x20-\x7E]{1,62}$/;

/** For each line its entry, as `encodeEntry` makes it; null: it may be one all the same, or none. */
export type ReadOwnLines = (lines: readonly Buffer[]) => (Buffer | null)[];

/** Reads lines of our own shape. `system`: whose records these are, where they do not say so themselves. */
export const ownLines = (system: string): ReadOwnLines => {
  if (!PLAIN_NAME.test(system) || system === OWN_SYSTEM) return (lines) => lines.map(() => null);
  const name = Buffer.from(system);
  return (lines) => {
    const entries: (Buffer | null)[] = [];
    // One for all: nothing of a call is there in the next one.
    const reader = (loaded ??= new Reader(compiled('own-lines')));
    reader.name(name);
    reader.read(lines, entries);
    return entries;
  };
};
