/**
 * Entries as one block of ClickHouse's Native format: column by column, words by dictionary. Parts of an entry have the bytes that they
 * have there, so that they are copied and no record has to be understood; it is taken in many times faster than lines of JSON.
 */
import { Dictionary } from '../record/dictionary.ts';
import { Growing } from '../record/growing.ts';
import { Spans } from '../record/spans.ts';
import { RECORDS } from './table.ts';

interface Column {
  /** Takes the part that begins where `entry` is, and moves behind it. */
  take(entry: Spans): void;
  parts(): readonly Growing[];
}

const copied = (skip: (entry: Spans) => void): Column => {
  const all = new Growing();
  return {
    take(entry) {
      const start = entry.at;
      skip(entry);
      all.copy(entry.bytes, start, entry.at);
    },
    parts: () => [all],
  };
};

const int64 = (value: number): Growing => {
  const bytes = new Growing(8);
  bytes.int64(value);
  return bytes;
};

const DICTIONARY_VERSION = 1;
/** "Keys of its own, and here they are", above how wide a place is: 0, 1, 2 for one, two, four bytes. */
const OWN_KEYS = 0x600;

/** LowCardinality(String): each word once, and for each row the place of its word. */
class Words {
  readonly prefix = int64(DICTIONARY_VERSION);
  readonly #dictionary = new Dictionary();
  readonly #keys = new Growing();
  readonly #rows: number[] = [];

  take(entry: Spans): void {
    const start = entry.at;
    entry.text();
    const known = this.#dictionary.size;
    this.#rows.push(this.#dictionary.numberOf(entry.bytes, start, entry.at));
    if (this.#dictionary.size > known) this.#keys.copy(entry.bytes, start, entry.at);
  }

  body(): readonly Growing[] {
    // Of no rows nothing is written.
    if (this.#rows.length === 0) return [];
    const many = this.#dictionary.size;
    const width = many <= 0x100 ? 0 : many <= 0x1_0000 ? 1 : 2;
    const places = int64(this.#rows.length);
    places.reserve(this.#rows.length << width);
    for (const place of this.#rows)
      for (let shift = 0; shift < 8 << width; shift += 8) places.byte((place >>> shift) & 0xff);
    return [int64(OWN_KEYS | width), int64(many), this.#keys, places];
  }
}

const words = (): Column => {
  const all = new Words();
  return { take: (entry) => all.take(entry), parts: () => [all.prefix, ...all.body()] };
};

/** Where the list of each row ends among all of them, and then all of them. */
const lists = (): Column => {
  const [ends, all] = [new Growing(), new Growing()];
  let end = 0;
  return {
    take(entry) {
      const many = entry.count();
      const start = entry.at;
      for (let left = many; left > 0; left -= 1) entry.text();
      all.copy(entry.bytes, start, entry.at);
      end += many;
      ends.int64(end);
    },
    parts: () => [ends, all],
  };
};

const listsOfWords = (): Column => {
  const [ends, all] = [new Growing(), new Words()];
  let end = 0;
  return {
    take(entry) {
      const many = entry.count();
      for (let left = many; left > 0; left -= 1) all.take(entry);
      end += many;
      ends.int64(end);
    },
    parts: () => [all.prefix, ends, ...all.body()],
  };
};

const number = (): Column => copied((entry) => entry.skip(8));
const text = (): Column => copied((entry) => entry.text());
const flag = (): Column => copied((entry) => entry.skip(1));

/** The columns in the order in which an entry has them, behind its version and its id. */
const IN_ENTRY: readonly (readonly [name: string, column: () => Column])[] = [
  ['at', number],
  ['actor', words],
  ['place', words],
  ['system', words],
  ['subjects', lists],
  ['action', words],
  ['fields', listsOfWords],
  ['reason', text],
  ['rows', number],
  ['ok', flag],
  ['received', number],
];

export const COLUMNS_IN_ENTRY = IN_ENTRY.map(([name]) => name);

/** Behind the version and the id of an entry: everything that its row has. */
export const behindId = (entry: Buffer): Spans => {
  const spans = new Spans(entry, 1);
  spans.text();
  return spans;
};

/** Entries of one month, which are taken in as one: all of them or none. */
export class Block {
  readonly #seq = new Growing();
  readonly #columns = IN_ENTRY.map(([, column]) => column());
  #count = 0;

  /** `seq`: its index in the log. Throws `BadEntry`. */
  add(seq: number, entry: Buffer): void {
    this.#seq.int64(seq);
    const spans = behindId(entry);
    for (const column of this.#columns) column.take(spans);
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  take(): Buffer {
    const head = new Growing();
    head.count(RECORDS.columns.length);
    head.count(this.#count);
    const parts = [head];
    for (const { name, type } of RECORDS.columns) {
      const about = new Growing(64);
      for (const word of [name, type]) {
        about.count(word.length);
        about.copy(Buffer.from(word), 0, word.length);
      }
      const column = this.#columns[COLUMNS_IN_ENTRY.indexOf(name)];
      parts.push(about, ...(column === undefined ? [this.#seq] : column.parts()));
    }
    return Buffer.concat(parts.map((part) => part.take()));
  }
}
