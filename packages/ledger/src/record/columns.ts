/**
 * Many entries column by column, which packs far better than one after the other. What repeats itself, as accounts and systems do,
 * stands in a dictionary; everything else is copied as it stands in the entry, so that no record has to be understood on the way.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { BadEntry } from './bad-entry.ts';
import type { Entries } from './entries.ts';
import { Growing } from './growing.ts';
import { assembleColumns, KIND, writeColumns, type Kind } from './machine.ts';
import type { KeptRecord } from './record.ts';
import { Spans } from './spans.ts';

/** With dictionaries nearly as small as quality 5, in an eighth of its time. */
const QUALITY = 1;
/** What a frame may unpack to at most: 4,096 records of the largest size, and something. */
const LARGEST = 4096 * 65_536 + (1 << 22);

/** An entry's parts behind its version, in their order. */
const COLUMNS: Readonly<Record<keyof KeptRecord, Kind>> = {
  id: KIND.name,
  at: KIND.steps,
  actor: KIND.repeatedText,
  from: KIND.repeatedText,
  system: KIND.repeatedText,
  subjects: KIND.numberedTexts,
  action: KIND.repeatedText,
  fields: KIND.repeatedTexts,
  reason: KIND.repeatedText,
  rows: KIND.steps,
  ok: KIND.byte,
  received: KIND.steps,
};
/** In this order columns stand behind one another. */
export const ITEMS = Object.keys(COLUMNS) as readonly (keyof KeptRecord)[];
const KINDS = Object.values(COLUMNS);

/** Records column by column. */
export class Columns {
  /** How many records, how long each column is, and the columns; one behind the other, and none of the columns in two of them. */
  readonly pieces: readonly Uint8Array[];
  /** Bytes of all of them. */
  readonly size: number;
  readonly count: number;
  readonly #columns: readonly Uint8Array[];

  /** Throws `BadEntry`. */
  constructor(pieces: readonly Uint8Array[]) {
    this.pieces = pieces.filter(({ length }) => length > 0);
    this.size = pieces.reduce((sum, { length }) => sum + length, 0);
    const [first, ...others] = this.pieces.map((piece) => new Spans(piece));
    let from = first ?? new Spans(Buffer.alloc(0));
    this.count = from.count();
    // Each record has a byte in a column at least.
    if (this.count > this.size) throw new BadEntry('A frame counts more records than it has.');
    const sizes = KINDS.map(() => from.count());
    this.#columns = sizes.map((size) => {
      if (from.at === from.bytes.length) from = others.shift() ?? from;
      const start = from.at;
      from.skip(size);
      return from.bytes.subarray(start, from.at);
    });
    if (from.at !== from.bytes.length || others.length > 0) throw new BadEntry('Something stands behind a frame.');
  }

  copyTo(bytes: Buffer, at: number): void {
    let end = at;
    for (const piece of this.pieces) {
      bytes.set(piece, end);
      end += piece.length;
    }
  }

  /** One of them, from its beginning. */
  column(name: keyof KeptRecord): Spans {
    return new Spans(this.#columns[ITEMS.indexOf(name)]!);
  }

  /**
   * Each as `decodeEntry` takes it, behind what `into` has. Throws `BadEntry` for what cannot be read; what can and was changed is told by the tree.
   */
  entries(into?: Growing): Entries {
    return assembleColumns(this, KINDS, into);
  }
}

const unfold = (step: number): number => (step % 2 === 1 ? (step - 1) / 2 : -step / 2);

/** Numbers of 64 bits, each as what it is more than the one before; 0, and the number itself, where that is too much. */
export const numbersIn = (column: Spans): (() => number) => {
  let value = 0;
  return () => {
    const step = column.count();
    value = step === 0 ? column.int64() : value + unfold(step);
    if (!Number.isSafeInteger(value)) throw new BadEntry('A number of a record is larger than any.');
    return value;
  };
};

const columnsFrom = (entries: Entries): Buffer =>
  writeColumns(entries, KINDS, (sizes) => {
    const head = new Growing(128);
    head.count(entries.length);
    for (const size of sizes) head.count(size);
    return head.take();
  });

/** Of entries as `decodeEntry` takes them. Throws `BadEntry` where one is none. */
export const columnsOf = (entries: Entries): Columns => new Columns([Buffer.from(columnsFrom(entries))]);

/** How much of columns stands as it is: the names that come first, where they are bytes that nothing packs further. */
const bareIn = (bytes: Buffer): number => {
  const head = new Spans(bytes);
  head.count();
  const [names = 0] = KINDS.map(() => head.count());
  return names > 0 && bytes[head.at] !== 0 ? head.at + names : 0;
};

/** Their columns, packed: how many bytes stand as they are and how many do not, and both. Throws `BadEntry`. */
export const packEntries = (entries: Entries): readonly Buffer[] => {
  const bytes = columnsFrom(entries);
  const bare = bareIn(bytes);
  const rest = bytes.subarray(bare);
  const head = new Growing(16);
  head.count(bare);
  head.count(rest.length);
  const packed = brotliCompressSync(rest, {
    // Room for nearly all of it, at once.
    chunkSize: Math.max(1024, (rest.length * 3) >> 2),
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: rest.length },
  });
  return [head.take(), Buffer.from(bytes.subarray(0, bare)), packed];
};

const unpack = (packed: Uint8Array, length: number): Buffer => {
  try {
    // With room for one more it is seen that nothing follows.
    return brotliDecompressSync(packed, { chunkSize: Math.max(64, length + 1), maxOutputLength: length });
  } catch {
    throw new BadEntry('A frame cannot be unpacked.');
  }
};

/** The other way round. Throws `BadEntry`. */
export const unpackColumns = (packed: Uint8Array): Columns => {
  const head = new Spans(packed);
  const [bare, length] = [head.count(), head.count()];
  const start = head.at;
  head.skip(bare);
  if (length > LARGEST) throw new BadEntry('A frame holds more than any.');
  const rest = unpack(packed.subarray(head.at), length);
  if (rest.length !== length) throw new BadEntry('A frame cannot be unpacked.');
  return new Columns([packed.subarray(start, head.at), rest]);
};
