import { orientationOf, orientationSegment } from './exif-orientation.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const COM = 0xfe;

/** What a decoder needs: frames, tables, restart intervals. Every APPn and every comment is something else. */
const isNeeded = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xdb && marker <= 0xdf);

/** JFIF without a thumbnail; one pixel is one pixel. */
const PLAIN_JFIF = Buffer.from('ffe000104a46494600010100000100010000', 'hex');
const JFIF = Buffer.from('JFIF\0', 'latin1');
const ADOBE = Buffer.from('Adobe', 'latin1');

const ADOBE_SEGMENT = 14;

/** How the colours are coded: twelve bytes that say nothing of anybody. Without it a print file shows in negative. */
const isAdobe = (segment: Buffer): boolean =>
  segment.length === ADOBE_SEGMENT && segment.subarray(2, 2 + ADOBE.length).equals(ADOBE);

/** Where the coded picture ends: the next marker that is neither a stuffed zero nor a restart. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
};

/** What stands in place of one segment; `segment` begins with its two bytes of length. */
const keptOf = (marker: number, segment: Buffer): Buffer => {
  if (marker === APP0 && segment.subarray(2, 2 + JFIF.length).equals(JFIF)) return PLAIN_JFIF;
  if (marker === APP1) return orientationSegment(orientationOf(segment.subarray(2)));
  if (marker === APP14 && isAdobe(segment)) return Buffer.concat([Buffer.of(0xff, marker), segment]);
  if (marker === COM || (marker >= APP0 && marker <= 0xef)) return Buffer.alloc(0);
  return Buffer.concat([Buffer.of(0xff, marker), segment]);
};

/**
 * The picture of a JPEG (ITU-T T.81) without what came along: Exif with its place, device and thumbnail, XMP, IPTC,
 * comments, and whatever a telephone hangs behind the end. The way it is held stays. `null`: it is not sound.
 */
export const stripJpeg = (bytes: Buffer): Buffer | null => {
  if (bytes.readUInt16BE(0) !== 0xff00 + SOI) return null;
  const parts: Buffer[] = [Buffer.of(0xff, SOI)];
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === EOI) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return Buffer.concat([...parts, Buffer.of(0xff, EOI)]);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) return null;
    const isOther = marker === COM || (marker >= APP0 && marker <= 0xef);
    if (!isNeeded(marker) && marker !== SOS && !isOther) return null;
    parts.push(keptOf(marker, bytes.subarray(at + 2, end)));
    at = end;
    if (marker === SOS) {
      at = endOfScan(bytes, end);
      parts.push(bytes.subarray(end, at));
    }
  }
  return null;
};
