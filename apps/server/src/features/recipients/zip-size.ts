import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { isPlainXml } from './plain-xml.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

const endRecord = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
};

const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw);

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
  readonly said: number;
}

/** What the directory at the end of the file lists; `null` when it is not sound. */
const entriesOf = (bytes: Buffer): readonly Entry[] | null => {
  const end = endRecord(bytes);
  if (end < 0) return null;
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null;
    const local = bytes.readUInt32LE(at + 42);
    if (local + 30 > bytes.length) return null;
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const name = bytes.toString('latin1', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    entries.push({ name, method: bytes.readUInt16LE(at + 10), packed, said: bytes.readUInt32LE(at + 24) });
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};

const unfold = ({ method, packed, said }: Entry): Promise<Buffer | null> => {
  if (method === STORED) return Promise.resolve(packed);
  if (method !== DEFLATED) return Promise.resolve(null);
  return inflate(packed, { maxOutputLength: Math.max(said, 1) }).catch(() => null);
};

const isSound = async (entry: Entry): Promise<boolean> => {
  const unfolded = await unfold(entry);
  if (unfolded?.length !== entry.said) return false;
  return !/\.(xml|rels)$/i.test(entry.name) || isPlainXml(unfolded);
};

/**
 * Bytes that a spreadsheet unfolds to; infinite when that is more than `most`, when an entry holds more than the
 * directory says of it, or no plain XML. What is said costs a stranger nothing: half a megabyte can say one kilobyte
 * and be a gigabyte, so each entry is unfolded once, up to what it said.
 */
export const expandsTo = async (bytes: Buffer, most: number): Promise<number> => {
  const entries = entriesOf(bytes);
  const sum = entries?.reduce((total, { said }) => total + said, 0) ?? Number.POSITIVE_INFINITY;
  if (entries === null || sum > most) return Number.POSITIVE_INFINITY;
  for (const entry of entries) if (!(await isSound(entry))) return Number.POSITIVE_INFINITY;
  return sum;
};
