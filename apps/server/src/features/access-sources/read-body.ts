import type { RecordItem, SourceMapping } from '@bongsu/contracts';
import { mapRow, readLines, readRecord, readRows, type AccessRecord, type Line, type Refused } from '@bongsu/ledger';

/** One line of what a system sent, and what it says. */
export interface BodyLine {
  readonly number: number;
  /** As it came; of a table with its line of names before it, so that it can be read again by itself. */
  readonly bytes: Buffer;
  /** By the names that the system uses; `null`: it is not in the format. */
  readonly row: Readonly<Record<string, unknown>> | null;
  /** Its items, as far as they were found in it. */
  readonly sent: Readonly<Partial<Record<RecordItem, unknown>>>;
  /** What its record is called. */
  readonly name: string;
  readonly read: { readonly record: AccessRecord } | { readonly why: string };
}

/** What a record is called whose system gives it no name: what its line says, and which of those that say the same it is. */
export type NameOf = (line: Line) => string;

const NEWLINE = 10;

/** An array is as good as lines. */
const asLines = (body: Buffer, format: SourceMapping['format']): Buffer => {
  if (format !== 'jsonl' || !/^\s*\[/.test(body.subarray(0, 100).toString('latin1'))) return body;
  try {
    const items = JSON.parse(body.toString()) as unknown[];
    return Buffer.from(items.map((item) => JSON.stringify(item)).join('\n'));
  } catch {
    return body;
  }
};

const headOf = (body: Buffer, format: SourceMapping['format']): Buffer => {
  if (format !== 'csv') return Buffer.alloc(0);
  const end = body.indexOf(NEWLINE);
  return end < 0 ? body : body.subarray(0, end + 1);
};

// oxlint-disable-next-line typescript/require-await -- an iterable of one chunk
const chunks = async function* (body: Buffer): AsyncGenerator<Buffer> {
  yield body;
};

const ownNameOf = ({ id }: Readonly<Record<string, unknown>>): string | null =>
  typeof id === 'string' || typeof id === 'number' ? String(id) : null;

const whyOf = ({ field, why }: Refused): string => `${field}: ${why}`;

/** Every line of a body, read as `mapping` says; records are those of `system`, whatever a line says. */
export const readBody = async function* (
  body: Buffer,
  { mapping, system }: { readonly mapping: SourceMapping; readonly system: string },
  nameOf: NameOf,
): AsyncGenerator<BodyLine> {
  const lines = asLines(body, mapping.format);
  const head = headOf(lines, mapping.format);
  for await (const { line, row } of readRows(readLines(chunks(lines)), mapping.format)) {
    const { number } = line;
    const bytes = head.length === 0 ? line.bytes : Buffer.concat([head, line.bytes]);
    if (line.isTooLong || row === null) {
      const why = line.isTooLong ? 'record: too-long' : 'record: not-readable';
      yield { number, bytes, row: null, sent: {}, name: nameOf(line), read: { why } };
      continue;
    }
    const sent = mapRow(mapping, row);
    const name = ownNameOf(sent) ?? nameOf(line);
    const read = readRecord({ ...sent, id: name, system });
    yield { number, bytes, row, sent, name, read: 'refused' in read ? { why: whyOf(read.refused) } : read };
  }
};
