/** What has come to a file: its lines that are at their end. */
import type { FileHandle } from 'node:fs/promises';
import { LONGEST_LINE, type Line } from '../lines.ts';

const [NEWLINE, RETURN] = [10, 13];
const BLOCK = 1024 * 1024;
/** What is looked at together at most, where a row goes on over many lines. */
export const LARGEST_PIECE = 16 * BLOCK;

export interface Piece {
  /** `number`: where it begins in the file. */
  readonly lines: readonly Line[];
  /** The bytes up to `end`; of a line that is too long, the last of them. */
  readonly bytes: Buffer;
  /** Where the next piece begins. */
  readonly end: number;
  /** Nothing stands behind it but what is not at its end. */
  readonly isNewest: boolean;
}

const read = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.allocUnsafe(length), position });
  return buffer.subarray(0, bytesRead);
};

/** Lines with anything in them; the last one may do without its end. */
const linesOf = (bytes: Buffer, offset: number): Line[] => {
  const lines: Line[] = [];
  for (let from = 0; from < bytes.length;) {
    const found = bytes.indexOf(NEWLINE, from);
    const end = found < 0 ? bytes.length : found;
    const last = end > from && bytes[end - 1] === RETURN ? end - 1 : end;
    const fault = last - from > LONGEST_LINE ? 'too-long' : undefined;
    if (last > from) lines.push({ number: offset + from, bytes: bytes.subarray(from, last), fault });
    from = end + 1;
  }
  return lines;
};

/** A line that is longer than any is not held: its beginning is, and its end is looked for. */
const skipLine = async (file: FileHandle, offset: number, beginning: Buffer, size: number): Promise<Piece | null> => {
  for (let at = offset + beginning.length; at < size; at += BLOCK) {
    const block = await read(file, at, Math.min(BLOCK, size - at));
    const found = block.indexOf(NEWLINE);
    if (found < 0) continue;
    const line: Line = { number: offset, bytes: beginning, fault: 'too-long' };
    return {
      lines: [line],
      bytes: block.subarray(0, found + 1),
      end: at + found + 1,
      isNewest: at + found + 1 === size,
    };
  }
  return null;
};

/**
 * What stands behind `offset`, a megabyte or `atLeast`; null: no line that is at its end. Where nothing more will be written, `isLast`, the
 * last line need not be.
 */
export const readPiece = async (
  file: FileHandle,
  offset: number,
  { isLast, atLeast = BLOCK }: { readonly isLast: boolean; readonly atLeast?: number | undefined },
): Promise<Piece | null> => {
  const { size } = await file.stat();
  const left = size - offset;
  for (const most of [atLeast, LONGEST_LINE + BLOCK]) {
    const bytes = await read(file, offset, Math.max(0, Math.min(left, most)));
    if (bytes.length === 0) return null;
    const isWhole = isLast && bytes.length >= left;
    const end = isWhole ? bytes.length : bytes.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      const taken = bytes.subarray(0, end);
      return { lines: linesOf(taken, offset), bytes: taken, end: offset + end, isNewest: bytes.length >= left };
    }
    if (bytes.length >= left) return null;
    if (most > LONGEST_LINE) return skipLine(file, offset, bytes, size);
  }
  return null;
};

/** The first line, in which tables have their names. */
export const readFirstLine = async (file: FileHandle): Promise<Line | undefined> =>
  (await readPiece(file, 0, { isLast: true }))?.lines[0];
