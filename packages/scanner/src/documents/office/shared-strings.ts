/** The table of strings that cells refer to by number. ECMA-376 part 1, section 18.4. */
import { decodeInto } from '../xml/decode.ts';
import { behind, declarationEnd, tagEnd } from '../xml/tags.ts';
import { localName, nameCode } from './local-name.ts';

export interface SharedStrings {
  readonly bytes: Uint8Array;
  /** Where the string begins; it ends where the next begins, so there is one more than strings. */
  readonly starts: Uint32Array;
}

export const noStrings: SharedStrings = { bytes: new Uint8Array(0), starts: new Uint32Array(1) };

const LESS = 0x3c;
const SPACE = 0x20;
const AMPERSAND = 0x26;
const BANG = 0x21;
const GREATER = 0x3e;
const SLASH = 0x2f;
const SMALL_S = 0x73;
const SMALL_I = 0x69;
const VERTICAL_TAB = 11;

const T = nameCode('t');
const SI = nameCode('si');
const RPH = nameCode('rPh');

/** A cell is one cell and one line: its own line breaks become `\v`, its tabs spaces. */
export const flatten = (bytes: Uint8Array, from: number, to: number): void => {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte < SPACE) bytes[at] = byte === 9 ? SPACE : VERTICAL_TAB;
  }
};

/** Copies the text at `from` to `out`, decoded and flattened, and returns where it ends. One pass for what has no entities. */
const copyText = (bytes: Uint8Array, from: number, to: number, out: number): number => {
  let length = out;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte === AMPERSAND || byte < SPACE) {
      const end = decodeInto(bytes, at, to, length);
      flatten(bytes, length, end);
      return end;
    }
    bytes[length] = byte;
    length += 1;
  }
  return length;
};

/** Most elements are `<t>` and `<si>`, without a prefix. */
const nameOf = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at]!;
  if (first === SLASH) return -1;
  if (first === T && bytes[at + 1] === GREATER) return T;
  return first === SMALL_S && bytes[at + 1] === SMALL_I && bytes[at + 2] === GREATER ? SI : localName(bytes, at);
};

const textEnd = (bytes: Uint8Array, from: number, end: number): number => {
  let at = from;
  while (at < end && bytes[at] !== LESS) at += 1;
  return at;
};

/** Reads the part over itself: the strings, end to end. How Japanese names are spoken (`rPh`) is left out. */
export const readSharedStrings = (bytes: Uint8Array): SharedStrings => {
  const end = bytes.length;
  let starts = new Uint32Array(1024);
  let count = 0;
  let out = 0;
  let at = textEnd(bytes, 0, end);
  while (at < end) {
    at += 1;
    const name = nameOf(bytes, at);
    if (name === T) {
      const from = tagEnd(bytes, at, end);
      const to = bytes[from - 2] === SLASH ? from : textEnd(bytes, from, end);
      out = copyText(bytes, from, to, out);
      at = to;
    } else if (name === SI) {
      if (count + 1 >= starts.length) starts = grown(starts);
      starts[count] = out;
      count += 1;
    } else if (name === RPH) at = behind(bytes, tagEnd(bytes, at, end), end, 'rPh>');
    else if (bytes[at] === BANG) at = declarationEnd(bytes, at - 1, end);
    at = textEnd(bytes, at, end);
  }
  starts[count] = out;
  return { bytes: bytes.subarray(0, out), starts: starts.subarray(0, count + 1) };
};

const grown = (array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
};
