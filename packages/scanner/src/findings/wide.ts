import { Buffer } from 'node:buffer';
import { sizeOf, textOf, type Encoding } from './encoding.ts';

/** A part of a text as it would be with ordinary digits and hyphens, and where each of its bytes came from. */
export interface Plain {
  readonly bytes: Uint8Array;
  /** For each byte, and for the end, the place in the bytes it was made from. */
  readonly origin: Uint32Array;
  /** Which bytes were something else before. */
  readonly changed: Uint8Array;
}

const HYPHENS = /[\u2010-\u2015\u2212\uff0d\ufe63\u2043\u30fc\u3161]/;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/;
const FULL_WIDTH = /[\uff01-\uff5e]/;
const WIDTH = 0xfee0;

/** People put blanks around hyphens. */
const SPACED = /^\d - \d$/;
const HYPHEN = 45;

const plainOf = (character: string): string | null => {
  if (HYPHENS.test(character)) return '-';
  if (SPACES.test(character)) return ' ';
  if (FULL_WIDTH.test(character)) return String.fromCharCode(character.charCodeAt(0) - WIDTH);
  return null;
};

/** 전각 digits, dashes of typography, wide spaces, and hyphens with blanks around them turned into those of ASCII. */
export const makePlain = (bytes: Uint8Array, encoding: Encoding): Plain => {
  const made: number[] = [];
  const origin: number[] = [];
  const changed: number[] = [];
  let [at, index] = [0, 0];
  const text = textOf(bytes, encoding);
  while (index < text.length) {
    if (SPACED.test(text.slice(index - 1, index + 4))) {
      made.push(HYPHEN);
      origin.push(at);
      changed.push(1);
      at += 3;
      index += 3;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(index)!);
    index += character.length;
    const size = Math.max(1, sizeOf(character, encoding));
    const plain = plainOf(character);
    if (plain !== null) {
      made.push(plain.charCodeAt(0));
      origin.push(at);
      changed.push(1);
    } else {
      for (let part = 0; part < size && at + part < bytes.length; part += 1) {
        made.push(bytes[at + part]!);
        origin.push(at + part);
        changed.push(0);
      }
    }
    at += size;
  }
  origin.push(Math.min(at, bytes.length));
  return { bytes: Buffer.from(made), origin: Uint32Array.from(origin), changed: Uint8Array.from(changed) };
};

/** Whether anything between two places was something else before. */
export const wasWide = ({ changed }: Plain, start: number, end: number): boolean =>
  changed.subarray(start, end).includes(1);

/** So much around a sign is looked at anew. */
const NEAR = 64;

/** Parts around places, those that touch joined. */
export const spans = (places: readonly number[], length: number): readonly (readonly [number, number])[] => {
  const made: [number, number][] = [];
  for (const place of places.toSorted((left, right) => left - right)) {
    const [start, end] = [Math.max(0, place - NEAR), Math.min(length, place + NEAR)];
    const last = made.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = end;
    else made.push([start, end]);
  }
  return made;
};

/** Where full-width digits stand in CP949: the engine looks for those of UTF-8 alone. */
export const wideInKorean = (bytes: Uint8Array): readonly number[] => {
  const places: number[] = [];
  for (let at = bytes.indexOf(0xa3); at >= 0; at = bytes.indexOf(0xa3, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next >= 0xb0 && next <= 0xb9) places.push(at);
  }
  return places;
};
