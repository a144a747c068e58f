import { decodeText } from '../bytes/code-page.ts';
import { decodeQuoted } from './transfer.ts';

const WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]*)\?=/gi;

const octets = (encoding: string, text: string): Uint8Array =>
  encoding.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64')
    : decodeQuoted(Buffer.from(text.replaceAll('_', ' '), 'latin1'));

/** Encoded words read, and joined where only blanks stand between them. RFC 2047 sections 2 and 6.2. */
export const decodeWords = (text: string): string => {
  if (!text.includes('=?')) return text;
  // A character may be split between two words of one charset: their bytes are joined before they are read.
  let pending: { charset: string; parts: Uint8Array[]; end: number } | null = null;
  let out = '';
  let last = 0;
  const flush = (): void => {
    if (pending === null) return;
    out += decodeText(Buffer.concat(pending.parts), pending.charset);
    last = pending.end;
    pending = null;
  };
  for (const word of text.matchAll(WORD)) {
    const [all, charset = '', encoding = '', body = ''] = word;
    const open = pending as { charset: string; parts: Uint8Array[]; end: number } | null;
    const between = open === null ? '' : text.slice(open.end, word.index);
    if (open !== null && open.charset === charset.toLowerCase() && between.trim() === '') {
      open.parts.push(octets(encoding, body));
      open.end = word.index + all.length;
      continue;
    }
    const joins = open !== null && between.trim() === '';
    flush();
    if (!joins) out += text.slice(last, word.index);
    pending = { charset: charset.toLowerCase(), parts: [octets(encoding, body)], end: word.index + all.length };
  }
  flush();
  return out + text.slice(last);
};
