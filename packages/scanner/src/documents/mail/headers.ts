/** The header of a message or of one of its parts. RFC 5322 section 2.2, RFC 2045, RFC 2231. */
import { isUtf8 } from 'node:buffer';
import { asBuffer } from '../bytes/find.ts';
import { decodeText } from '../bytes/code-page.ts';
import { decodeWords } from './encoded-words.ts';

export interface Headers {
  /** Every line, put together again where it was folded, its encoded words read. */
  readonly text: string;
  /** Where the body begins. */
  readonly end: number;
  /** The value of a field, or an empty string. */
  field(name: string): string;
}

const NEWLINE = 10;
const RETURN = 13;
/** Nobody has more of a header than this. */
const LONGEST = 1024 * 1024;

/** Just behind the empty line that ends the header which begins at `from`. */
const bodyStart = (bytes: Uint8Array, from: number, to: number): number => {
  const buffer = asBuffer(bytes);
  let at = from;
  while (at < to) {
    if (bytes[at] === NEWLINE) return at + 1;
    if (bytes[at] === RETURN && bytes[at + 1] === NEWLINE) return at + 2;
    const end = buffer.indexOf(NEWLINE, at);
    if (end < 0 || end >= to) return to;
    at = end + 1;
  }
  return to;
};

export const readHeaders = (bytes: Uint8Array, from: number, to: number): Headers => {
  const end = bodyStart(bytes, from, to);
  const raw = bytes.subarray(from, Math.min(end, from + LONGEST));
  const lines = decodeText(raw, isUtf8(raw) ? 'utf-8' : 'euc-kr').replaceAll(/\r?\n[ \t]+/g, ' ');
  return {
    text: decodeWords(lines),
    end,
    field(name) {
      const prefix = `${name.toLowerCase()}:`;
      const line = lines.split('\n').find((candidate) => candidate.slice(0, prefix.length).toLowerCase() === prefix);
      return line === undefined ? '' : line.slice(prefix.length).trim();
    },
  };
};

/** A parameter of a structured field, in one piece or in several (`name*0*=`), read whatever it is encoded in. */
export const parameter = (field: string, name: string): string => {
  const simple = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(field);
  if (simple !== null) return decodeWords((simple[1] ?? simple[2] ?? '').replaceAll(/\\(.)/g, '$1'));
  const pieces = [...field.matchAll(new RegExp(`;\\s*${name}\\*(?:\\d+\\*?)?\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'gi'))];
  const joined = pieces.map((piece) => piece[1] ?? piece[2] ?? '').join('');
  const [, charset, value] = /^([^']*)'[^']*'(.*)$/s.exec(joined) ?? [null, 'utf-8', joined];
  const octets = Buffer.from(
    value.replaceAll(/%([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`))),
    'latin1',
  );
  return decodeText(octets, charset === '' ? 'utf-8' : charset);
};
