/**
 * Records as one block of ClickHouse's Native format: column by column, words by dictionary. The columns of a segment's frames are so near
 * to it that they go over as they are, value by value where they have a dictionary, and no record has to be put together on the way; it is
 * taken in many times faster than lines of JSON.
 */
import { numbersIn, type Columns } from '../record/columns.ts';
import { Dictionary, Values } from '../record/dictionary.ts';
import { Growing } from '../record/growing.ts';
import type { KeptRecord } from '../record/record.ts';
import { Spans } from '../record/spans.ts';
import { RECORDS } from './table.ts';

interface Column {
  /** Takes so many records' parts. */
  take(from: Spans, count: number): void;
  parts(): readonly Buffer[];
}

const int64 = (value: number): Buffer => {
  const bytes = new Growing(8);
  bytes.int64(value);
  return bytes.take();
};

const numbers = (): Column => {
  const all = new Growing();
  return {
    take(from, count) {
      const next = numbersIn(from);
      for (let left = count; left > 0; left -= 1) all.int64(next());
    },
    parts: () => [all.take()],
  };
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

  /** Of the word between `start` and `end`, its length in front. */
  placeOf(bytes: Uint8Array, start: number, end: number): number {
    const known = this.#dictionary.size;
    const place = this.#dictionary.numberOf(bytes, start, end);
    if (this.#dictionary.size > known) this.#keys.copy(bytes, start, end);
    return place;
  }

  add(place: number): void {
    this.#rows.push(place);
  }

  body(): readonly Buffer[] {
    // Of no rows nothing is written.
    if (this.#rows.length === 0) return [];
    const many = this.#dictionary.size;
    const [width, places] =
      many <= 0x100
        ? [0, Uint8Array.from(this.#rows)]
        : many <= 0x1_0000
          ? [1, Uint16Array.from(this.#rows)]
          : [2, Uint32Array.from(this.#rows)];
    return [
      int64(OWN_KEYS | width),
      int64(many),
      this.#keys.take(),
      int64(this.#rows.length),
      Buffer.from(places.buffer),
    ];
  }
}

const words = (): Column => {
  const all = new Words();
  return {
    take(from, count) {
      const places = new Values(from).map(({ bytes, at }, end) => all.placeOf(bytes, at, end));
      for (let left = count; left > 0; left -= 1) all.add(Values.chosen(places, from.count()));
    },
    parts: () => [all.prefix, ...all.body()],
  };
};

/** Where the list of each row ends among all of them, and then all of them. */
const lists = (): Column => {
  const [ends, all] = [new Growing(), new Growing()];
  let end = 0;
  return {
    take(from, count) {
      for (let left = count; left > 0; left -= 1) {
        const many = from.count();
        const start = from.at;
        for (let one = many; one > 0; one -= 1) from.text();
        all.copy(from.bytes, start, from.at);
        end += many;
        ends.int64(end);
      }
    },
    parts: () => [ends.take(), all.take()],
  };
};

const listsOfWords = (): Column => {
  const [ends, all] = [new Growing(), new Words()];
  let end = 0;
  const placesIn = (list: Spans): number[] =>
    Array.from({ length: list.count() }, () => {
      const start = list.at;
      list.text();
      return all.placeOf(list.bytes, start, list.at);
    });
  return {
    take(from, count) {
      const values = new Values(from).map(placesIn);
      for (let left = count; left > 0; left -= 1) {
        const places = Values.chosen(values, from.count());
        for (const place of places) all.add(place);
        end += places.length;
        ends.int64(end);
      }
    },
    parts: () => [all.prefix, ends.take(), ...all.body()],
  };
};

const texts = (): Column => {
  const all = new Growing();
  return {
    take(from, count) {
      const values = new Values(from);
      for (let left = count; left > 0; left -= 1) values.copy(from.count(), all);
    },
    parts: () => [all.take()],
  };
};

const flags = (): Column => {
  const all = new Growing();
  return {
    take: (from, count) => all.copy(from.bytes, 0, count),
    parts: () => [all.take()],
  };
};

/** The columns in the order in which an entry has them, behind its version and its id. */
const IN_ENTRY: readonly (readonly [name: string, item: keyof KeptRecord, column: () => Column])[] = [
  ['at', 'at', numbers],
  ['actor', 'actor', words],
  ['place', 'from', words],
  ['system', 'system', words],
  ['subjects', 'subjects', lists],
  ['action', 'action', words],
  ['fields', 'fields', listsOfWords],
  ['reason', 'reason', texts],
  ['rows', 'rows', numbers],
  ['ok', 'ok', flags],
  ['received', 'received', numbers],
];

export const COLUMNS_IN_ENTRY = IN_ENTRY.map(([name]) => name);

/** Behind the version and the id of an entry: everything that its row has. */
export const behindId = (entry: Buffer): Spans => {
  const spans = new Spans(entry, 1);
  spans.text();
  return spans;
};

/** Records of one month, which are taken in as one: all of them or none. */
export class Block {
  readonly #seq = new Growing();
  readonly #columns = IN_ENTRY.map(([name, item, column]) => ({ name, item, column: column() }));
  #count = 0;

  /** `seqs`: their indexes in the log. Throws `BadEntry`. */
  add(seqs: readonly number[], columns: Columns): void {
    for (const seq of seqs) this.#seq.int64(seq);
    for (const { item, column } of this.#columns) column.take(columns.column(item), columns.count);
    this.#count += columns.count;
  }

  get count(): number {
    return this.#count;
  }

  take(): Buffer {
    const head = new Growing();
    head.count(RECORDS.columns.length);
    head.count(this.#count);
    const parts = [head.take()];
    for (const { name, type } of RECORDS.columns) {
      const about = new Growing(64);
      for (const word of [name, type]) {
        about.count(word.length);
        about.copy(Buffer.from(word), 0, word.length);
      }
      const found = this.#columns.find((one) => one.name === name);
      parts.push(about.take(), ...(found === undefined ? [this.#seq.take()] : found.column.parts()));
    }
    return Buffer.concat(parts);
  }
}
