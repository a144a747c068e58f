/** What somebody sends at once, and gets one answer for. */
import { RECEIVED_SIZE } from '../record/entry.ts';
import { writeInt64 } from '../record/growing.ts';
import { Entries } from '../record/entries.ts';
import { BadEntry } from '../record/bad-entry.ts';

export interface Batch {
  /** Who sends. */
  readonly source: string;
  /** The same batch sent again has the same one, and is not taken twice. */
  readonly id: string;
  /** Each as `encodeEntry` makes it; in the journal the moment of receipt stands behind each. */
  readonly entries: readonly Buffer[];
}

export const batchKey = ({ source, id }: { readonly source: string; readonly id: string }): string =>
  `${source}\n${id}`;

/** Each part behind its length, and so much room after it. */
const packParts = (parts: readonly Buffer[], room: number): Entries => {
  const payload = Buffer.allocUnsafe(parts.reduce((size, { length }) => size + 4 + length + room, 0));
  const places = new Uint32Array(parts.length * 2);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const start = payload.writeUInt32LE(part.length + room, at);
    payload.set(part, start);
    at = start + part.length + room;
    places[index * 2] = start;
    places[index * 2 + 1] = at;
  }
  return new Entries(payload, places);
};

const namesOf = ({ source, id }: Batch): Buffer => packParts([Buffer.from(source), Buffer.from(id)], 0).bytes;

/** The payload of its frame, of entries that were kept already. */
export const packBatch = (batch: Batch): Buffer => Buffer.concat([namesOf(batch), packParts(batch.entries, 0).bytes]);

/** Sets the moment of receipt behind each entry: the payload of its frame, in two pieces, and the entries as they lie in it. */
export const keepBatch = (
  batch: Batch,
  received: number,
): { readonly payload: readonly Buffer[]; readonly entries: Entries } => {
  const entries = packParts(batch.entries, RECEIVED_SIZE);
  const { bytes, places } = entries;
  for (let at = 1; at < places.length; at += 2) writeInt64(bytes, places[at]! - RECEIVED_SIZE, received);
  return { payload: [namesOf(batch), bytes], entries };
};

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
