import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** What draws the picture. Texts, times, Exif and colour profiles, which name programs and devices, are not among it. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB', 'cHRM', 'pHYs']);

/** The picture of a PNG (ISO/IEC 15948) without anything that tells who made it. `null`: it is not sound. */
export const stripPng = (bytes: Buffer): Buffer | null => {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const parts: Buffer[] = [SIGNATURE];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return null;
    if (KEPT.has(kind)) parts.push(bytes.subarray(at, end));
    // Whatever stands behind the end is no part of the picture.
    if (kind === 'IEND') return Buffer.concat(parts);
    at = end;
  }
  return null;
};
