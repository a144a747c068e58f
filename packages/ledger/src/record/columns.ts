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
/** Bytes that hardly any frame has more of, and what one may unpack to at most: far more than 4,096 records are. */
const [USUAL, LARGEST] = [512 * 1024, 512 * 1024 * 1024];

/** An entry's parts behind its version, in their order. */
const COLUMNS: Readonly<Record<keyof KeptRecord, Kind>> = {
  id: KIND.text,
  at: KIND.steps,
  actor: KIND.repeatedText,
  from: KIND.repeatedText,
  system: KIND.repeatedText,
  subjects: KIND.texts,
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
  /** How many records, how long each column is, and the columns. */
  readonly bytes: Buffer;
  readonly count: number;
  readonly #columns: readonly Buffer[];

  /** Throws `BadEntry`. */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    const head = new Spans(bytes);
    this.count = head.count();
    // Each record has a byte in a column at least.
    if (this.count > bytes.length) throw new BadEntry('A frame counts more records than it has.');
    const sizes = KINDS.map(() => head.count());
    this.#columns = sizes.map((size) => {
      const start = head.at;
      head.skip(size);
      return bytes.subarray(start, head.at);
    });
    if (head.at !== bytes.length) throw new BadEntry('Something stands behind a frame.');
  }

  /** One of them, from its beginning. */
  column(name: keyof KeptRecord): Spans {
    return new Spans(this.#columns[ITEMS.indexOf(name)]!);
  }

  /** Each as `decodeEntry` takes it. Throws `BadEntry` for what cannot be read; what can and was changed is told by the tree. */
  entries(): Entries {
    return assembleColumns(this, KINDS);
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
export const columnsOf = (entries: Entries): Columns => new Columns(Buffer.from(columnsFrom(entries)));

/** Their columns, packed. Throws `BadEntry`. */
export const packEntries = (entries: Entries): Buffer => {
  const bytes = columnsFrom(entries);
  return brotliCompressSync(bytes, {
    // Room for all of it, which is less than half.
    chunkSize: Math.max(1024, bytes.length >> 1),
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
};

const unpack = (packed: Uint8Array): Buffer => {
  try {
    return brotliDecompressSync(packed, { chunkSize: USUAL, maxOutputLength: LARGEST });
  } catch {
    throw new BadEntry('A frame cannot be unpacked.');
  }
};

/** The other way round. Throws `BadEntry`. */
export const unpackColumns = (packed: Uint8Array): Columns => new Columns(unpack(packed));
