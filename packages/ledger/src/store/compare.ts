/** Holds the rows of the store against the entries of the log, byte for byte: is what questions are answered from what the log has? */
import { SEGMENT_SIZE } from '../log/segment.ts';
import { Growing } from '../record/growing.ts';
import { behindId, COLUMNS_IN_ENTRY } from './block.ts';
import { entriesOf, type Entries } from './entries-of.ts';
import type { Store } from './store.ts';

export interface Compared {
  /** How many records the log has had, and up to which index the store had rows: what came since is no difference. */
  readonly size: number;
  readonly held: number;
  /** The first index at which the store has another row, none, or one too many; null: there is no such. */
  readonly differs: number | null;
}

/** In this order RowBinary is what an entry is, behind its id. */
const ROWS = `
SELECT seq, ${COLUMNS_IN_ENTRY.join(', ')} FROM acc.records
WHERE seq >= {from:UInt64} AND seq < {to:UInt64} ORDER BY seq`;

/** Bytes of rows that are asked for at once, about: a segment of the longest records has four gibibytes. */
const LONG = 1 << 26;

/** Where two byte sequences part; null: nowhere. */
const partingOf = (left: Buffer, right: Buffer): number | null => {
  if (left.equals(right)) return null;
  const end = Math.min(left.length, right.length);
  for (let at = 0; at < end; at += 1) if (left[at] !== right[at]) return at;
  return end;
};

/** Throws what reading the log throws, and the errors of the store. `folder`: the log's. */
export const compareStore = async (store: Store, folder: string): Promise<Compared> => {
  // The rows first: a record that comes in between is in the log, and not asked for.
  const [{ first, held }] = (await store.ask(
    'SELECT min(seq) AS first, if(count() = 0, 0, max(seq) + 1) AS held FROM acc.records',
  )) as [{ first: string; held: string }];
  const log = await entriesOf(folder);
  const compared = { size: log.size, held: Number(held) };
  if (compared.held > 0 && Number(first) < log.first) return { ...compared, differs: Number(first) };
  for (let from = log.first; from < compared.held; from += SEGMENT_SIZE) {
    const to = Math.min(from + SEGMENT_SIZE, compared.held);
    const differs = await differenceIn(store, log, from, to);
    if (differs !== null) return { ...compared, differs };
  }
  return { ...compared, differs: null };
};

const differenceIn = async (store: Store, log: Entries, from: number, to: number): Promise<number | null> => {
  const expected = new Growing();
  let [start, ends]: [number, number[]] = [from, []];
  /** Of the rows up to index `behind`. */
  const difference = async (behind: number): Promise<number | null> => {
    const parting = partingOf(expected.take(), await store.rowBinary(ROWS, { from: start, to: behind }));
    if (parting !== null) return start + ends.filter((end) => end <= parting).length;
    [start, ends] = [behind, []];
    expected.length = 0;
    return null;
  };
  for await (const portion of log.segment(from / SEGMENT_SIZE)) {
    for (const entry of portion.entries().slice(0, to - start - ends.length)) {
      expected.int64(start + ends.length);
      expected.copy(entry, behindId(entry).at, entry.length);
      ends.push(expected.length);
    }
    const differs = expected.length < LONG ? null : await difference(start + ends.length);
    if (differs !== null) return differs;
  }
  return difference(to);
};
