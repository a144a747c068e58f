/** How far a followed file has been taken, kept so that it survives whatever ends the program. */
import { hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { readIfThere, writeWhole } from '../../log/durable.ts';

/** Some bytes of the file, by which it is known again: names and numbers of files are given to others. */
interface Mark {
  readonly length: number;
  readonly digest: string;
}

export interface Position {
  /** Given to it when it was begun, so that what comes out of it is named once for all. */
  readonly file: string;
  readonly ino: number;
  /** Up to here everything has been taken. */
  readonly offset: number;
  /** Its beginning, and what stands before `offset`. */
  readonly head: Mark;
  readonly tail: Mark;
  /** When it was last written to, as far as was seen: milliseconds since 1970. */
  readonly written: number;
}

const MOST_OF_HEAD = 1024;
const MOST_OF_TAIL = 256;

const markOf = (bytes: Buffer): Mark => ({ length: bytes.length, digest: hash('sha256', bytes, 'hex') });

export const NOTHING: Mark = markOf(Buffer.alloc(0));

/** `taken`: what was taken now, the bytes before `offset`. */
export const advance = (position: Position, taken: Buffer, offset: number, written: number): Position => ({
  ...position,
  offset,
  written,
  head: position.head.length === 0 ? markOf(taken.subarray(0, MOST_OF_HEAD)) : position.head,
  tail: markOf(taken.subarray(-MOST_OF_TAIL)),
});

const isMarked = async (file: FileHandle, { length, digest }: Mark, at: number): Promise<boolean> => {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position: at });
  return bytesRead === length && hash('sha256', buffer, 'hex') === digest;
};

/** Whether this is the file of that position: what was taken of it still stands there. */
export const isFileOf = async (file: FileHandle, { offset, head, tail }: Position): Promise<boolean> =>
  (await isMarked(file, head, 0)) && (await isMarked(file, tail, offset - tail.length));

/** Null: none was kept. */
export const readPosition = async (path: string): Promise<Position | null> => {
  const bytes = await readIfThere(path);
  return bytes === null ? null : (JSON.parse(bytes.toString()) as Position);
};

export const writePosition = (path: string, position: Position): Promise<void> =>
  writeWhole(path, `${JSON.stringify(position)}\n`, 0o600);
