import { asBuffer } from '../bytes/find.ts';
import { decodeInto } from './decode.ts';

const QUOTE = 0x22;

/**
 * The values of every attribute `name`, a line each, written over the part. With `beside`, only of tags in which that
 * value stands as well: the targets of links that lead out of a document, say.
 */
export const attributeValues = (bytes: Uint8Array, name: string, beside?: string): Uint8Array => {
  const buffer = asBuffer(bytes);
  const mark = ` ${name}="`;
  let out = 0;
  let at = buffer.indexOf(mark);
  while (at >= 0) {
    const from = at + mark.length;
    const to = buffer.indexOf(QUOTE, from);
    if (to < 0) break;
    const next = buffer.indexOf(mark, to);
    if (beside === undefined || isBeside(buffer, at, to, beside)) {
      out = decodeInto(bytes, from, to, out);
      bytes[out] = 10;
      out += 1;
    }
    at = next;
  }
  return bytes.subarray(0, out);
};

/** Looks within one tag of usual length only, so that time stays linear. */
const isBeside = (buffer: Buffer, at: number, to: number, beside: string): boolean => {
  const tag = buffer.toString('latin1', Math.max(0, at - 512), Math.min(buffer.length, to + 512));
  const inTag = tag.slice(tag.lastIndexOf('<', Math.min(at, 512)) + 1);
  return inTag.slice(0, inTag.indexOf('>', Math.min(at, 512)) >>> 0).includes(beside);
};
