/** What is written to a journal: frames with a sum each, so that one that was not written to its end is known. */
import { crc32 } from 'node:zlib';

/** u32 length of the payload, u32 sum of what follows it, u64 index of the first record, u8 type, payload. Little endian. */
const FRAME_HEAD = 17;
/** Bytes that are written at once, all payloads together: 4,096 of the longest records, and more. */
export const MOST_WRITTEN = 2 ** 28;
/** Of a payload that is read: what was acknowledged is never taken for the end of a journal. */
const LARGEST = MOST_WRITTEN * 2;

export interface Frame {
  readonly type: number;
  /** Of the log: where its first record goes. */
  readonly index: number;
  readonly payload: Buffer;
}

/** A frame whose payload comes in pieces. */
export interface ToWrite extends Omit<Frame, 'payload'> {
  readonly payload: readonly Buffer[];
}

export const writeFrame = ({ type, index, payload }: ToWrite): Buffer[] => {
  const head = Buffer.allocUnsafe(FRAME_HEAD);
  head.writeUInt32LE(
    payload.reduce((size, { length }) => size + length, 0),
    0,
  );
  head.writeBigUInt64LE(BigInt(index), 8);
  head[16] = type;
  head.writeUInt32LE(
    payload.reduce((sum, piece) => crc32(piece, sum), crc32(head.subarray(8))),
    4,
  );
  return [head, ...payload];
};

export interface Frames {
  readonly frames: readonly Frame[];
  /** Up to where the bytes are frames. */
  readonly end: number;
}

/** The frames at the beginning of `bytes`, up to the first that is cut off or does not fit its sum. */
export const readFrames = (bytes: Buffer, start = 0): Frames => {
  const frames: Frame[] = [];
  let at = start;
  while (at + FRAME_HEAD <= bytes.length) {
    const length = bytes.readUInt32LE(at);
    const end = at + FRAME_HEAD + length;
    if (length > LARGEST || end > bytes.length) break;
    if (crc32(bytes.subarray(at + 8, end)) !== bytes.readUInt32LE(at + 4)) break;
    const index = Number(bytes.readBigUInt64LE(at + 8));
    frames.push({ type: bytes[at + 16]!, index, payload: bytes.subarray(at + FRAME_HEAD, end) });
    at = end;
  }
  return { frames, end: at };
};
