/** What somebody sends at once, and gets one answer for. */
import { Entries } from '../record/entries.ts';
import { BadEntry } from '../record/bad-entry.ts';
import type { Growing } from '../record/growing.ts';
import { keepEntries, keptSizeOf } from './machine.ts';

export interface Batch {
  /** Who sends. */
  readonly source: string;
  /** The same batch sent again has the same one, and is not taken twice. */
  readonly id: string;
  /** Each as `encodeEntry` makes it; in the journal the moment of receipt stands behind each. They stay where they are until somebody is answered. */
  readonly entries: Entries;
}

export const batchKey = ({ source, id }: { readonly source: string; readonly id: string }): string =>
  `${source}\n${id}`;

/** Each part behind its length. */
const packParts = (parts: Iterable<Buffer>): Buffer =>
  Buffer.concat([...parts].flatMap((part) => [Buffer.from(Uint32Array.of(part.length).buffer), part]));

/** Bytes of the payload that `keepBatch` makes of it, where nothing of it is left out. */
export const sizeOfBatch = ({ source, id, entries }: Batch): number =>
  8 + Buffer.byteLength(source) + Buffer.byteLength(id) + keptSizeOf(entries);

const namesOf = ({ source, id }: Batch): Buffer => packParts([Buffer.from(source), Buffer.from(id)]);

/** The payload of its frame, of entries that were kept already. */
export const packBatch = (batch: Batch): Buffer => Buffer.concat([namesOf(batch), packParts(batch.entries)]);

/** Sets the moment of receipt behind each entry: the payload of its frame, in two pieces, and the entries as they lie in it, behind what is in `arena`. */
export const keepBatch = (
  batch: Batch,
  received: number,
  arena: Growing,
): { readonly payload: readonly Buffer[]; readonly entries: Entries } => {
  const entries = keepEntries(batch.entries, received, arena);
  return { payload: [namesOf(batch), entries.bytes], entries };
};

/** Throws `BadEntry`: a frame with the right sum is a batch, unless somebody made it. */
export const unpackBatch = (payload: Buffer): Batch => {
  const places: number[] = [];
  for (let at = 0; at < payload.length;) {
    const size = at + 4 <= payload.length ? payload.readUInt32LE(at) : payload.length;
    if (at + 4 + size > payload.length) throw new BadEntry('A batch is cut off.');
    places.push(at + 4, at + 4 + size);
    at += 4 + size;
  }
  if (places.length < 4) throw new BadEntry('A batch says not from whom it is.');
  const parts = new Entries(payload, Uint32Array.from(places));
  return { source: parts.at(0).toString(), id: parts.at(1).toString(), entries: parts.slice(2) };
};
