/** The table of strings that cells refer to by number. ECMA-376 part 1, section 18.4. */
import { decodeInto } from '../xml/decode.ts';
import { behind, declarationEnd, tagEnd } from '../xml/tags.ts';
import { localName } from './local-name.ts';

export interface SharedStrings {
  readonly bytes: Uint8Array;
  /** Where the string begins; it ends where the next begins, so there is one more than strings. */
  readonly starts: Uint32Array;
}

export const noStrings: SharedStrings = { bytes: new Uint8Array(0), starts: new Uint32Array(1) };

const LESS = 0x3c;
const SPACE = 0x20;
const VERTICAL_TAB = 11;

/** A cell is one cell and one line: its own line breaks become `\v`, its tabs spaces. */
export const flatten = (bytes: Uint8Array, from: number, to: number): void => {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte < SPACE) bytes[at] = byte === 9 ? SPACE : VERTICAL_TAB;
  }
};

/** Reads the part over itself: the strings, end to end. How Japanese names are spoken (`rPh`) is left out. */
export const readSharedStrings = (bytes: Uint8Array): SharedStrings => {
  const end = bytes.length;
  let starts = new Uint32Array(1024);
  let count = 0;
  let out = 0;
  let at = 0;
  while (at < end) {
    while (at < end && bytes[at] !== LESS) at += 1;
    if (at >= end) break;
    const name = localName(bytes, at + 1);
    if (name === T) {
      const from = tagEnd(bytes, at, end);
      if (bytes[from - 2] === SLASH) {
        at = from;
        continue;
      }
      let to = from;
      while (to < end && bytes[to] !== LESS) to += 1;
      const before = out;
      out = decodeInto(bytes, from, to, out);
      flatten(bytes, before, out);
      at = to;
    } else if (name === SI) {
      if (count + 1 >= starts.length) starts = grown(starts);
      starts[count] = out;
      count += 1;
      at = tagEnd(bytes, at, end);
    } else if (name === RPH) at = behind(bytes, at, end, 'rPh>');
    else at = declarationEnd(bytes, at, end);
  }
  starts[count] = out;
  return { bytes: bytes.subarray(0, out), starts: starts.subarray(0, count + 1) };
};

const SLASH = 0x2f;
const T = 't'.charCodeAt(0);
const SI = ('s'.charCodeAt(0) << 8) | 'i'.charCodeAt(0);
const RPH = ('r'.charCodeAt(0) << 16) | ('P'.charCodeAt(0) << 8) | 'h'.charCodeAt(0);

const grown = (array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
};
