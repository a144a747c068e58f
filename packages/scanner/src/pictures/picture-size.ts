import { latin1, startsWith } from '../documents/bytes/find.ts';
import { u16, u32 } from '../documents/bytes/little-endian.ts';

/** What a picture claims of itself, before anything of it is unpacked. Sizes in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const big16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const big32 = (bytes: Uint8Array, at: number): number => big16(bytes, at) * 65_536 + big16(bytes, at + 2);
const u24 = (bytes: Uint8Array, at: number): number => u16(bytes, at) | ((bytes[at + 2] ?? 0) << 16);

const NO_SIZE = new Set([0xc4, 0xc8, 0xcc]);
/** Markers that nothing follows: TEM, SOI and the restarts. */
const isBare = (marker: number): boolean => marker === 0x01 || marker === 0xd8 || (marker >= 0xd0 && marker <= 0xd7);

/** The frame header, which follows whatever programs write before it. ITU-T T.81 annex B. */
const jpegSize = (bytes: Uint8Array): PictureSize | null => {
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && !NO_SIZE.has(marker)) {
      return { width: big16(bytes, at + 7), height: big16(bytes, at + 5) };
    } else if (isBare(marker)) at += 2;
    else at += 2 + Math.max(2, big16(bytes, at + 2));
  }
  return null;
};

/** RFC 9649: lossy, lossless and extended. */
const webpSize = (bytes: Uint8Array): PictureSize | null => {
  const chunk = latin1(bytes, 12, 16);
  if (chunk === 'VP8 ') return { width: u16(bytes, 26) & 0x3fff, height: u16(bytes, 28) & 0x3fff };
  if (chunk === 'VP8X') return { width: u24(bytes, 24) + 1, height: u24(bytes, 27) + 1 };
  if (chunk !== 'VP8L') return null;
  const bits = u32(bytes, 21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
};

const larger = (one: PictureSize, width: number, height: number): PictureSize => ({
  width: Math.max(one.width, width),
  height: Math.max(one.height, height),
});

/** Where a chain of blocks that begins at `at` has ended. */
const afterBlocks = (bytes: Uint8Array, at: number): number => {
  let next = at;
  while ((bytes[next] ?? 0) > 0) next += 1 + bytes[next]!;
  return next + 1;
};

const PICTURE = 0x2c;
const EXTENSION = 0x21;

/** How long the table of colours is that these flags announce. */
const paletteOf = (flags: number): number => (flags >= 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** The screen or, where that is larger, the largest picture on it: those are what is unpacked. GIF89a, sections 18 to 26. */
const gifSize = (bytes: Uint8Array): PictureSize => {
  let size: PictureSize = { width: u16(bytes, 6), height: u16(bytes, 8) };
  let at = 13 + paletteOf(bytes[10] ?? 0);
  for (;;) {
    if (bytes[at] === EXTENSION) at = afterBlocks(bytes, at + 2);
    else if (bytes[at] !== PICTURE) return size;
    else {
      size = larger(size, u16(bytes, at + 5), u16(bytes, at + 7));
      at = afterBlocks(bytes, at + 11 + paletteOf(bytes[at + 9] ?? 0));
    }
  }
};

/** Windows' own: the old header has 16 bits for each side, all later ones 32; a negative height is drawn from the top. */
const bmpSize = (bytes: Uint8Array): PictureSize =>
  u32(bytes, 14) === 12
    ? { width: u16(bytes, 18), height: u16(bytes, 20) }
    : { width: u32(bytes, 18), height: Math.abs(u32(bytes, 22) | 0) };

const WIDTH = 256;
const HEIGHT = 257;
const ONE_SHORT = 3;

/** The first page of a TIFF file; of a side that is told twice, the longer. TIFF 6.0, section 2. */
const tiffSize = (bytes: Uint8Array, isBig: boolean): PictureSize | null => {
  const short = isBig ? big16 : u16;
  const long = isBig ? big32 : u32;
  const at = long(bytes, 4);
  let size: PictureSize = { width: 0, height: 0 };
  for (let entry = 0; entry < short(bytes, at); entry += 1) {
    const field = at + 2 + entry * 12;
    if (field + 12 > bytes.length) return null;
    const value = short(bytes, field + 2) === ONE_SHORT ? short(bytes, field + 8) : long(bytes, field + 8);
    if (short(bytes, field) === WIDTH) size = larger(size, value, 0);
    if (short(bytes, field) === HEIGHT) size = larger(size, 0, value);
  }
  return size;
};

/** Portable maps, which pictures within PDF are made into: `P5 800 600 `. */
const mapSize = (bytes: Uint8Array): PictureSize | null => {
  const [, width, height] = /^P[4-6]\s(\d{1,7})\s(\d{1,7})\s/.exec(latin1(bytes, 0, 24)) ?? [];
  return width === undefined ? null : { width: Number(width), height: Number(height) };
};

/** `null`: none of the formats that are recognised (PNG, JPEG, GIF, WebP, BMP, TIFF), or a header that makes no sense. */
export const pictureSize = (bytes: Uint8Array): PictureSize | null => {
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1A\n')) return { width: big32(bytes, 16), height: big32(bytes, 20) };
  if (startsWith(bytes, 0, '\xFF\xD8\xFF')) return jpegSize(bytes);
  if (startsWith(bytes, 0, 'GIF8')) return gifSize(bytes);
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return webpSize(bytes);
  if (startsWith(bytes, 0, 'BM')) return bmpSize(bytes);
  if (startsWith(bytes, 0, 'II*\0')) return tiffSize(bytes, false);
  return startsWith(bytes, 0, 'MM\0*') ? tiffSize(bytes, true) : mapSize(bytes);
};
