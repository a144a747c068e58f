import { viewOf } from './find.ts';
import { putCodePoint, type Writer } from './writer.ts';

const SPACE = 0x20;

/** The code point at `at` of UTF-16LE; of half a pair, nothing worth writing. */
const wideAt = (units: DataView, at: number, end: number): number => {
  const unit = units.getUint16(at, true);
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  const low = at + 4 <= end ? units.getUint16(at + 2, true) : 0;
  return unit < 0xdc00 && low >= 0xdc00 && low <= 0xdfff ? 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00) : 0xfffd;
};

/**
 * Appends UTF-16LE as UTF-8, up to `end` or a control character; says where that stands. Written for ASCII and Hangul: one
 * comparison each, and the three bytes of a syllable go out at once, with a fourth that the next character overwrites.
 */
export const writeUntilControl = (writer: Writer, units: DataView, from: number, end: number): number => {
  writer.reserve(((end - from) >> 1) * 3 + 4);
  const { bytes, view } = writer;
  let { length } = writer;
  let at = from;
  for (; at + 1 < end; at += 2) {
    const unit = units.getUint16(at, true);
    if ((unit - SPACE) >>> 0 < 0x80 - SPACE) {
      view.setUint8(length, unit);
      length += 1;
    } else if ((unit - 0x800) >>> 0 < 0xd800 - 0x800) {
      view.setUint32(length, 0x80_80e0 | (unit >> 12) | ((unit << 2) & 0x3f00) | ((unit & 0x3f) << 16), true);
      length += 3;
    } else if (unit < SPACE) break;
    else {
      const value = wideAt(units, at, end);
      length = putCodePoint(bytes, length, value);
      if (value > 0xffff) at += 2;
    }
  }
  writer.length = length;
  return at;
};

/** Appends UTF-16LE as UTF-8, whatever it holds. */
export const writeWide = (writer: Writer, bytes: Uint8Array, from: number, to: number): void => {
  const end = Math.min(to, bytes.length & ~1);
  if (end <= from) return;
  const units = viewOf(bytes);
  for (let at = from; ; at += 2) {
    at = writeUntilControl(writer, units, at, end);
    if (at + 1 >= end) return;
    writer.byte(units.getUint16(at, true));
  }
};
