import { promisify } from 'node:util';
import { crc32, deflateRaw, inflateRaw } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
/** 1980-01-01: when a part was changed is nobody's business. */
const NO_DATE = 0x00210000;

const inflate = promisify(inflateRaw);
const deflate = promisify(deflateRaw);

/** A document of a stranger: so many parts and bytes at most, whatever it says of itself. */
const MOST_PARTS = 2000;
const MOST_BYTES = 100 * 1024 * 1024;

const endRecord = (zip: Buffer): number => {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at -= 1) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw new RangeError('no directory');
};

const unfold = async (zip: Buffer, central: number, left: number): Promise<Buffer> => {
  const local = zip.readUInt32LE(central + 42);
  const method = zip.readUInt16LE(central + 10);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(central + 20));
  if (method !== STORED && method !== DEFLATED) throw new RangeError('an unknown method');
  const bytes = method === STORED ? packed : await inflate(packed, { maxOutputLength: Math.max(left, 1) });
  if (bytes.length > left || crc32(bytes) !== zip.readUInt32LE(central + 16)) throw new RangeError('a broken part');
  return bytes;
};

/** Reads a plain package (no encryption, no ZIP64), as Office writes it. Throws when it is not sound or unfolds to too much. */
export const readParts = async (zip: Buffer): Promise<readonly Part[]> => {
  const end = endRecord(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new RangeError('too many parts');
  const parts: Part[] = [];
  let left = MOST_BYTES;
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new RangeError('a broken directory');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const bytes = await unfold(zip, at, left);
    left -= bytes.length;
    if (!name.endsWith('/')) parts.push({ name, bytes });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
};

const headOf = (signature: number, versions: readonly number[], { name, bytes }: Part, packed: Buffer): Buffer => {
  const head = Buffer.alloc(4 + versions.length * 2 + 24);
  head.writeUInt32LE(signature, 0);
  versions.forEach((version, index) => head.writeUInt16LE(version, 4 + index * 2));
  let at = 4 + versions.length * 2;
  at = head.writeUInt16LE(0, at);
  at = head.writeUInt16LE(DEFLATED, at);
  at = head.writeUInt32LE(NO_DATE, at);
  at = head.writeUInt32LE(crc32(bytes), at);
  at = head.writeUInt32LE(packed.length, at);
  at = head.writeUInt32LE(bytes.length, at);
  at = head.writeUInt16LE(name.length, at);
  head.writeUInt16LE(0, at);
  return head;
};

const directoryTail = (offset: number): Buffer => {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return tail;
};

/** Writes them anew, without dates, comments or extra fields. Names are plain ASCII. */
export const writeParts = async (parts: readonly Part[]): Promise<Buffer> => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = await deflate(part.bytes);
    const name = Buffer.from(part.name, 'latin1');
    const file = Buffer.concat([headOf(LOCAL, [20], part, packed), name, packed]);
    directory.push(headOf(CENTRAL, [20, 20], part, packed), directoryTail(offset), name);
    files.push(file);
    offset += file.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, index, end]);
};
