import {
  recordItems,
  type accessSourcesPreview,
  type BodyOf,
  type ReadLine,
  type RecordItem,
  type ResponseOf,
} from '@bongsu/contracts';
import { Temporal, toSeoulIso } from '@bongsu/kit';
import type { AccessRecord } from '@bongsu/ledger';
import { readBody } from './read-body.ts';

const EXAMPLES = 20;
const MOST_NAMES = 100;
const MOST_UNKNOWN = 30;
/** How far names are followed into objects within objects. */
const DEPTH = 3;

const presentRecord = (of: AccessRecord): ReadLine['record'] => ({
  at: toSeoulIso(Temporal.Instant.fromEpochMilliseconds(of.at)),
  actor: of.actor,
  from: of.from,
  subjects: [...of.subjects],
  action: of.action,
  fields: [...of.fields],
  reason: of.reason,
  rows: of.rows,
  ok: of.ok,
});

/** `user`, `user.id`: what a mapping can name. */
const namesIn = (row: Readonly<Record<string, unknown>>, depth = 1): string[] =>
  Object.entries(row).flatMap(([name, value]) =>
    depth < DEPTH && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? namesIn(value as Readonly<Record<string, unknown>>, depth + 1).map((inner) => `${name}.${inner}`)
      : [name],
  );

/** How pasted lines would be read: by the same code that reads what a system sends, and nothing is kept. */
export const previewLines = async ({
  text,
  mapping,
}: BodyOf<typeof accessSourcesPreview>): Promise<ResponseOf<typeof accessSourcesPreview>> => {
  const found = Object.fromEntries(recordItems.map((item) => [item, 0])) as Record<RecordItem, number>;
  const names = new Set<string>();
  const unknown = new Set<string>();
  const examples: ReadLine[] = [];
  let [lines, readable, accepted] = [0, 0, 0];
  for await (const line of readBody(Buffer.from(text), { mapping, system: 'preview' }, ({ number }) =>
    String(number),
  )) {
    lines += 1;
    if (line.row !== null) readable += 1;
    if ('record' in line.read) accepted += 1;
    for (const item of recordItems) if (line.sent[item] !== undefined) found[item] += 1;
    const { action } = line.sent;
    if ('why' in line.read && line.read.why === 'action: unknown' && typeof action === 'string' && action.length <= 60)
      unknown.add(action);
    if (names.size < MOST_NAMES) for (const name of namesIn(line.row ?? {})) names.add(name);
    if (examples.length < EXAMPLES) {
      const read =
        'record' in line.read
          ? { record: presentRecord(line.read.record), why: null }
          : { record: null, why: line.read.why };
      examples.push({ line: line.number, ...read });
    }
  }
  return {
    lines,
    readable,
    accepted,
    found,
    names: [...names].slice(0, MOST_NAMES),
    unknownActions: [...unknown].slice(0, MOST_UNKNOWN),
    examples,
  };
};
