/** Holds the rows of the store against the records of the log, byte for byte: is what questions are answered from what the log has? */
import { SEGMENT_SIZE } from '../log/segment.ts';
import { Bytes } from './bytes.ts';
import { recordsOf } from './records-of.ts';
import { writeRow } from './row.ts';
import type { Store } from './store.ts';
import { RECORDS } from './table.ts';

export interface Compared {
  /** How many records the log has. */
  readonly size: number;
  /** The first index at which the store has another row, none, or one too many; null: there is no such. */
  readonly differs: number | null;
}

const ROWS = `
SELECT ${RECORDS.columns.map(({ name }) => name).join(', ')} FROM acc.records
WHERE seq >= {from:UInt64} AND seq < {to:UInt64} ORDER BY seq`;

/** Where two byte sequences part; null: nowhere. */
const partingOf = (left: Buffer, right: Buffer): number | null => {
  if (left.equals(right)) return null;
  const end = Math.min(left.length, right.length);
  for (let at = 0; at < end; at += 1) if (left[at] !== right[at]) return at;
  return end;
};

/** Refresh the store first. Throws what reading the log throws, and the errors of the store. `folder`: the log's. */
export const compareStore = async (store: Store, folder: string): Promise<Compared> => {
  const records = await recordsOf(folder);
  const { size } = records;
  for (let segment = 0; segment * SEGMENT_SIZE < size; segment += 1) {
    const from = segment * SEGMENT_SIZE;
    const expected = new Bytes();
    const ends: number[] = [];
    for await (const portion of records.segment(segment)) {
      for (const record of portion) {
        writeRow(expected, from + ends.length, record);
        ends.push(expected.length);
      }
    }
    const rows = await store.rowBinary(ROWS, { from, to: Math.min(from + SEGMENT_SIZE, size) });
    const parting = partingOf(expected.take(), rows);
    if (parting !== null)
      return { size, differs: from + Math.min(ends.filter((end) => end <= parting).length, ends.length - 1) };
  }
  return { size, differs: await rowBehind(store, size) };
};

const rowBehind = async (store: Store, size: number): Promise<number | null> => {
  const [row] = await store.ask<{ seq: string }>(
    'SELECT seq FROM acc.records WHERE seq >= {size:UInt64} ORDER BY seq LIMIT 1',
    { size },
  );
  return row === undefined ? null : Number(row.seq);
};
