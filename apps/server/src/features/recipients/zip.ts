import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { ListProblem } from './list-problem.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

const endRecord = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
};

const STORED = 0;
const DEFLATED = 8;

export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
  /** Bytes it unfolds to, as the directory says. */
  readonly said: number;
}

/** What the directory at the end of the file lists; `null` when it is not sound. */
export const entriesOf = (bytes: Buffer): readonly Entry[] | null => {
  const end = endRecord(bytes);
  if (end < 0) return null;
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null;
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length) return null;
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const name = bytes.toString('latin1', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    entries.push({ name, method: bytes.readUInt16LE(at + 10), packed, said: bytes.readUInt32LE(at + 24) });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};

export const unfoldsTooFar = (): ListProblem =>
  new ListProblem('too-large', { ko: '풀면 너무 커지는 파일입니다.', en: 'The file unfolds to too many bytes.' });

const inflated = ({ method, packed }: Entry): AsyncIterable<Buffer> => {
  if (method === STORED) return Readable.from([packed]);
  if (method !== DEFLATED) throw unfoldsTooFar();
  return Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 64 * 1024 }));
};

/**
 * What an entry holds, piece by piece; nothing of it is kept. What the directory says of its size costs a stranger
 * nothing (half a megabyte can say one kilobyte and be a gigabyte), so it ends where more comes than was said.
 */
export async function* unfold(entry: Entry): AsyncGenerator<Buffer> {
  let left = entry.said;
  try {
    for await (const piece of inflated(entry)) {
      left -= piece.length;
      if (left < 0) break;
      yield piece;
    }
  } catch (error) {
    if (error instanceof ListProblem) throw error;
    throw unfoldsTooFar();
  }
  if (left !== 0) throw unfoldsTooFar();
}
