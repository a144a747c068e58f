/** The words of a content stream, without an object for each: operands are kept in tables that are used again. */
import { asBuffer } from '../bytes/find.ts';
import { hexOf } from '../bytes/hex.ts';
import { classes, Lexer } from './lexer.ts';

/** An operator as a number, a byte a letter from below. */
export const operator = (name: string): number =>
  [...Buffer.from(name)].reduce((code, byte, index) => code | (byte << (8 * index)), 0);

const BEGIN_IMAGE = operator('ID');
const MOST_NUMBERS = 32;

const NEWLINE = 10;
const RETURN = 13;
const OPEN = 0x28;
const CLOSE = 0x29;
const ZERO = 0x30;
const BACKSLASH = 0x5c;

export class ContentScanner {
  readonly bytes: Uint8Array;
  /** Numbers before the operator, and how many there are. */
  readonly numbers = new Float64Array(MOST_NUMBERS);
  count = 0;
  /** Strings before the operator lie end to end in `text`; each has its end, and the adjustment in front of it. */
  text: Uint8Array = new Uint8Array(1024);
  readonly ends: number[] = [];
  readonly shifts: number[] = [];
  strings = 0;
  /** The adjustment behind the last string. */
  shift = 0;
  /** The last name, without its slash. */
  nameFrom = 0;
  nameTo = 0;
  #at = 0;
  #length = 0;
  #inArray = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Reads up to the next operator; 0 at the end. */
  next(): number {
    const { bytes } = this;
    this.count = 0;
    this.strings = 0;
    this.shift = 0;
    this.#length = 0;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at]!;
      const kind = classes[byte];
      if (kind === 1) this.#at += 1;
      else if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e || byte === 0x2b) this.#number();
      else if (kind === 0) {
        const word = this.#word();
        if (word !== 0) return word;
      } else this.#delimited(byte);
    }
    return 0;
  }

  #number(): void {
    const { bytes } = this;
    let at = this.#at;
    let value = 0;
    let scale = 0;
    let negative = false;
    for (; at < bytes.length; at += 1) {
      const digit = bytes[at]! - 0x30;
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        scale *= 10;
      } else if (digit === -2) scale = 1;
      else if (digit === -3) negative = true;
      else if (digit !== -5) break;
    }
    this.#at = at;
    if (scale > 1) value /= scale;
    if (negative) value = -value;
    if (this.#inArray) this.shift += value;
    else if (this.count < MOST_NUMBERS) {
      this.numbers[this.count] = value;
      this.count += 1;
    }
  }

  #word(): number {
    const { bytes } = this;
    let at = this.#at;
    let code = 0;
    let shift = 0;
    for (; at < bytes.length && classes[bytes[at]!] === 0; at += 1) {
      if (shift < 24) code |= bytes[at]! << shift;
      shift += 8;
    }
    this.#at = at;
    this.#inArray = false;
    if (code === BEGIN_IMAGE) this.#pastImage();
    return code;
  }

  /** The bytes of a picture within the text end with `EI` between white space. */
  #pastImage(): void {
    const buffer = asBuffer(this.bytes);
    let at = buffer.indexOf('EI', this.#at, 'latin1');
    while (at >= 0 && !(classes[this.bytes[at - 1]!] === 1 && classes[this.bytes[at + 2] ?? 0x20] === 1)) {
      at = buffer.indexOf('EI', at + 2, 'latin1');
    }
    this.#at = at < 0 ? this.bytes.length : at + 2;
  }

  #delimited(byte: number): void {
    const { bytes } = this;
    if (byte === OPEN) this.#literal();
    else if (byte === 0x3c && bytes[this.#at + 1] !== 0x3c) this.#hex();
    else if (byte === 0x2f) {
      this.nameFrom = this.#at + 1;
      let at = this.nameFrom;
      while (at < bytes.length && classes[bytes[at]!] === 0) at += 1;
      this.nameTo = at;
      this.#at = at;
    } else if (byte === 0x25 || byte === 0x3c) {
      // A comment, or the properties of marked content: for their own reader.
      const lexer = new Lexer(bytes, this.#at);
      if (byte === 0x25) lexer.skip();
      else lexer.next();
      this.#at = Math.max(lexer.at, this.#at + 1);
    } else {
      this.#inArray = byte === 0x5b;
      this.#at += 1;
    }
  }

  #push(): void {
    this.ends[this.strings] = this.#length;
    this.shifts[this.strings] = this.shift;
    this.strings += 1;
    this.shift = 0;
  }

  /** `text` with room for `needed` bytes. */
  #larger(needed: number): Uint8Array {
    if (needed > this.text.length) {
      const larger = new Uint8Array(Math.max(needed, this.text.length * 2));
      larger.set(this.text);
      this.text = larger;
    }
    return this.text;
  }

  #hex(): void {
    const { bytes } = this;
    let end = this.#at + 1;
    while (end < bytes.length && bytes[end] !== 0x3e) end += 1;
    let length = this.#length;
    const text = this.#larger(length + end - this.#at);
    let high = -1;
    for (let at = this.#at + 1; at < end; at += 1) {
      const digit = hexOf(bytes[at]);
      if (digit < 0) continue;
      if (high < 0) high = digit;
      else {
        text[length] = (high << 4) | digit;
        length += 1;
        high = -1;
      }
    }
    if (high >= 0) {
      text[length] = high << 4;
      length += 1;
    }
    this.#length = length;
    this.#at = end + 1;
    this.#push();
  }

  /** `(...)`, its brackets balanced or escaped. Typst, for one, escapes the upper byte of every code. */
  #literal(): void {
    const { bytes } = this;
    let { text } = this;
    let length = this.#length;
    let at = this.#at + 1;
    for (let open = 1; at < bytes.length; at += 1) {
      let byte = bytes[at]!;
      if (byte === BACKSLASH) {
        at += 1;
        byte = bytes[at] ?? 0;
        if (isOctal(byte)) {
          byte -= ZERO;
          for (const last = at + 2; at < last && isOctal(bytes[at + 1]!); at += 1)
            byte = byte * 8 + bytes[at + 1]! - ZERO;
        } else if (byte === NEWLINE) continue;
        else if (byte === RETURN) {
          if (bytes[at + 1] === NEWLINE) at += 1;
          continue;
        } else byte = escapes[byte]!;
      } else if (byte === OPEN) open += 1;
      else if (byte === CLOSE) {
        open -= 1;
        if (open === 0) break;
      }
      if (length === text.length) text = this.#larger(length + 1);
      text[length] = byte;
      length += 1;
    }
    this.#length = length;
    this.#at = at + 1;
    this.#push();
  }
}

const isOctal = (byte: number): boolean => byte >= ZERO && byte <= ZERO + 7;

/** What a letter behind a backslash stands for: mostly itself. */
const escapes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
escapes[0x62] = 8;
escapes[0x66] = 12;
escapes[0x6e] = NEWLINE;
escapes[0x72] = RETURN;
escapes[0x74] = 9;
