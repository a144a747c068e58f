import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** What is asked for; others are not understood. */
export const ACCEPTED = 'gzip, deflate, br';

/** `bytesWritten`: packed bytes that went into it so far. */
export type Unpacker = Transform & { readonly bytesWritten: number };

const ZLIB_METHOD = 8;

/** RFC 9110 calls a zlib stream "deflate"; some servers send the bare stream (RFC 1951), told by its first two bytes. */
const inflateFor = (head: Uint8Array): Unpacker => {
  const [first = 0, second = 0] = head;
  const isZlib = (first & 15) === ZLIB_METHOD && ((first << 8) | second) % 31 === 0;
  return isZlib ? createInflate() : createInflateRaw();
};

/** What unpacks a body that begins with `head`. `null`: it is not packed; `undefined`: by a way that nothing here knows. */
export const unpackerFor = (encoding: string, head: Uint8Array): Unpacker | null | undefined => {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return inflateFor(head);
    default:
      return undefined;
  }
};
