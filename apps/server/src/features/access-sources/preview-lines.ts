import {
  recordItems,
  type accessSourcesPreview,
  type BodyOf,
  type ReadLine,
  type RecordItem,
  type ResponseOf,
  type SourceMapping,
} from '@bongsu/contracts';
import { seoulIso } from '@bongsu/kit';
import {
  linesIn,
  mapRow,
  readRecord,
  rowReader,
  splitValues,
  type AccessRecord,
  type Line,
  type Row,
} from '@bongsu/ledger';

const EXAMPLES = 20;
const MOST_NAMES = 100;
const MOST_UNKNOWN = 30;
/** How far names are followed into objects within objects. */
const DEPTH = 3;

type Preview = ResponseOf<typeof accessSourcesPreview>;

const presentRecord = (of: AccessRecord): ReadLine['record'] => ({
  at: seoulIso(of.at),
  actor: of.actor,
  from: of.from,
  subjects: [...of.subjects],
  action: of.action,
  fields: [...of.fields],
  reason: of.reason,
  rows: of.rows,
  ok: of.ok,
});

/** A list of objects is as good as a line for each. */
const linesOf = (text: string, { format }: SourceMapping): Iterable<Line> => {
  const bytes = Buffer.from(text);
  if (format !== 'otlp' && !(format === 'jsonl' && /^\s*\[/.test(text))) return linesIn(bytes);
  return splitValues(bytes).map((value, at) => ({ number: at + 1, bytes: value }));
};

const rowsOf = function* (text: string, mapping: SourceMapping): Generator<Row> {
  const reader = rowReader(mapping);
  for (const line of linesOf(text, mapping)) yield* reader.push(line);
  yield* reader.end();
};

/** `user`, `user.id`: what a mapping can name. */
const namesIn = (row: Readonly<Record<string, unknown>>, depth = 1): string[] =>
  Object.entries(row).flatMap(([name, value]) =>
    depth < DEPTH && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? namesIn(value as Readonly<Record<string, unknown>>, depth + 1).map((inner) => `${name}.${inner}`)
      : [name],
  );

class Previewing {
  readonly #mapping: SourceMapping;
  readonly #found = Object.fromEntries(recordItems.map((item) => [item, 0])) as Record<RecordItem, number>;
  readonly #names = new Set<string>();
  readonly #unknown = new Set<string>();
  readonly #examples: ReadLine[] = [];
  #lines = 0;
  #readable = 0;
  #accepted = 0;

  constructor(mapping: SourceMapping) {
    this.#mapping = mapping;
  }

  take({ line, row }: Row): void {
    this.#lines += 1;
    if (row === null) return this.#show({ line: this.#lines, record: null, why: 'record: not-readable' });
    this.#readable += 1;
    for (const name of namesIn(row)) this.#names.add(name);
    const sent = mapRow(this.#mapping, row);
    for (const item of recordItems) if (sent[item] !== undefined) this.#found[item] += 1;
    const read = readRecord({ ...sent, id: sent['id'] ?? String(line.number) }, 'preview');
    if ('record' in read) {
      this.#accepted += 1;
      return this.#show({ line: this.#lines, record: presentRecord(read.record), why: null });
    }
    const { field, why } = read.refused;
    if (field === 'action' && why === 'unknown' && typeof sent['action'] === 'string')
      this.#unknown.add(sent['action']);
    return this.#show({ line: this.#lines, record: null, why: `${field}: ${why}` });
  }

  #show(example: ReadLine): void {
    if (this.#examples.length < EXAMPLES) this.#examples.push(example);
  }

  get result(): Preview {
    return {
      lines: this.#lines,
      readable: this.#readable,
      accepted: this.#accepted,
      found: this.#found,
      names: [...this.#names].slice(0, MOST_NAMES),
      unknownActions: [...this.#unknown].filter((word) => word.length <= 60).slice(0, MOST_UNKNOWN),
      examples: this.#examples,
    };
  }
}

/** How pasted lines would be read: by the same code that reads what a system sends, and nothing is kept. */
export const previewLines = ({ text, mapping }: BodyOf<typeof accessSourcesPreview>): Preview => {
  const previewing = new Previewing(mapping);
  for (const row of rowsOf(text, mapping)) previewing.take(row);
  return previewing.result;
};
