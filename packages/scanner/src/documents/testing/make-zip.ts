import { crc32, deflateRawSync } from 'node:zlib';

export interface NewMember {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array | string;
  readonly stored?: boolean;
  readonly flags?: number;
}

const asBytes = (text: Uint8Array | string): Buffer =>
  typeof text === 'string' ? Buffer.from(text) : Buffer.from(text);

/** A plain ZIP file. */
export const makeZip = (members: readonly NewMember[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, stored = false, flags = 0x800 } of members) {
    const plain = asBytes(bytes);
    const label = asBytes(name);
    const packed = stored ? plain : deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(label.length, 22);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, label, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, offset, label);
    at += 4 + common.length + label.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
};
