import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file inside a package, in order. `stored` files are not compressed, as `mimetype` must not be. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly bytes: Buffer;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01, the earliest date a ZIP can hold: a package says when it was made inside, not by its files' dates. */
const NO_DATE = 0x00210000;
const UTF8_NAMES = 0x0800;

/** Reads a plain ZIP (no encryption, no ZIP64), which is all kordoc writes. */
export const readZip = (bytes: Uint8Array): readonly ZipEntry[] => {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error('not a ZIP file');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push(entryAt(zip, name, at));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
};

const entryAt = (zip: Buffer, name: string, central: number): ZipEntry => {
  const local = zip.readUInt32LE(central + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const raw = zip.subarray(start, start + zip.readUInt32LE(central + 20));
  const stored = zip.readUInt16LE(central + 10) === 0;
  return { name, stored, bytes: stored ? raw : inflateRawSync(raw) };
};

/** Writes the entries without dates, so that equal content gives equal bytes. */
export const writeZip = (entries: readonly ZipEntry[]): Uint8Array => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const body = entry.stored ? entry.bytes : deflateRawSync(entry.bytes);
    const fields = commonFields(entry, body.length);
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([u32(LOCAL), fields, u16(0), name, body]);
    directory.push(Buffer.concat([u32(CENTRAL), u16(20), fields, u16(0, 0, 0, 0), u32(0, offset), name]));
    files.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const count = entries.length;
  return Buffer.concat([...files, index, u32(END), u16(0, 0, count, count), u32(index.length, offset), u16(0)]);
};

/** Version to name length: the part that both headers share. */
const commonFields = (entry: ZipEntry, packed: number): Buffer =>
  Buffer.concat([
    u16(20, UTF8_NAMES, entry.stored ? 0 : 8),
    u32(NO_DATE, crc32(entry.bytes), packed, entry.bytes.length),
    u16(Buffer.byteLength(entry.name)),
  ]);

const u16 = (...values: readonly number[]): Buffer => {
  const out = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => out.writeUInt16LE(value, index * 2));
  return out;
};

const u32 = (...values: readonly number[]): Buffer => {
  const out = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => out.writeUInt32LE(value, index * 4));
  return out;
};
