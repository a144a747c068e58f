/** The body of a request to records in the log. */
import { hash } from 'node:crypto';
import { appendSorted, type Answer, type Destination } from '../append-sorted.ts';
import { linesIn, Lines } from '../lines.ts';
import type { Mapping } from '../mapping.ts';
import { byPlace } from '../names.ts';
import { Sorting, type Sorted } from '../sorting.ts';
import { splitValues } from './split-values.ts';

/** The name of a batch, given by who sends it: `batch-id: …`. The same batch again is taken once. */
export const BATCH_HEADER = 'batch-id';
export const LONGEST_BATCH_ID = 128;

export interface Body {
  readonly bytes: Buffer;
  /** The header `content-type`. */
  readonly type: string;
  /** What the sender calls the batch; without it, it is called by what it says. */
  readonly batch?: string | undefined;
}

export interface Sender {
  /** Whose key was shown. */
  readonly source: string;
  readonly system: string;
  readonly mapping: Mapping;
}

type Split = (bytes: Buffer, mapping: Mapping) => Lines;

const byLine: Split = (bytes) => linesIn(bytes);

/** Of formats that are JSON; a table is one, whatever it is said to be. */
const byValue: Split = (bytes, mapping) =>
  mapping.format === 'jsonl' || mapping.format === 'otlp'
    ? Lines.of(splitValues(bytes).map((value, at) => ({ number: at + 1, bytes: value })))
    : byLine(bytes, mapping);

const splits: Readonly<Record<string, Split>> = {
  'application/json': byValue,
  'application/x-ndjson': byLine,
  'application/jsonl': byLine,
  'application/jsonlines': byLine,
  'text/plain': byLine,
  'text/csv': byLine,
};

/** The types of content that are understood; others are told with 415. */
export const isKnownType = (type: string): boolean => Object.hasOwn(splits, bareType(type));

const bareType = (type: string): string => type.split(';', 1)[0]!.trim().toLowerCase();

const batchOf = ({ bytes, batch }: Body): string => batch ?? hash('sha256', bytes, 'hex');

/** Every record in it and whatever is none. Throws `TypeError` for a type of content that is not known. */
export const sortBody = (body: Body, { source, system, mapping }: Sender): Sorted => {
  const split = Object.hasOwn(splits, bareType(body.type)) ? splits[bareType(body.type)] : undefined;
  if (split === undefined) throw new TypeError('This type of content is not known.');
  const batch = hash('sha256', `${source}\n${batchOf(body)}`, 'hex');
  const sorting = new Sorting({ system, mapping, nameOf: byPlace(batch) });
  sorting.push(split(body.bytes, mapping));
  sorting.end();
  return sorting.take();
};

/** Resolved when everything is on the disk. What is refused is counted from 1, in the order of the body. */
export const receiveBody = async (to: Destination, sender: Sender, body: Body): Promise<Answer> => {
  const { source, system } = sender;
  return appendSorted(to, { source, system, id: batchOf(body) }, sortBody(body, sender));
};

/** What OTLP wants to hear: how many were not taken, and why. */
export const otlpAnswer = ({ refused }: Answer): object => {
  if (refused.length === 0) return {};
  const errorMessage = [...new Set(refused.map(({ why }) => why))].slice(0, 10).join('; ');
  return { partialSuccess: { rejectedLogRecords: String(refused.length), errorMessage } };
};
