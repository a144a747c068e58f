/** What is slow of reading documents, compiled: unpacking, and the text of HWP. One for each thread. */
import { readFileSync } from 'node:fs';
import { PACKED, PACKED_ROOM, PAGES, TEXT, UNPACKED, UNPACKED_ROOM } from './memory.ts';

interface Exports {
  setUp(): void;
  begin(): void;
  inflate(from: number, to: number, last: boolean, room: number): number;
  moved(by: number): void;
  adler(before: number, from: number, to: number): number;
  beginSection(): void;
  readSection(from: number, to: number, last: boolean): number;
  readonly consumed: WebAssembly.Global;
  readonly written: WebAssembly.Global;
  readonly sectionRead: WebAssembly.Global;
  readonly textEnd: WebAssembly.Global;
}

/** How a stream ended. `damaged`: also one that is cut off. `full`: there is more than `most`. */
export type End = 'whole' | 'damaged' | 'full';

/** A stream may be short, and one of many: the first piece is, too. Each is four times as long as the one before. */
const FIRST_PIECE = 4096;
const MORE = 1;
const FULL = 2;
const ends: readonly End[] = ['whole', 'damaged', 'full', 'damaged'];
/** How far back a match reaches. RFC 1951 section 2. */
const WINDOW = 32_768;

/** A piece of what was unpacked, where it lies; answers up to where it needs none of it any more. */
type Visit = (from: number, to: number, isLast: boolean) => number;

const fileOf = (): URL => new URL('../../../dist/documents.wasm', import.meta.url);

export class Machine {
  readonly #wasm: Exports;
  readonly #bytes: Uint8Array;
  readonly #packedRoom: number;
  readonly #unpackedRoom: number;

  /** With less room than there is, for whoever tests what happens when it is full. */
  constructor(packedRoom = PACKED_ROOM, unpackedRoom = UNPACKED_ROOM) {
    this.#packedRoom = packedRoom;
    this.#unpackedRoom = unpackedRoom;
    const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES });
    const module = new WebAssembly.Module(readFileSync(fileOf()));
    this.#wasm = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#wasm.setUp();
  }

  /**
   * Unpacks RFC 1951 in pieces, at most `most` bytes in all; what precedes a damage comes as well. `used` says how many bytes of
   * `packed` belong to the stream; `tick` is called for each piece of it, also when nothing comes of it.
   */
  inflate(
    packed: Uint8Array,
    most: number,
    visit: Visit,
    tick = (): void => {},
  ): { readonly end: End; readonly used: number } {
    const wasm = this.#wasm;
    wasm.begin();
    let fed = 0;
    let have = 0;
    let piece = Math.min(FIRST_PIECE, this.#packedRoom);
    let left = most;
    /** Up to where what lies there was handed over, and up to where it was done with. */
    let told = UNPACKED;
    let kept = UNPACKED;
    for (;;) {
      const more = Math.min(piece - have, packed.length - fed);
      this.#bytes.set(more === packed.length ? packed : packed.subarray(fed, fed + more), PACKED + have);
      fed += more;
      have += more;
      // One more than may come: whoever fills it has too much, and whoever ends before has not.
      const room = Math.min(UNPACKED + this.#unpackedRoom, told + left + 1);
      const status = wasm.inflate(PACKED, PACKED + have, fed === packed.length, room);
      const used = wasm.consumed.value - PACKED;
      have -= used;
      if (have > 0) this.#bytes.copyWithin(PACKED, PACKED + used, PACKED + used + have);
      if (status === MORE) {
        tick();
        piece = Math.min(piece * 4, this.#packedRoom);
        continue;
      }
      const written: number = wasm.written.value;
      const isTooMuch = written - told > left;
      const to = isTooMuch ? told + left : written;
      const isLast = status !== FULL || isTooMuch;
      kept = visit(kept, to, isLast);
      if (isLast) return { end: isTooMuch ? 'full' : ends[status]!, used: fed - have };
      left -= to - told;
      const by = Math.min(kept, written - WINDOW) - UNPACKED;
      this.#bytes.copyWithin(UNPACKED, UNPACKED + by, written);
      wasm.moved(by);
      kept -= by;
      told = to - by;
    }
  }

  /** Bytes between two places. Good until the machine goes on. */
  view(from: number, to: number): Uint8Array {
    return this.#bytes.subarray(from, to);
  }

  /** RFC 1950, of what lies between two places. */
  adler(before: number, from: number, to: number): number {
    return this.#wasm.adler(before, from, to) >>> 0;
  }

  beginSection(): void {
    this.#wasm.beginSection();
  }

  /**
   * The text of records of HWP that lie between two places, and up to where they were read. Not `isWhole`: the last record is longer
   * than what is there, although nothing comes any more.
   */
  readSection(from: number, to: number, isLast: boolean): { text: Uint8Array; read: number; isWhole: boolean } {
    const isWhole = this.#wasm.readSection(from, to, isLast) !== 0;
    return { text: this.#bytes.subarray(TEXT, this.#wasm.textEnd.value), read: this.#wasm.sectionRead.value, isWhole };
  }

  /** Hands over bytes as if they had come out of a stream, `nextPiece` at a time if there is room. */
  pass(bytes: Uint8Array, visit: Visit, nextPiece = (): number => bytes.length): End {
    let have = 0;
    for (let fed = 0, isLast = false; !isLast;) {
      const more = Math.min(nextPiece(), this.#unpackedRoom - have, bytes.length - fed);
      this.#bytes.set(bytes.subarray(fed, fed + more), UNPACKED + have);
      fed += more;
      have += more;
      isLast = fed === bytes.length;
      const kept = visit(UNPACKED, UNPACKED + have, isLast);
      this.#bytes.copyWithin(UNPACKED, kept, UNPACKED + have);
      have -= kept - UNPACKED;
    }
    return 'whole';
  }
}

let machine: Machine | undefined;

/** Throws when it was not built: `npm install` and `npm start` build it. */
export const theMachine = (): Machine => (machine ??= new Machine());
