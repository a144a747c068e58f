import type { KeptRecord } from '../record/record.ts';
import type { Bytes } from './bytes.ts';

/** A row of the store as `SELECT * … FORMAT RowBinary` gives it, made from the record that the log has at `seq`. */
export const writeRow = (row: Bytes, seq: number, record: KeptRecord): void => {
  const texts = (all: readonly string[]): void => {
    row.count(all.length);
    for (const text of all) row.text(text);
  };
  row.int64(seq);
  row.int64(record.received);
  row.int64(record.at);
  row.text(record.system);
  row.text(record.actor);
  row.text(record.from);
  row.text(record.action);
  texts(record.subjects);
  texts(record.fields);
  row.text(record.reason);
  row.int64(record.rows);
  row.byte(record.ok ? 1 : 0);
};
