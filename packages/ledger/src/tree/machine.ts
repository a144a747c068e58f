/**
 * Many hashes at once, four in one go (`assembly/sha256.ts`). Where the compiled module is not at hand Node's own library does it one by one
 * and comes to the same.
 */
import { compiled } from '../compiled.ts';
import type { Entries } from '../record/entries.ts';
import { Growing } from '../record/growing.ts';
import { bytesOf, HASH_SIZE, hashLeaf, hashNode, hashOf, type Hash } from './hash.ts';

/** Hashes one behind the other, 32 bytes each. */
export type Hashes = Buffer;

export const hashAt = (hashes: Hashes, index: number): Hash =>
  hashOf(hashes.subarray(index * HASH_SIZE, (index + 1) * HASH_SIZE));

/** From that one up to, not including, the other. */
export const hashesBetween = (hashes: Hashes, from: number, to: number): Hashes =>
  hashes.subarray(from * HASH_SIZE, to * HASH_SIZE);

const PAGE = 65_536;
/** The first pages are the module's own. */
const TABLE = PAGE * 6;
/** Entries that are hashed in one call, and the bytes that they may have. */
const AT_ONCE = 4096;
const ROOM = 1 << 20;
const RESULTS = TABLE + AT_ONCE * 8;
const SALTS = RESULTS + AT_ONCE * HASH_SIZE;
const LONGEST_SALT = 16;
const MESSAGES = SALTS + AT_ONCE * LONGEST_SALT;
const PAGES = Math.ceil((MESSAGES + ROOM) / PAGE) + 1;
const LANES = 4;
const inLanes = (count: number): number => Math.ceil(count / LANES) * LANES;
/** With its salt a longer one has no room in a lane. */
const LONGEST = 65_535;

interface Module {
  hashEntries(places: number, count: number, by: number, salts: number, saltSize: number, to: number): void;
  hashPairs(from: number, count: number, to: number): void;
  prepare(): void;
}

class Machine {
  readonly #module: Module;
  readonly #bytes: Buffer;
  readonly #table: Uint32Array;

  constructor(module: Module, memory: WebAssembly.Memory) {
    this.#module = module;
    this.#bytes = Buffer.from(memory.buffer);
    this.#table = new Uint32Array(memory.buffer, TABLE, AT_ONCE * 2);
    module.prepare();
  }

  /** The leaves of as many entries as there is room for, from `first` on, into `to`. Answers how many: none, when one is too large. */
  hashSome(first: number, { salts, saltSize, entries }: Salted, to: Hashes): number {
    const { bytes, places } = entries;
    const start = entries.startOf(first);
    let taken = 0;
    for (; taken < AT_ONCE && first + taken < entries.length; taken += 1) {
      const at = (first + taken) * 2;
      if (places[at + 1]! - start > ROOM || places[at + 1]! - places[at]! > LONGEST) break;
    }
    if (taken === 0 || saltSize > LONGEST_SALT) return 0;
    const own = places.subarray(first * 2, (first + taken) * 2);
    this.#table.set(own);
    this.#bytes.set(bytes.subarray(start, own.at(-1)), MESSAGES);
    this.#bytes.set(salts.subarray(first * saltSize, (first + taken) * saltSize), SALTS);
    this.#module.hashEntries(TABLE, taken, MESSAGES - start, SALTS, saltSize, RESULTS);
    this.#bytes.copy(to, first * HASH_SIZE, RESULTS, RESULTS + taken * HASH_SIZE);
    return taken;
  }

  climb(hashes: Hashes, levels: number): Hashes {
    this.#bytes.set(hashes, MESSAGES);
    let count = hashes.length / HASH_SIZE;
    for (let level = 0; level < levels; level += 1) {
      count /= 2;
      this.#module.hashPairs(MESSAGES, inLanes(count), MESSAGES);
    }
    return Buffer.from(this.#bytes.subarray(MESSAGES, MESSAGES + count * HASH_SIZE));
  }
}

const load = (): Machine | null => {
  try {
    const memory = new WebAssembly.Memory({ initial: PAGES });
    const { exports } = new WebAssembly.Instance(compiled('tree'), { env: { memory } });
    return new Machine(exports as unknown as Module, memory);
  } catch {
    return null;
  }
};

const machine = load();

interface Salted {
  /** One for each entry, one behind the other. */
  readonly salts: Buffer;
  readonly saltSize: number;
  readonly entries: Entries;
}

/** The leaf of each entry with its salt in front, written behind what `into` has. `by` null: with Node's own library. */
export const hashLeaves = (
  salted: Salted,
  into = new Growing(salted.entries.length * HASH_SIZE),
  by = machine,
): Hashes => {
  const { salts, saltSize, entries } = salted;
  const hashes = into.extend(entries.length * HASH_SIZE);
  for (let at = 0; at < entries.length;) {
    const taken = by?.hashSome(at, salted, hashes) ?? 0;
    if (taken === 0) {
      const salt = salts.subarray(at * saltSize, (at + 1) * saltSize);
      bytesOf(hashLeaf(salt, entries.at(at))).copy(hashes, at * HASH_SIZE);
    }
    at += Math.max(1, taken);
  }
  return hashes;
};

const climbSlowly = (hashes: Hashes, levels: number): Hashes => {
  let level = Array.from({ length: hashes.length / HASH_SIZE }, (_, index) => hashAt(hashes, index));
  for (let left = levels; left > 0; left -= 1)
    level = Array.from({ length: level.length / 2 }, (_, at) => hashNode(level[at * 2]!, level[at * 2 + 1]!));
  return Buffer.concat(level.map(bytesOf));
};

/** What stands `levels` above: one hash for each 2^`levels`, which at most 15 are, of a whole number of those. */
export const climb = (hashes: Hashes, levels: number, by = machine): Hashes => {
  if (by === null) return climbSlowly(hashes, levels);
  const above: Hashes[] = [];
  for (let at = 0; at < hashes.length; at += ROOM) above.push(by.climb(hashes.subarray(at, at + ROOM), levels));
  return Buffer.concat(above);
};
