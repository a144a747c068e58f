import { crc32 } from 'node:zlib';
import type { Budget } from '../budget.ts';
import { theMachine, type End } from '../machine/machine.ts';
import { Refusal } from '../refusal.ts';
import { startsWith } from './find.ts';
import { u16, u32 } from './little-endian.ts';
import { borrow, giveBack } from './spare.ts';

/** What came out, and why there is no more of it; null: it is whole. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly refusal: Refusal | null;
  /** The memory it lies in, when it was lent: `giveBack`. */
  readonly room?: Uint8Array;
}

export interface Wish {
  /** How much will come, if whoever packed it tells the truth; or 0. */
  readonly claimed?: number;
  /** Whether the memory is lent, by whoever gives it back soon. */
  readonly lent?: boolean;
}

const NOTHING = new Uint8Array(0);
/** Deflate cannot shrink further than this: whoever claims more lies. */
const BEST_RATIO = 1032;

/** What comes out of one stream or several, piece by piece. */
class Unpacking {
  readonly #budget: Budget;
  readonly #allowance: number;
  readonly #claimed: number;
  readonly #lent: boolean;
  room: Uint8Array = NOTHING;
  #length = 0;
  /** RFC 1950, of the last stream. */
  adler = 1;

  constructor(budget: Budget, claimed: number, lent: boolean) {
    this.#budget = budget;
    this.#allowance = budget.allowance();
    this.#claimed = claimed;
    this.#lent = lent;
  }

  get bytes(): Uint8Array {
    return this.room.subarray(0, this.#length);
  }

  /** RFC 1951. Answers how it ended, and behind how many bytes. */
  stream(packed: Uint8Array, withAdler = false): { readonly end: End; readonly used: number } {
    const machine = theMachine();
    this.adler = 1;
    const visit = (from: number, to: number): number => {
      this.#budget.checkTime();
      if (withAdler) this.adler = machine.adler(this.adler, from, to);
      this.#add(machine.view(from, to));
      return to;
    };
    return machine.inflate(packed, this.#allowance - this.#length, visit, () => this.#budget.checkTime());
  }

  release(): void {
    if (this.#lent) giveBack(this.room);
  }

  #add(piece: Uint8Array): void {
    const needed = this.#length + piece.length;
    if (needed > this.room.length) {
      const expected = this.#length === 0 ? this.#claimed : this.#length * 2;
      const room = Math.max(needed, Math.min(this.#allowance, expected));
      const larger = this.#lent ? borrow(room) : Buffer.allocUnsafeSlow(room);
      larger.set(this.bytes);
      this.release();
      this.room = larger;
    }
    this.room.set(piece, this.#length);
    this.#length = needed;
  }
}

/** How each of them ends. RFC 1951 bare, as in ZIP and HWP; RFC 1950 as in PDF; RFC 1952. */
const packings = {
  raw: (unpacking: Unpacking, packed: Uint8Array): End => unpacking.stream(packed).end,

  zlib(unpacking: Unpacking, packed: Uint8Array): End {
    const head = (packed[0]! << 8) | packed[1]!;
    if (packed.length < 2 || (head & 0x0f00) !== 0x0800 || head >> 12 > 7 || head % 31 !== 0 || (head & 0x20) !== 0)
      return 'damaged';
    const { end, used } = unpacking.stream(packed.subarray(2), true);
    if (end !== 'whole') return end;
    return packed.length >= used + 6 && swapped(u32(packed, used + 2)) === unpacking.adler ? 'whole' : 'damaged';
  },

  gzip(unpacking: Unpacking, packed: Uint8Array): End {
    for (let at = 0; at === 0 || startsWith(packed, at, '\x1F\x8B\x08');) {
      const from = gzipBody(packed, at);
      if (from < 0) return 'damaged';
      const before = unpacking.bytes.length;
      const { end, used } = unpacking.stream(packed.subarray(from));
      if (end !== 'whole') return end;
      at = from + used + 8;
      const member = unpacking.bytes.subarray(before);
      if (at > packed.length || u32(packed, at - 8) !== crc32(member) || u32(packed, at - 4) !== member.length)
        return 'damaged';
    }
    return 'whole';
  },
};

export type Packing = keyof typeof packings;

/** From the most significant byte first to the least. */
const swapped = (value: number): number =>
  ((value << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24)) >>> 0;

const HEAD_SUM = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;

/** Behind the head of a member, whose name and comment end with a zero; -1: there is none. RFC 1952 section 2.3. */
const gzipBody = (packed: Uint8Array, start: number): number => {
  const flags = packed[start + 3] ?? 0xff;
  if (!startsWith(packed, start, '\x1F\x8B\x08') || flags > 31) return -1;
  let at = start + 10;
  if ((flags & EXTRA) !== 0) at += 2 + u16(packed, at);
  for (const text of [NAME, COMMENT]) {
    if ((flags & text) === 0) continue;
    const end = packed.indexOf(0, at);
    if (end < 0) return -1;
    at = end + 1;
  }
  if ((flags & HEAD_SUM) !== 0) at += 2;
  return at <= packed.length ? at : -1;
};

/**
 * Unpacks within the allowance and counts what came out. Of a stream that is cut off or damaged comes what lies before the damage, of
 * something large as much as may come, of a bomb nothing.
 */
export const inflate = (
  budget: Budget,
  packed: Uint8Array,
  packing: Packing,
  { claimed = 0, lent = false }: Wish = {},
): Unpacked => {
  budget.checkTime();
  if (budget.allowance() === 0) return { bytes: NOTHING, refusal: budget.overdrawn() };
  const unpacking = new Unpacking(budget, claimed <= packed.length * BEST_RATIO ? claimed : 0, lent);
  const end = packings[packing](unpacking, packed);
  if (end === 'full' && !budget.isLarge()) {
    unpacking.release();
    return { bytes: NOTHING, refusal: budget.overdrawn() };
  }
  const { bytes } = unpacking;
  const refusal = end === 'whole' ? null : end === 'full' ? budget.overdrawn() : new Refusal('damaged');
  budget.spend(bytes.length);
  return lent ? { bytes, refusal, room: unpacking.room } : { bytes, refusal };
};
