import type { Writer } from '../bytes/writer.ts';

const SPACE = 0x20;
const TAB = 9;
const NEWLINE = 10;
/** Parts of the font's size: what is off the line by more stands on another; what lies further apart is another word, ... */
const OFF_LINE = 0.5;
const WORD_GAP = 0.2;
/** ... and what lies even further apart, another cell. Going back on the same line begins one as well. */
const CELL_GAP = 0.9;
const BACK = -0.6;

/**
 * Puts pieces of text into lines by where they stand on the page: a number whose digits are set one by one stays whole, the
 * cells of a table come apart.
 */
export class Lines {
  readonly #writer: Writer;
  #begun = false;
  /** Where the last piece ended, and how large its letters were. */
  #x = 0;
  #y = 0;
  #unit = 1;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Before a piece that starts at (x, y), runs in the direction (dx, dy) of length 1, and has letters of `unit` size. */
  place(x: number, y: number, dx: number, dy: number, unit: number): void {
    const scale = Math.max(unit, this.#unit * 0.5) || 1;
    if (this.#begun) {
      const along = ((x - this.#x) * dx + (y - this.#y) * dy) / scale;
      const across = Math.abs((x - this.#x) * dy - (y - this.#y) * dx) / scale;
      if (!(across <= OFF_LINE)) this.#separate(NEWLINE);
      else if (along > CELL_GAP || along < BACK) this.#separate(TAB);
      else if (along > WORD_GAP) this.#separate(SPACE);
    }
    this.#begun = true;
    this.#unit = unit;
  }

  endsAt(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
  }

  endPage(): void {
    if (this.#begun) this.#separate(NEWLINE);
    this.#begun = false;
  }

  #separate(mark: number): void {
    const writer = this.#writer;
    const last = writer.last();
    if (last === SPACE && mark !== SPACE) writer.bytes[writer.length - 1] = mark;
    else if (last > SPACE) writer.byte(mark);
  }
}
