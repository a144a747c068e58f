/** Lines of files, whatever they are written in. */

import { open } from 'node:fs/promises';
import { Growing } from '../record/growing.ts';

/** Nobody's record is longer; what is gives no record, and is not held in memory. */
export const LONGEST_LINE = 4 * 1024 * 1024;
const NEWLINE = 10;
const RETURN = 13;

/** It goes on and on; it breaks off; it says of its length what is not so. */
export type Fault = 'too-long' | 'cut-off' | 'wrong-length';

export interface Line {
  /** Which one: counted from 1; of a file that is followed, where it begins. */
  readonly number: number;
  /** Without its end; of a line that is too long, its beginning. */
  readonly bytes: Buffer;
  /** Why it cannot be what was sent. */
  readonly fault?: Fault | undefined;
}

/**
 * Lines in one piece of memory, so that as many as one likes are few objects. Behind each one a byte is free, which is no line's: readers
 * that go byte by byte may have an end of their own there.
 */
export class Lines implements Iterable<Line> {
  readonly bytes: Buffer;
  /** Where each begins and where it ends in it. */
  readonly places: Uint32Array;
  readonly #numbers: Float64Array;
  /** By the numbers of lines. */
  readonly faults: ReadonlyMap<number, Fault>;

  constructor(bytes: Buffer, places: Uint32Array, numbers: Float64Array, faults: ReadonlyMap<number, Fault>) {
    this.bytes = bytes;
    this.places = places;
    this.#numbers = numbers;
    this.faults = faults;
  }

  static of(lines: readonly Line[]): Lines {
    const places = new Uint32Array(lines.length * 2);
    let end = 0;
    for (const [at, { bytes }] of lines.entries()) {
      places[at * 2] = end;
      end += bytes.length;
      places[at * 2 + 1] = end;
      end += 1;
    }
    const whole = Buffer.alloc(end);
    for (const [at, { bytes }] of lines.entries()) whole.set(bytes, places[at * 2]);
    const faults = lines.flatMap(({ number, fault }) => (fault === undefined ? [] : [[number, fault] as const]));
    return new Lines(
      whole,
      places,
      Float64Array.from(lines, ({ number }) => number),
      new Map(faults),
    );
  }

  get length(): number {
    return this.#numbers.length;
  }

  /** Bytes from where the first one begins to where the last one ends. */
  get size(): number {
    return this.length === 0 ? 0 : this.places.at(-1)! - this.places[0]!;
  }

  at(index: number): Line {
    const number = this.#numbers[index]!;
    const bytes = this.bytes.subarray(this.places[index * 2], this.places[index * 2 + 1]);
    return { number, bytes, fault: this.faults.get(number) };
  }

  numberAt(index: number): number {
    return this.#numbers[index]!;
  }

  faultAt(index: number): Fault | undefined {
    return this.faults.size === 0 ? undefined : this.faults.get(this.#numbers[index]!);
  }

  slice(from: number, to = this.length): Lines {
    return new Lines(this.bytes, this.places.subarray(from * 2, to * 2), this.#numbers.subarray(from, to), this.faults);
  }

  *[Symbol.iterator](): Generator<Line> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index);
  }
}

/** Where lines lie and which they are, in memory that is used again. */
class Table {
  #places = new Uint32Array(64);
  #numbers = new Float64Array(32);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(from: number, end: number, number: number): void {
    if (this.#length === this.#numbers.length) this.#grow();
    this.#places[this.#length * 2] = from;
    this.#places[this.#length * 2 + 1] = end;
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  clear(): void {
    this.#length = 0;
  }

  /** Until it is cleared. */
  linesIn(bytes: Buffer, faults: ReadonlyMap<number, Fault>): Lines {
    const [places, numbers] = [this.#places.subarray(0, this.#length * 2), this.#numbers.subarray(0, this.#length)];
    return new Lines(bytes, places, numbers, faults);
  }

  #grow(): void {
    const [places, numbers] = [this.#places, this.#numbers];
    this.#places = new Uint32Array(places.length * 2);
    this.#numbers = new Float64Array(numbers.length * 2);
    this.#places.set(places);
    this.#numbers.set(numbers);
  }
}

/** Bytes of lines that are gathered at most, and one line more: places are numbers of 32 bits, and memory is not for nothing. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Lines that are gathered until there are enough. */
export class GrowingLines {
  readonly #most: number;
  readonly #bytes = new Growing();
  readonly #table = new Table();
  #faults = new Map<number, Fault>();
  /** Bytes of the lines alone. */
  #own = 0;

  /** `most`: lines that are enough. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The same lines are enough however they come. */
  get isFull(): boolean {
    return this.#table.length >= this.#most || this.#own >= MOST_BYTES;
  }

  /** From the `first`th on, up to where it is full. Answers how many. */
  push(all: Lines, first: number): number {
    let to = first;
    for (; to < all.length && !(this.#table.length + to - first >= this.#most || this.#own >= MOST_BYTES); to += 1)
      this.#own += all.places[to * 2 + 1]! - all.places[to * 2]!;
    if (to > first) this.#copy(all.slice(first, to));
    return to - first;
  }

  #copy(lines: Lines): void {
    const start = lines.places[0]!;
    const by = this.#bytes.length - start;
    this.#bytes.copy(lines.bytes, start, start + lines.size);
    this.#bytes.byte(NEWLINE);
    const { places } = lines;
    for (let at = 0; at < lines.length; at += 1)
      this.#table.add(places[at * 2]! + by, places[at * 2 + 1]! + by, lines.numberAt(at));
    for (const [number, fault] of lines.faults) this.#faults.set(number, fault);
  }

  /** They lie there until they are cleared. */
  take(): Lines {
    return this.#table.linesIn(this.#bytes.take(), this.#faults);
  }

  /** For the next ones. */
  clear(): void {
    this.#bytes.length = 0;
    this.#own = 0;
    this.#table.clear();
    this.#faults = new Map();
  }
}

const NO_FAULTS: ReadonlyMap<number, Fault> = new Map();

/** The lines with anything in them of bytes that end where a line does; what stands behind the last end is one too. They are in `table`. */
const cut = (bytes: Buffer, first: number, table: Table): { readonly lines: Lines; readonly next: number } => {
  table.clear();
  let faults: Map<number, Fault> | null = null;
  let number = first;
  for (let from = 0; from < bytes.length; number += 1) {
    const newline = bytes.indexOf(NEWLINE, from);
    const behind = newline < 0 ? bytes.length : newline;
    let end = behind;
    if (end - from > LONGEST_LINE) {
      end = from + LONGEST_LINE;
      (faults ??= new Map()).set(number, 'too-long');
    }
    if (end > from && bytes[end - 1] === RETURN) end -= 1;
    if (end > from) table.add(from, end, number);
    from = behind + 1;
  }
  return { lines: table.linesIn(bytes, faults ?? NO_FAULTS), next: number };
};

/** Cuts what comes in pieces into lines with anything in them; they go with what comes next. */
class LineCutter {
  readonly #table = new Table();
  /** Of the line that is not at its end yet. */
  #number = 1;
  #parts: Buffer[] = [];
  #length = 0;

  *push(chunk: Buffer): Generator<Lines> {
    const end = chunk.indexOf(NEWLINE);
    if (end < 0) {
      this.#add(chunk);
      return;
    }
    let from = 0;
    if (this.#length > 0) {
      from = end + 1;
      this.#add(chunk.subarray(0, end));
      yield* this.end();
    }
    const behind = chunk.lastIndexOf(NEWLINE) + 1;
    const { lines, next } = cut(chunk.subarray(from, behind), this.#number, this.#table);
    this.#number = next;
    this.#add(chunk.subarray(behind));
    if (lines.length > 0) yield lines;
  }

  *end(): Generator<Lines> {
    if (this.#length === 0) return;
    const { lines } = cut(Buffer.concat(this.#parts), this.#number, this.#table);
    this.#number += 1;
    this.#parts = [];
    this.#length = 0;
    if (lines.length > 0) yield lines;
  }

  /** A copy, since the piece may go; of a line that is too long no more than shows that it is. */
  #add(part: Buffer): void {
    if (part.length === 0) return;
    const room = LONGEST_LINE + 1 - this.#length;
    if (room > 0) this.#parts.push(Buffer.from(part.subarray(0, room)));
    this.#length += Math.min(part.length, Math.max(room, 0));
  }
}

const CHUNK = 1 << 20;

/** What stands in a file, a megabyte at a time, each in the memory of the one before. */
export const chunksOf = async function* (path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  const chunk = Buffer.allocUnsafeSlow(CHUNK);
  try {
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK, null);
      if (bytesRead === 0) return;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
};

/** Lines with anything in them, as many at a time as came, in the memory of what came: they go with it. */
export const readLines = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Lines> {
  const cutter = new LineCutter();
  for await (const chunk of chunks) yield* cutter.push(chunk);
  yield* cutter.end();
};

/** Of what came whole. */
export const linesIn = (bytes: Buffer): Lines => cut(bytes, 1, new Table()).lines;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const korean = new TextDecoder('euc-kr', { fatal: true });

/** UTF-8, or CP949 where it is none; what is neither, byte by byte, those that say nothing as `\x{ff}`. */
export const decodeLine = (bytes: Buffer): string => {
  for (const decoder of [utf8, korean]) {
    try {
      return decoder.decode(bytes);
    } catch {
      // The next one.
    }
  }
  return bytes
    .toString('latin1')
    .replaceAll(/[\u0080-\u00FF]/g, (character) => `\\x{${character.codePointAt(0)!.toString(16)}}`);
};
