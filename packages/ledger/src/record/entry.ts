/**
 * A record as bytes, the same wherever it is hashed: RowBinary of its columns, as ClickHouse writes it, so that a row of the query store
 * can be held against the tree. The first byte says which version of the columns it is. The last column is the log's own: it sets the moment
 * of receipt behind what was sent.
 */
import type { AccessRecord, KeptRecord } from './record.ts';
import { Growing, writeInt64 } from './growing.ts';
import { BadEntry } from './bad-entry.ts';
import { Reading } from './reading.ts';

export const ENTRY_VERSION = 2;
/** What the log sets behind what was sent. */
export const RECEIVED_SIZE = 8;
/**
 * Bytes of what was sent. With its salt and the moment of receipt it fits an entry of C2SP's bundles; and 65,536 of them, and what is written at
 * once behind them, have places of 32 bits.
 */
export const LONGEST_ENTRY = 61_000;

const writing = new Growing();

/** What was sent, still without the moment of receipt. Texts must be well formed: half a pair of UTF-16 has no bytes of its own. */
export const encodeEntry = (record: AccessRecord): Buffer => {
  writing.length = 0;
  writing.byte(ENTRY_VERSION);
  writing.text(record.id);
  writing.int64(record.at);
  writing.text(record.actor);
  writing.text(record.from);
  writing.text(record.system);
  writing.texts(record.subjects);
  writing.text(record.action);
  writing.texts(record.fields);
  writing.text(record.reason);
  writing.int64(record.rows);
  writing.byte(record.ok ? 1 : 0);
  return Buffer.from(writing.take());
};

/** What was sent of what is kept. */
export const sentOf = (kept: Buffer): Buffer => kept.subarray(0, kept.length - RECEIVED_SIZE);

export const encodeKept = (record: KeptRecord): Buffer => {
  const sent = encodeEntry(record);
  const kept = Buffer.concat([sent], sent.length + RECEIVED_SIZE);
  writeInt64(kept, sent.length, record.received);
  return kept;
};

/** The other way round. Throws `BadEntry`, also for what `encodeKept` would write otherwise: a record has one form alone. */
export const decodeEntry = (bytes: Buffer): KeptRecord => {
  const reading = new Reading(bytes);
  if (reading.byte() !== ENTRY_VERSION) throw new BadEntry('An entry is of a version that is not known.');
  const record: KeptRecord = {
    id: reading.text(),
    at: reading.int64(),
    actor: reading.commonText(),
    from: reading.commonText(),
    system: reading.commonText(),
    subjects: reading.texts(),
    action: reading.commonText(),
    fields: reading.commonTexts(),
    reason: reading.commonText(),
    rows: reading.int64(),
    ok: reading.verdict(),
    received: reading.int64(),
  };
  if (!reading.isAtEnd) throw new BadEntry('Something stands behind an entry.');
  return record;
};
