import type { Budget } from '../budget.ts';
import { viewOf } from './find.ts';
import { borrow, giveBack } from './spare.ts';

const NOTHING = new Uint8Array(0);

/**
 * Bytes that grow, up to what the budget allows one member. Loops that have no time to lose `reserve` what they may need
 * and write to `bytes` and `length` themselves.
 */
export class Writer {
  bytes: Uint8Array;
  length = 0;
  readonly #budget: Budget;
  readonly #limit: number;
  /** What `bytes` is, or is the rest of. */
  #whole: Uint8Array;
  #view: DataView | null = null;

  constructor(budget: Budget, capacity: number) {
    this.#budget = budget;
    this.#limit = budget.allowance();
    this.#whole = borrow(Math.max(64, Math.min(capacity, this.#limit)));
    this.bytes = this.#whole;
  }

  /** The memory of `bytes`, for loops that write several bytes at once. Another one whenever `bytes` is. */
  get view(): DataView {
    this.#view ??= viewOf(this.bytes);
    return this.#view;
  }

  /** Room for `extra` more bytes. Refuses when that is more than the allowance. */
  reserve(extra: number): void {
    const needed = this.length + extra;
    if (needed <= this.bytes.length) return;
    if (needed > this.#limit) throw this.#budget.overdrawn();
    this.#budget.checkTime();
    const larger = Buffer.allocUnsafeSlow(Math.min(this.#limit, Math.max(needed, this.bytes.length * 2)));
    larger.set(this.bytes.subarray(0, this.length));
    this.#whole = larger;
    this.bytes = larger;
    this.#view = null;
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.reserve(1);
    this.bytes[this.length] = value;
    this.length += 1;
  }

  last(): number {
    return this.length === 0 ? -1 : this.bytes[this.length - 1]!;
  }

  copy(from: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    if (end - start > 64) {
      this.bytes.set(from.subarray(start, end), this.length);
      this.length += end - start;
      return;
    }
    for (let at = start; at < end; at += 1, this.length += 1) this.bytes[this.length] = from[at]!;
  }

  text(text: string): void {
    this.reserve(text.length * 3);
    this.length += new TextEncoder().encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  codePoint(value: number): void {
    this.reserve(4);
    this.length = putCodePoint(this.bytes, this.length, value);
  }

  /** What was written so far, counted against the budget. The writer starts again, empty. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length);
    this.#budget.spend(this.length);
    this.bytes = this.bytes.subarray(this.length);
    this.#view = null;
    this.length = 0;
    return taken;
  }

  /** Lets the memory be used again: what was taken must not be looked at any more. */
  release(): void {
    giveBack(this.#whole);
    this.bytes = NOTHING;
    this.#view = null;
  }
}

/** Writes one character as UTF-8, and nothing for what is none. Needs up to four bytes; returns where the next one goes. */
export const putCodePoint = (bytes: Uint8Array, at: number, value: number): number => {
  if (value < 0x80) {
    bytes[at] = value;
    return at + 1;
  }
  if (value < 0x800) {
    bytes[at] = 0xc0 | (value >> 6);
    bytes[at + 1] = 0x80 | (value & 0x3f);
    return at + 2;
  }
  if (value < 0x1_0000) {
    bytes[at] = 0xe0 | (value >> 12);
    bytes[at + 1] = 0x80 | ((value >> 6) & 0x3f);
    bytes[at + 2] = 0x80 | (value & 0x3f);
    return at + 3;
  }
  if (value > 0x10_ffff) return at;
  bytes[at] = 0xf0 | (value >> 18);
  bytes[at + 1] = 0x80 | ((value >> 12) & 0x3f);
  bytes[at + 2] = 0x80 | ((value >> 6) & 0x3f);
  bytes[at + 3] = 0x80 | (value & 0x3f);
  return at + 4;
};
