/** What somebody sends at once, and gets one answer for. */
import { BadEntry } from '../record/reading.ts';

export interface Batch {
  /** Who sends. */
  readonly source: string;
  /** The same batch sent again has the same one, and is not taken twice. */
  readonly id: string;
  /** Each as `encodeEntry` makes it; in the journal, as `keepEntry` does. */
  readonly entries: readonly Buffer[];
}

export const batchKey = ({ source, id }: { readonly source: string; readonly id: string }): string =>
  `${source}\n${id}`;

const sized = (bytes: Buffer): Buffer[] => {
  const size = Buffer.allocUnsafe(4);
  size.writeUInt32LE(bytes.length);
  return [size, bytes];
};

/** The payload of its frame. */
export const packBatch = ({ source, id, entries }: Batch): Buffer =>
  Buffer.concat([Buffer.from(source), Buffer.from(id), ...entries].flatMap(sized));

/** Throws `BadEntry`: a frame with the right sum is a batch, unless somebody made it. */
export const unpackBatch = (payload: Buffer): Batch => {
  const parts: Buffer[] = [];
  for (let at = 0; at < payload.length;) {
    const size = at + 4 <= payload.length ? payload.readUInt32LE(at) : payload.length;
    if (at + 4 + size > payload.length) throw new BadEntry('A batch is cut off.');
    parts.push(payload.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  const [source, id, ...entries] = parts;
  if (source === undefined || id === undefined) throw new BadEntry('A batch says not from whom it is.');
  return { source: source.toString(), id: id.toString(), entries };
};
