/** Reads values from bytes. ISO 32000-1 sections 7.2 and 7.3. */
import { latin1 } from '../bytes/find.ts';
import { hexOf } from '../bytes/hex.ts';
import { Refusal } from '../refusal.ts';
import { Keyword, Ref, type Dictionary, type Value } from './values.ts';

const WHITE = 1;
const DELIMITER = 2;

/** What each byte is: white space, a delimiter, or part of a word. */
export const classes = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = WHITE;
for (const delimiter of '()<>[]{}/%') classes[delimiter.charCodeAt(0)] = DELIMITER;

const DEEPEST = 64;
const MINUS = 0x2d;

const escapes = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

export class Lexer {
  readonly bytes: Uint8Array;
  at: number;
  /** In front of which strings are decrypted; null: as they are. */
  readonly #decrypt: ((bytes: Uint8Array) => Uint8Array) | null;

  constructor(bytes: Uint8Array, at: number, decrypt: ((bytes: Uint8Array) => Uint8Array) | null = null) {
    this.bytes = bytes;
    this.at = at;
    this.#decrypt = decrypt;
  }

  /** Past white space and comments. */
  skip(): void {
    const { bytes } = this;
    let { at } = this;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at]!;
      if (byte === 0x25) while (at + 1 < bytes.length && bytes[at + 1] !== 10 && bytes[at + 1] !== 13) at += 1;
      else if (classes[byte] !== WHITE) break;
    }
    this.at = at;
  }

  /** The next value, or undefined at the end. */
  next(depth = 0): Value | undefined {
    if (depth > DEEPEST) throw new Refusal('damaged');
    this.skip();
    const { bytes, at } = this;
    const byte = bytes[at];
    if (byte === undefined) return undefined;
    if (byte === 0x2f) return this.#name();
    if (byte === 0x28) return this.#decrypted(this.#literal());
    if (byte === 0x5b) return this.#array(depth);
    if (byte === 0x3c) return bytes[at + 1] === 0x3c ? this.#dictionary(depth) : this.#decrypted(this.#hex());
    if (classes[byte] === DELIMITER) {
      this.at += byte === 0x3e && bytes[at + 1] === 0x3e ? 2 : 1;
      return new Keyword(String.fromCharCode(byte));
    }
    return this.#word();
  }

  #decrypted(bytes: Uint8Array): Uint8Array {
    return this.#decrypt === null ? bytes : this.#decrypt(bytes);
  }

  #wordEnd(from: number): number {
    let at = from;
    while (at < this.bytes.length && classes[this.bytes[at]!] === 0) at += 1;
    return at;
  }

  #name(): string {
    const from = this.at + 1;
    this.at = this.#wordEnd(from);
    const name = latin1(this.bytes, from, Math.min(this.at, from + 128));
    return name.includes('#')
      ? name.replaceAll(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)))
      : name;
  }

  #word(): Value {
    const from = this.at;
    const to = this.#wordEnd(from);
    this.at = to;
    const first = this.bytes[from]!;
    if ((first >= 0x30 && first <= 0x39) || first === MINUS || first === 0x2b || first === 0x2e)
      return this.#number(from, to);
    const word = latin1(this.bytes, from, Math.min(to, from + 32));
    if (word === 'true') return true;
    if (word === 'false') return false;
    return word === 'null' ? null : new Keyword(word);
  }

  /** A number, or the reference `12 0 R` that it begins. */
  #number(from: number, to: number): Value {
    const value = Number.parseFloat(latin1(this.bytes, from, Math.min(to, from + 32)));
    if (!Number.isInteger(value) || value < 0) return Number.isFinite(value) ? value : 0;
    const { bytes } = this;
    let at = to;
    while (classes[bytes[at] ?? 0x28] === WHITE) at += 1;
    const digits = at;
    while (bytes[at]! >= 0x30 && bytes[at]! <= 0x39 && at < digits + 6) at += 1;
    if (at === digits || classes[bytes[at] ?? 0x28] !== WHITE) return value;
    while (classes[bytes[at] ?? 0x28] === WHITE) at += 1;
    if (bytes[at] !== 0x52 || classes[bytes[at + 1] ?? 0] === 0) return value;
    this.at = at + 1;
    return new Ref(value);
  }

  #array(depth: number): Value[] {
    const values: Value[] = [];
    this.at += 1;
    for (;;) {
      const value = this.next(depth + 1);
      if (value === undefined || (value instanceof Keyword && ends(value, ']'))) return values;
      if (!(value instanceof Keyword)) values.push(value);
    }
  }

  #dictionary(depth: number): Dictionary {
    const dictionary: Dictionary = new Map();
    this.at += 2;
    for (;;) {
      const key = this.next(depth + 1);
      if (key === undefined || (key instanceof Keyword && ends(key, '>'))) return dictionary;
      if (typeof key !== 'string') continue;
      const value = this.next(depth + 1);
      if (value === undefined || (value instanceof Keyword && ends(value, '>'))) return dictionary;
      dictionary.set(key, value);
    }
  }

  /** `(...)`, its brackets balanced or escaped. */
  #literal(): Uint8Array {
    const { bytes } = this;
    const out: number[] = [];
    let open = 1;
    let at = this.at + 1;
    for (; at < bytes.length; at += 1) {
      let byte = bytes[at]!;
      if (byte === 0x28) open += 1;
      else if (byte === 0x29) {
        open -= 1;
        if (open === 0) break;
      } else if (byte === 0x5c) {
        at += 1;
        byte = bytes[at] ?? 0;
        if (byte >= 0x30 && byte <= 0x37) {
          let value = 0;
          const last = at + 3;
          for (; at < last && bytes[at]! >= 0x30 && bytes[at]! <= 0x37; at += 1) value = value * 8 + bytes[at]! - 0x30;
          at -= 1;
          byte = value & 0xff;
        } else if (byte === 13 || byte === 10) {
          if (byte === 13 && bytes[at + 1] === 10) at += 1;
          continue;
        } else byte = escapes.get(byte) ?? byte;
      }
      out.push(byte);
    }
    this.at = at + 1;
    return Uint8Array.from(out);
  }

  #hex(): Uint8Array {
    const { bytes } = this;
    const out: number[] = [];
    let high = -1;
    let at = this.at + 1;
    for (; at < bytes.length && bytes[at] !== 0x3e; at += 1) {
      const digit = hexOf(bytes[at]);
      if (digit < 0) continue;
      if (high < 0) high = digit;
      else {
        out.push((high << 4) | digit);
        high = -1;
      }
    }
    if (high >= 0) out.push(high << 4);
    this.at = at + 1;
    return Uint8Array.from(out);
  }
}

/** What ends a collection; `endobj` ends whatever was not. */
const ends = ({ word }: Keyword, mark: string): boolean => word === mark || word === 'endobj' || word === 'endstream';
