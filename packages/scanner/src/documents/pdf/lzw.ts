import type { Writer } from '../bytes/writer.ts';

const CLEAR = 256;
const END = 257;
const MOST_CODES = 4096;

/** ISO 32000-1 section 7.4.4. Each code stands for where it was written before: nothing is kept but places in the output. */
export const decodeLzw = (bytes: Uint8Array, early: number, writer: Writer): void => {
  const starts = new Uint32Array(MOST_CODES);
  const lengths = new Uint16Array(MOST_CODES);
  let next = 258;
  let width = 9;
  let bits = 0;
  let have = 0;
  let before = -1;
  let beforeLength = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xff_ffff;
    have += 8;
    if (have < width) continue;
    have -= width;
    const code = (bits >>> have) & ((1 << width) - 1);
    if (code === END) return;
    if (code === CLEAR) {
      next = 258;
      width = 9;
      before = -1;
      continue;
    }
    const start = writer.length;
    if (code < 256) writer.byte(code);
    else if (code < next) writeAgain(writer, starts[code]!, lengths[code]!);
    else if (before >= 0) writeAgain(writer, before, beforeLength + 1);
    else return;
    if (before >= 0 && next < MOST_CODES) {
      starts[next] = before;
      lengths[next] = beforeLength + 1;
      next += 1;
      if (next + early >= 1 << width && width < 12) width += 1;
    }
    before = start;
    beforeLength = writer.length - start;
  }
};

/** Byte by byte: what is written may reach into itself. */
const writeAgain = (writer: Writer, from: number, length: number): void => {
  writer.reserve(length);
  const { bytes } = writer;
  for (let index = 0; index < length; index += 1) bytes[writer.length + index] = bytes[from + index]!;
  writer.length += length;
};
