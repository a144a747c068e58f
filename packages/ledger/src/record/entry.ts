/**
 * A record as bytes, the same wherever it is hashed: RowBinary of its columns, as ClickHouse writes it, so that a row of the query store
 * can be held against the tree. The first byte says which version of the columns it is. The last column is the log's own: it sets the moment
 * of receipt behind what was sent.
 */
import type { AccessRecord, KeptRecord } from './record.ts';
import { BadEntry, Reading } from './reading.ts';

export const ENTRY_VERSION = 2;
const RECEIVED_SIZE = 8;

const sizeOfText = (text: string): number => {
  const length = Buffer.byteLength(text);
  return sizeOfCount(length) + length;
};

const sizeOfCount = (count: number): number => {
  let size = 1;
  for (let rest = count; rest >= 0x80; rest = Math.floor(rest / 0x80)) size += 1;
  return size;
};

const sizeOfTexts = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + sizeOfText(text), sizeOfCount(texts.length));

class Writing {
  readonly bytes: Buffer;
  #at = 0;

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafe(size);
  }

  byte(value: number): void {
    this.bytes[this.#at] = value;
    this.#at += 1;
  }

  /** LEB128. */
  count(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.byte((rest % 0x80) | 0x80);
    this.byte(rest);
  }

  int64(value: number): void {
    this.bytes.writeBigInt64LE(BigInt(value), this.#at);
    this.#at += 8;
  }

  text(text: string): void {
    this.count(Buffer.byteLength(text));
    this.#at += this.bytes.write(text, this.#at);
  }

  texts(texts: readonly string[]): void {
    this.count(texts.length);
    for (const text of texts) this.text(text);
  }
}

/** What was sent, still without the moment of receipt. Texts must be well formed: half a pair of UTF-16 has no bytes of its own. */
export const encodeEntry = (record: AccessRecord): Buffer => {
  const { id, at, actor, from, system, subjects, action, fields, reason, rows, ok } = record;
  const size = [id, actor, from, system, action, reason].reduce((sum, text) => sum + sizeOfText(text), 0);
  const writing = new Writing(size + 8 + 8 + 2 + sizeOfTexts(subjects) + sizeOfTexts(fields));
  writing.byte(ENTRY_VERSION);
  writing.text(id);
  writing.int64(at);
  writing.text(actor);
  writing.text(from);
  writing.text(system);
  writing.texts(subjects);
  writing.text(action);
  writing.texts(fields);
  writing.text(reason);
  writing.int64(rows);
  writing.byte(ok ? 1 : 0);
  return writing.bytes;
};

/** What was sent, with the moment the log took it. */
export const keepEntry = (sent: Buffer, received: number): Buffer => {
  const bytes = Buffer.allocUnsafe(sent.length + RECEIVED_SIZE);
  bytes.set(sent);
  bytes.writeBigInt64LE(BigInt(received), sent.length);
  return bytes;
};

/** What was sent of what is kept. */
export const sentOf = (kept: Buffer): Buffer => kept.subarray(0, kept.length - RECEIVED_SIZE);

export const encodeKept = (record: KeptRecord): Buffer => keepEntry(encodeEntry(record), record.received);

/** The other way round. Throws `BadEntry`, also for what `encodeKept` would write otherwise: a record has one form alone. */
export const decodeEntry = (bytes: Buffer): KeptRecord => {
  const reading = new Reading(bytes);
  if (reading.byte() !== ENTRY_VERSION) throw new BadEntry('An entry is of a version that is not known.');
  const record: KeptRecord = {
    id: reading.text(),
    at: reading.int64(),
    actor: reading.text(),
    from: reading.text(),
    system: reading.text(),
    subjects: reading.texts(),
    action: reading.text(),
    fields: reading.texts(),
    reason: reading.text(),
    rows: reading.int64(),
    ok: reading.verdict(),
    received: reading.int64(),
  };
  if (!reading.isAtEnd) throw new BadEntry('Something stands behind an entry.');
  return record;
};
