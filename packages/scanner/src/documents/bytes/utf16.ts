import { putCodePoint, type Writer } from './writer.ts';

/** The code point at `at` of UTF-16LE; of half a pair, nothing worth writing. */
export const wideAt = (bytes: Uint8Array, at: number, end: number): number => {
  const unit = bytes[at]! | (bytes[at + 1]! << 8);
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  const low = at + 4 <= end ? bytes[at + 2]! | (bytes[at + 3]! << 8) : 0;
  return unit < 0xdc00 && low >= 0xdc00 && low <= 0xdfff ? 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00) : 0xfffd;
};

/** Appends UTF-16LE as UTF-8. */
export const writeWide = (writer: Writer, bytes: Uint8Array, from: number, to: number): void => {
  const end = Math.min(to, bytes.length & ~1);
  if (end <= from) return;
  writer.reserve(((end - from) >> 1) * 3 + 4);
  const { bytes: out } = writer;
  let { length } = writer;
  for (let at = from; at + 1 < end; at += 2) {
    const value = wideAt(bytes, at, end);
    length = putCodePoint(out, length, value);
    if (value > 0xffff) at += 2;
  }
  writer.length = length;
};
