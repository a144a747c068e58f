import { readFileSync } from 'node:fs';
import type { Day } from '../rules/calendar.ts';
import { INPUT, INPUT_ROOM, PAGES, REACHED, RECORDS } from './memory.ts';
import { writeTables, type NumericShape } from './tables.ts';

interface Exports {
  setUp(): void;
  begin(): void;
  moved(by: number): void;
  scan(start: number, stop: number): number;
  readonly lines: (start: number, stop: number) => number;
  readonly characters: (start: number, stop: number) => number;
  readonly pairs: (start: number, stop: number) => number;
  readonly marks: WebAssembly.Global;
}

/** What the engine looks at is shared with whoever asks; `at` leads from a place of the input to one of the file. */
export interface Piece {
  /** The input as it lies in memory. Good until the engine goes on. */
  readonly bytes: Uint8Array;
  /** Of the first byte of `bytes` in the file. */
  readonly offset: number;
}

/** One record: places in the piece, not in the file. */
export interface Hit {
  start: number;
  end: number;
  /** The place in `kinds`, or a mark: `assembly/kinds.ts`. */
  kind: number;
  /** 1 low, 2 medium, 3 high. */
  confidence: number;
  /** 1: stands in examples; 2: grouped as banks do. */
  flags: number;
  /** What words beside it speak of: `about`. */
  words: number;
}

/** Puts the next bytes into `room` and answers how many; 0 when there are no more. */
export type Read = (room: Uint8Array) => number;

export interface Engine {
  /**
   * Looks through everything that `read` gives, in pieces, without holding more than a piece. `visit` is called for each record
   * in the order of finding, with an object that is used again; `settle` when everything that begins before `to`, a place in the
   * piece, was visited.
   */
  scan(read: Read, visit: (hit: Hit, piece: Piece) => void, settle?: (piece: Piece, to: number) => void): void;
  /** How many matches of each kind there are, and nothing else of them; marks are not counted. Good until the next call. */
  count(read: Read): Uint32Array;
  /** How many lines end in a part of the piece in hand. */
  readonly lines: (start: number, stop: number) => number;
  /** How many characters begin there, in UTF-8; and how many of them UTF-16 writes as two. */
  readonly characters: (start: number, stop: number) => number;
  readonly pairs: (start: number, stop: number) => number;
}

/** How much is read at a time: so much stays in the cache next to the processor. */
const READ = 262_144;
/** Of what was looked at, so much stays before the next bytes; of what comes, so much is left for the next time. */
const BEHIND = 512;
const AHEAD = 320;
const PAD = 1024;
const RECORD_WORDS = 4;
const BYTE = 0xff;
const FIRST_MARK = 64;

const fileOf = (): URL => new URL('../../dist/engine.wasm', import.meta.url);

let compiled: WebAssembly.Module | undefined;

/**
 * The compiled engine, to be handed to workers; read and compiled once in a process. Throws when it was not built: `npm install` and
 * `npm start` build it.
 */
export const loadEngine = (): WebAssembly.Module => (compiled ??= new WebAssembly.Module(readFileSync(fileOf())));

export interface EngineOptions {
  /** Whoever is not born by then has no number yet. */
  readonly today: Day;
  readonly shapes?: readonly NumericShape[];
  /** Numbers, addresses of mail and IPv4 alone, in ASCII: for whoever counts, and for measurements. */
  readonly onlyNumbers?: boolean;
}

/** An engine with a memory of its own. One serves one file at a time. */
export const createEngine = (
  module: WebAssembly.Module,
  { today, shapes = [], onlyNumbers = false }: EngineOptions,
): Engine => {
  const memory = new WebAssembly.Memory({ initial: PAGES });
  writeTables(new DataView(memory.buffer), today, shapes);
  const wasm = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
  wasm.setUp();
  wasm.marks.value = onlyNumbers ? 0 : 1;
  const input = new Uint8Array(memory.buffer, INPUT, INPUT_ROOM + PAD);
  const records = new Uint32Array(memory.buffer, RECORDS);
  const reached = new Int32Array(memory.buffer, REACHED, 1);
  const start = input.subarray(0, READ);
  const hit: Hit = { start: 0, end: 0, kind: 0, confidence: 0, flags: 0, words: 0 };

  const tell = (count: number, piece: Piece, visit: (hit: Hit, piece: Piece) => void): void => {
    for (let at = 0; at < count * RECORD_WORDS; at += RECORD_WORDS) {
      hit.start = records[at]! - INPUT;
      hit.end = records[at + 1]! - INPUT;
      const packed = records[at + 2]!;
      hit.kind = packed & BYTE;
      hit.confidence = (packed >> 8) & BYTE;
      hit.flags = (packed >> 16) & BYTE;
      hit.words = records[at + 3]!;
      visit(hit, piece);
    }
  };

  /**
   * Reads piece by piece. `told` is called with how many records the engine made of a piece, or of a part of it, `settled` with how far
   * it came; both with how many bytes lie in the input, and where the first of them lies in the file.
   */
  const drive = (
    read: Read,
    told: (count: number, have: number, offset: number) => void,
    settled?: (to: number, have: number, offset: number) => void,
  ): void => {
    wasm.begin();
    let [offset, have, done] = [0, 0, 0];
    for (let more = true; more;) {
      const full = have + READ;
      // Once more when it fell short: a small file is known to be over then, and looked at in one go.
      for (let turn = 0; turn < 2 && more && have < full; turn += 1) {
        const got = read(have === 0 ? start : input.subarray(have, full));
        more = got > 0;
        have += got;
      }
      if (!more) input.fill(0, have, have + PAD);
      const stop = more ? have - AHEAD : have;
      while (done < stop) {
        const count = wasm.scan(done, stop);
        done = reached[0]!;
        told(count, have, offset);
      }
      settled?.(done, have, offset);
      if (!more) return;
      const by = Math.max(0, (done - BEHIND) & ~63);
      if (by === 0) continue;
      input.copyWithin(0, by, have);
      wasm.moved(by);
      offset += by;
      have -= by;
      done -= by;
    }
  };

  const pieceOf = (have: number, offset: number): Piece => ({ bytes: input.subarray(0, have), offset });

  const scan: Engine['scan'] = (read, visit, settle) => {
    drive(
      read,
      (count, have, offset) => {
        if (count > 0) tell(count, pieceOf(have, offset), visit);
      },
      settle === undefined ? undefined : (to, have, offset) => settle(pieceOf(have, offset), to),
    );
  };

  const counts = new Uint32Array(FIRST_MARK);

  const count: Engine['count'] = (read) => {
    counts.fill(0);
    drive(read, (made) => {
      for (let at = 2; at < made * RECORD_WORDS; at += RECORD_WORDS) {
        const kind = records[at]! & BYTE;
        if (kind < FIRST_MARK) counts[kind]! += 1;
      }
    });
    return counts;
  };

  return { scan, count, lines: wasm.lines, characters: wasm.characters, pairs: wasm.pairs };
};
