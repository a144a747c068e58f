const EXIF = Buffer.from('Exif\0\0', 'latin1');
const ORIENTATION = 0x0112;
const SHORT = 3;

const inOrder = (tiff: Buffer, little: boolean) => ({
  u16: (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)),
  u32: (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)),
});

/** How the camera was held, 1 to 8 (Exif 2.3, tag 0112); 1 when it is not said or cannot be read. */
export const orientationOf = (segment: Buffer): number => {
  if (!segment.subarray(0, EXIF.length).equals(EXIF)) return 1;
  const tiff = segment.subarray(EXIF.length);
  try {
    const { u16, u32 } = inOrder(tiff, tiff.toString('latin1', 0, 2) === 'II');
    const first = u32(4);
    for (let entry = 0; entry < u16(first); entry += 1) {
      const at = first + 2 + entry * 12;
      if (u16(at) !== ORIENTATION || u16(at + 2) !== SHORT) continue;
      const value = u16(at + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch {
    // Cut off; then it is not said.
  }
  return 1;
};

/** An Exif segment that says how the picture is held and nothing else; empty for the usual way. */
export const orientationSegment = (orientation: number): Buffer => {
  if (orientation === 1) return Buffer.alloc(0);
  const directory = Buffer.alloc(26);
  directory.write('MM', 0, 'latin1');
  directory.writeUInt16BE(42, 2);
  directory.writeUInt32BE(8, 4);
  directory.writeUInt16BE(1, 8);
  directory.writeUInt16BE(ORIENTATION, 10);
  directory.writeUInt16BE(SHORT, 12);
  directory.writeUInt32BE(1, 14);
  directory.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([EXIF, directory]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([head, body]);
};
