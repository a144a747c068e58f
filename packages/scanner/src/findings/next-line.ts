import { isAscii } from 'node:buffer';

const HOP = 1024;

/** Where the next line begins, from `at` on, that holds a byte of more than seven bits; the last one, where none does. */
export const koreanLine = (bytes: Uint8Array, at: number): number => {
  let next = at;
  while (next < bytes.length && isAscii(bytes.subarray(next, next + HOP))) next += HOP;
  while (next < bytes.length && bytes[next]! < 0x80) next += 1;
  return next === at ? at : Math.max(at, bytes.lastIndexOf(10, Math.min(next, bytes.length) - 1) + 1);
};
