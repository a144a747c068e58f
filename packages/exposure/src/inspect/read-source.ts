import type { Found, ReadDocument } from './reader.ts';

/**
 * Stands before a source, so that the reader takes it for the plain text it shall be: formats are told by the first KiB, where
 * even a PDF may have its sign. Taken off every place again.
 */
const BEFORE = Buffer.from(`${'.'.repeat(1030)}\n`);

/** Looks through bytes as they lie there, markup and all. Places are bytes. */
export const readSource = (bytes: Uint8Array, read: ReadDocument): readonly Found[] =>
  read(Buffer.concat([BEFORE, bytes]), 'source.txt').findings.map((one) => ({
    ...one,
    start: one.start - BEFORE.length,
    end: one.end - BEFORE.length,
    line: one.line - 1,
  }));
