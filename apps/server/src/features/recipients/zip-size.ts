const END = 0x06054b50;
const ENTRY = 0x02014b50;

const endRecord = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
};

/**
 * Bytes that a ZIP file says it unfolds to (the sum in its central directory); infinite when it says nothing sound. The
 * reader allocates what is said there and no more, so that the sum bounds the memory.
 */
export const expandsTo = (bytes: Buffer): number => {
  const end = endRecord(bytes);
  if (end < 0) return Number.POSITIVE_INFINITY;
  const entries = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let sum = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return Number.POSITIVE_INFINITY;
    sum += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return sum;
};
