import { decodeText } from '../bytes/code-page.ts';
import { decodeQuoted } from './transfer.ts';

const WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]*)\?=/gi;

const octets = (encoding: string, text: string): Uint8Array =>
  encoding.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64')
    : decodeQuoted(Buffer.from(text.replaceAll('_', ' '), 'latin1'));

interface Run {
  readonly charset: string;
  readonly parts: Uint8Array[];
  readonly from: number;
  to: number;
}

/**
 * Encoded words that only blanks part, as one run where they share a charset: a character may be cut in two between them.
 */
const runsIn = (text: string): Run[] => {
  const runs: Run[] = [];
  for (const word of text.matchAll(WORD)) {
    const [all, charset = '', encoding = '', body = ''] = word;
    const last = runs.at(-1);
    const isNext = last?.charset === charset.toLowerCase() && text.slice(last.to, word.index).trim() === '';
    if (last !== undefined && isNext) {
      last.parts.push(octets(encoding, body));
      last.to = word.index + all.length;
    } else {
      const parts = [octets(encoding, body)];
      runs.push({ charset: charset.toLowerCase(), parts, from: word.index, to: word.index + all.length });
    }
  }
  return runs;
};

/** Encoded words read, and joined where only blanks stand between them. RFC 2047 sections 2 and 6.2. */
export const decodeWords = (text: string): string => {
  if (!text.includes('=?')) return text;
  let out = '';
  let last = 0;
  for (const { charset, parts, from, to } of runsIn(text)) {
    const between = text.slice(last, from);
    if (last === 0 || between.trim() !== '') out += between;
    out += decodeText(Buffer.concat(parts), charset);
    last = to;
  }
  return out + text.slice(last);
};
