/** A compound file of version 3, every stream in ordinary sectors or, below 4096 bytes, in small ones. */
const SECTOR = 512;
const SMALL = 64;
const CUTOFF = 4096;
const END = 0xffff_fffe;
const NOBODY = 0xffff_ffff;
const TABLE = 0xffff_fffd;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly parent: number;
  start: number;
  readonly size: number;
}

const entryBytes = (entries: readonly Entry[], index: number): Buffer => {
  const { name, type, start, size } = entries[index]!;
  const bytes = Buffer.alloc(128);
  const children = entries.flatMap((entry, child) => (entry.parent === index && child > 0 ? [child] : []));
  // Siblings hang on each other's right: a tree as lopsided as can be, and valid for whoever only reads.
  const { parent } = entries[index]!;
  const next = entries.findIndex((entry, other) => other > index && other > 0 && entry.parent === parent);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = type;
  bytes.writeUInt32LE(NOBODY, 68);
  bytes.writeUInt32LE(index === 0 || next < 0 ? NOBODY : next, 72);
  bytes.writeUInt32LE(children[0] ?? NOBODY, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
};

const padded = (bytes: Uint8Array, size: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((size - (bytes.length % size)) % size)]);

const chain = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => (index === count - 1 ? END : from + index + 1));

export const makeCfb = (streams: Readonly<Record<string, Uint8Array | string>>): Buffer => {
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, parent: -1, start: END, size: 0 }];
  const storages = new Map<string, number>([['', 0]]);
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const small: Buffer[] = [];
  const smallTable: number[] = [];
  const add = (bytes: Uint8Array): number => {
    const from = table.length;
    const full = padded(bytes, SECTOR);
    sectors.push(full);
    table.push(...chain(from, full.length / SECTOR));
    return full.length === 0 ? END : from;
  };
  const addSmall = (bytes: Uint8Array): number => {
    const from = smallTable.length;
    const full = padded(bytes, SMALL);
    small.push(full);
    smallTable.push(...chain(from, full.length / SMALL));
    return from;
  };
  for (const [path, content] of Object.entries(streams)) {
    const bytes = Buffer.from(content as string);
    const steps = path.split('/');
    let parent = 0;
    for (let depth = 1; depth < steps.length; depth += 1) {
      const storage = steps.slice(0, depth).join('/');
      if (!storages.has(storage)) {
        storages.set(storage, entries.length);
        entries.push({ name: steps[depth - 1]!, type: 1, parent, start: 0, size: 0 });
      }
      parent = storages.get(storage)!;
    }
    const start = bytes.length >= CUTOFF ? add(bytes) : bytes.length > 0 ? addSmall(bytes) : END;
    entries.push({ name: steps.at(-1)!, type: 2, parent, start, size: bytes.length });
  }
  const mini = Buffer.concat(small);
  entries[0] = { ...entries[0]!, start: add(mini), size: mini.length };
  const smallStart = add(Buffer.concat(smallTable.map((next) => Buffer.from(Uint32Array.of(next).buffer))));
  const directory = add(Buffer.concat(entries.map((_, index) => entryBytes(entries, index))));
  const tableSectors = Math.ceil((table.length + 1) / 127);
  const first = table.length;
  for (let index = 0; index < tableSectors; index += 1) table.push(TABLE);
  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tableSectors, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(CUTOFF, 56);
  header.writeUInt32LE(smallTable.length === 0 ? END : smallStart, 60);
  header.writeUInt32LE(1, 64);
  header.writeUInt32LE(END, 68);
  for (let index = 0; index < tableSectors; index += 1) header.writeUInt32LE(first + index, 76 + index * 4);
  const fat = Buffer.alloc(tableSectors * SECTOR, 0xff);
  for (const [index, next] of table.entries()) fat.writeUInt32LE(next, index * 4);
  return Buffer.concat([header, ...sectors, fat]);
};
