/** Messages out of a stream of bytes: behind their length, or up to the end of the line. RFC 6587, 5425. */
import type { Fault, Line } from '../lines.ts';

/** More than anybody's message has; of a longer one the beginning is kept. */
const LONGEST_MESSAGE = 64 * 1024;
/** Nobody waits for so much to go by: who announces more lies. */
const LONGEST_ANNOUNCED = 16 * 1024 * 1024;

const [NEWLINE, RETURN, BLANK, NUL] = [10, 13, 32, 0];
const [ZERO, ONE, NINE] = [48, 49, 57];
const MOST_DIGITS = 8;

/** The beginning of a message with its length, which another message holds only if that one told too large a length. */
const ANOTHER = /[1-9]\d{0,7} <\d{1,3}>1 /;

type State =
  | { readonly kind: 'between' }
  | { readonly kind: 'length'; readonly value: number; readonly digits: number }
  | { readonly kind: 'counted'; readonly left: number }
  | { readonly kind: 'line' };

const BETWEEN: State = { kind: 'between' };

const isDigit = (byte: number, from = ZERO): boolean => byte >= from && byte <= NINE;

export class SyslogFrames {
  #state: State = BETWEEN;
  #number = 0;
  #parts: Buffer[] = [];
  #length = 0;
  /** Lengths have been told: then whatever comes without one is no message, and where the next begins nobody knows. */
  #isCounting = false;
  #isLost = false;

  /** Nothing that comes now can be understood: the connection is of no use any more. */
  get isLost(): boolean {
    return this.#isLost;
  }

  push(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    for (let at = 0; at < chunk.length && !this.#isLost;) at = this.#step(chunk, at, lines);
    return lines;
  }

  /** What is open when nothing more comes. A line may do without its end, if whoever sent it said that it was done. */
  end(isDone: boolean): Line[] {
    if (this.#state.kind === 'between') return [];
    const lines: Line[] = [];
    this.#give(lines, isDone && this.#state.kind === 'line' ? undefined : 'cut-off');
    return lines;
  }

  #step(chunk: Buffer, at: number, lines: Line[]): number {
    const state = this.#state;
    if (state.kind === 'between') return this.#begin(chunk, at, lines);
    if (state.kind === 'length') return this.#readLength(chunk, at, state, lines);
    return state.kind === 'counted'
      ? this.#readCounted(chunk, at, state.left, lines)
      : this.#readLine(chunk, at, lines);
  }

  #begin(chunk: Buffer, at: number, lines: Line[]): number {
    const byte = chunk[at]!;
    if (byte === NEWLINE || byte === RETURN || byte === BLANK || byte === NUL) return at + 1;
    if (isDigit(byte, ONE)) this.#state = { kind: 'length', value: 0, digits: 0 };
    else if (this.#isCounting) return this.#lose(chunk, at, lines);
    else this.#state = { kind: 'line' };
    return at;
  }

  #readLength(chunk: Buffer, at: number, { value, digits }: State & { kind: 'length' }, lines: Line[]): number {
    const byte = chunk[at]!;
    if (byte === BLANK && value <= LONGEST_ANNOUNCED) {
      this.#isCounting = true;
      this.#parts = [];
      this.#length = 0;
      this.#state = { kind: 'counted', left: value };
      return at + 1;
    }
    if (isDigit(byte) && digits < MOST_DIGITS) {
      this.#add(chunk.subarray(at, at + 1));
      this.#state = { kind: 'length', value: value * 10 + byte - ZERO, digits: digits + 1 };
      return at + 1;
    }
    // No length: a line that begins with digits, which is kept aside as any that says nothing.
    if (this.#isCounting || byte === BLANK || isDigit(byte)) return this.#lose(chunk, at, lines);
    this.#state = { kind: 'line' };
    return at;
  }

  #readCounted(chunk: Buffer, at: number, left: number, lines: Line[]): number {
    const end = Math.min(chunk.length, at + left);
    this.#add(chunk.subarray(at, end));
    this.#state = { kind: 'counted', left: left - (end - at) };
    if (this.#state.left === 0) this.#give(lines, this.#holdsAnother() ? 'wrong-length' : undefined);
    return end;
  }

  #readLine(chunk: Buffer, at: number, lines: Line[]): number {
    const end = chunk.indexOf(NEWLINE, at);
    this.#add(chunk.subarray(at, end < 0 ? chunk.length : end));
    if (end < 0) return chunk.length;
    this.#give(lines);
    return end + 1;
  }

  #holdsAnother(): boolean {
    return ANOTHER.test(Buffer.concat(this.#parts).toString('latin1'));
  }

  /** What came and is no message is kept, as far as it is there. */
  #lose(chunk: Buffer, at: number, lines: Line[]): number {
    this.#add(chunk.subarray(at));
    this.#give(lines, 'wrong-length');
    this.#isLost = true;
    return chunk.length;
  }

  #add(part: Buffer): void {
    if (this.#length < LONGEST_MESSAGE) this.#parts.push(part.subarray(0, LONGEST_MESSAGE - this.#length));
    this.#length += part.length;
  }

  #give(lines: Line[], fault?: Fault): void {
    const whole = Buffer.concat(this.#parts);
    const bytes = whole.at(-1) === RETURN ? whole.subarray(0, -1) : whole;
    this.#number += 1;
    lines.push({ number: this.#number, bytes, fault: this.#length > LONGEST_MESSAGE ? 'too-long' : fault });
    this.#parts = [];
    this.#length = 0;
    this.#state = BETWEEN;
  }
}
