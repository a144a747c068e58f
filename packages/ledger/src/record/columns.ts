/**
 * Many entries column by column, which packs far better than one after the other. What repeats itself, as accounts and systems do,
 * stands in a dictionary; everything else is copied as it stands in the entry, so that no record has to be understood on the way.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { Dictionary, Values } from './dictionary.ts';
import { ENTRY_VERSION } from './entry.ts';
import { Growing } from './growing.ts';
import { BadEntry } from './bad-entry.ts';
import type { KeptRecord } from './record.ts';
import { Spans } from './spans.ts';

/** With dictionaries as small as quality 5, in a quarter of its time. */
const QUALITY = 2;
/** What a frame may unpack to: far more than 4,096 records are. */
const LARGEST = 512 * 1024 * 1024;

/** One part of each entry. */
interface Writer {
  /** Takes the part that begins where `entry` is, and moves behind it. */
  take(entry: Spans): void;
  write(): Buffer;
}

interface Reader {
  /** Puts the next record's part behind what is there. */
  put(entry: Growing): void;
  readonly isAtEnd: boolean;
}

interface Column {
  readonly writer: () => Writer;
  readonly reader: (column: Spans) => Reader;
}

type Skip = (spans: Spans) => void;
const text: Skip = (spans) => spans.text();
const texts: Skip = (spans) => spans.texts();
const verdict: Skip = (spans) => spans.skip(1);

const isAtEnd = ({ at, bytes }: Spans): boolean => at === bytes.length;

const plain = (skip: Skip): Column => ({
  writer: () => {
    const all = new Growing();
    return {
      take(entry) {
        const start = entry.at;
        skip(entry);
        all.copy(entry.bytes, start, entry.at);
      },
      write: () => all.take(),
    };
  },
  reader: (column) => ({
    put(entry) {
      const start = column.at;
      skip(column);
      entry.copy(column.bytes, start, column.at);
    },
    get isAtEnd() {
      return isAtEnd(column);
    },
  }),
});

const repeated = (skip: Skip): Column => ({
  writer: () => {
    const [values, numbers] = [new Dictionary(), new Growing()];
    return {
      take(entry) {
        const start = entry.at;
        skip(entry);
        numbers.count(values.numberOf(entry.bytes, start, entry.at));
      },
      write() {
        const all = new Growing();
        values.write(all);
        return Buffer.concat([all.take(), numbers.take()]);
      },
    };
  },
  reader: (column) => {
    const values = new Values(column);
    return {
      put: (entry) => values.copy(column.count(), entry),
      get isAtEnd() {
        return isAtEnd(column);
      },
    };
  },
});

/** Steps below zero between those above, and none is 0: 1, 3, 2. */
const fold = (step: number): number => (step < 0 ? -step * 2 : step * 2 + 1);
const unfold = (step: number): number => (step % 2 === 1 ? (step - 1) / 2 : -step / 2);
/** Further than that nothing is a step: 0 is written, and the number itself. */
const FURTHEST = 2 ** 50;

/** Numbers of 64 bits, each as what it is more than the one before. */
const steps: Column = {
  writer: () => {
    const all = new Growing();
    let before = 0;
    return {
      take(entry) {
        const start = entry.at;
        const value = entry.int64();
        if (Math.abs(value - before) < FURTHEST) all.count(fold(value - before));
        else {
          all.count(0);
          all.copy(entry.bytes, start, entry.at);
        }
        before = value;
      },
      write: () => all.take(),
    };
  },
  reader: (column) => {
    let value = 0;
    return {
      put(entry) {
        const step = column.count();
        value = step === 0 ? column.int64() : value + unfold(step);
        if (!Number.isSafeInteger(value)) throw new BadEntry('A number of a record is larger than any.');
        entry.int64(value);
      },
      get isAtEnd() {
        return isAtEnd(column);
      },
    };
  },
};

/** An entry's parts behind its version, in their order. */
const COLUMNS: Readonly<Record<keyof KeptRecord, Column>> = {
  id: plain(text),
  at: steps,
  actor: repeated(text),
  from: repeated(text),
  system: repeated(text),
  subjects: plain(texts),
  action: repeated(text),
  fields: repeated(texts),
  reason: repeated(text),
  rows: steps,
  ok: plain(verdict),
  received: steps,
};

const ALL = Object.values(COLUMNS);

/** Of entries as `decodeEntry` takes them. */
export const packEntries = (entries: readonly Buffer[]): Buffer => {
  const writers = ALL.map(({ writer }) => writer());
  for (const bytes of entries) {
    const entry = new Spans(bytes, 1);
    for (const writer of writers) writer.take(entry);
  }
  const columns = writers.map((writer) => writer.write());
  const head = new Growing();
  head.count(entries.length);
  for (const { length } of columns) head.count(length);
  const whole = Buffer.concat([head.take(), ...columns]);
  return brotliCompressSync(whole, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length },
  });
};

const unpack = (packed: Uint8Array): Buffer => {
  try {
    return brotliDecompressSync(packed, { maxOutputLength: LARGEST });
  } catch {
    throw new BadEntry('A frame cannot be unpacked.');
  }
};

/** The other way round. Throws `BadEntry` for what cannot be read; what can and was changed is told by the tree. */
export const unpackEntries = (packed: Uint8Array): Buffer[] => {
  const whole = unpack(packed);
  const head = new Spans(whole);
  const count = head.count();
  const sizes = ALL.map(() => head.count());
  // Each record has a byte in a column at least.
  if (count > whole.length) throw new BadEntry('A frame counts more records than it has.');
  const readers = ALL.map(({ reader }, at) => {
    const start = head.at;
    head.skip(sizes[at]!);
    return reader(new Spans(whole.subarray(start, head.at)));
  });
  const all = new Growing(whole.length * 2);
  const ends: number[] = [];
  for (let at = 0; at < count; at += 1) {
    all.byte(ENTRY_VERSION);
    for (const reader of readers) reader.put(all);
    if (all.length > LARGEST) throw new BadEntry('A frame holds more than any.');
    ends.push(all.length);
  }
  if (!isAtEnd(head) || readers.some((reader) => !reader.isAtEnd))
    throw new BadEntry('Something stands behind a frame.');
  return ends.map((end, at) => all.bytes.subarray(at === 0 ? 0 : ends[at - 1]!, end));
};
