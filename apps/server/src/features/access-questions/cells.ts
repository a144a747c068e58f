/** An answer of the query store, read for what it is: numbers, moments, days. */
import type { AccessAnswer } from '@bongsu/contracts';
import { instantAt, Temporal, type Instant, type PlainDate } from '@bongsu/kit';
import type { Answered } from '@bongsu/ledger';

type Kind = AccessAnswer['columns'][number]['kind'];
/** A number too great to be one is a text of digits. */
export type Cell = string | number | boolean | Instant | PlainDate | null;

export interface AnswerTable {
  readonly columns: readonly { readonly name: string; readonly kind: Kind }[];
  readonly rows: readonly (readonly Cell[])[];
}

const WRAPPED = /^(?:Nullable|LowCardinality)\((.*)\)$|^SimpleAggregateFunction\(\w+, (.*)\)$/;

const unwrapped = (type: string): string => {
  const [, one, other] = WRAPPED.exec(type) ?? [];
  const inner = one ?? other;
  return inner === undefined ? type : unwrapped(inner);
};

/** A moment without its zone is nobody's: it stays a text. */
const zoneIn = (type: string): string | null => {
  const zone = /^DateTime(?:64)?\(.*'(.+)'\)$/.exec(type)?.[1] ?? '';
  try {
    return instantAt(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    return null;
  }
};

const kindOf = (type: string): Kind => {
  if (/^(?:U?Int\d+|B?Float\d+|Decimal)/.test(type)) return 'number';
  if (/^(?:Array|Tuple|Map|Nested)\(/.test(type)) return 'list';
  if (/^Date(?:32)?$/.test(type)) return 'day';
  if (type === 'Bool') return 'flag';
  return zoneIn(type) === null ? 'text' : 'moment';
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const numberOf = (value: unknown): string | number => {
  if (typeof value === 'number') return value;
  const number = Number(value);
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? textOf(value) : number;
};

const readers: Readonly<Record<Kind, (value: unknown, type: string) => Cell>> = {
  text: textOf,
  number: numberOf,
  list: (value) => (Array.isArray(value) ? value.map(textOf).join(', ') : textOf(value)),
  day: (value) => Temporal.PlainDate.from(textOf(value)),
  flag: (value) => value === true,
  moment: (value, type) =>
    Temporal.PlainDateTime.from(textOf(value).replace(' ', 'T'))
      .toZonedDateTime(zoneIn(type) ?? 'UTC')
      .toInstant(),
};

export const readAnswer = ({ columns, rows }: Answered): AnswerTable => {
  const read = columns.map(({ name, type }) => {
    const inner = unwrapped(type);
    const kind = kindOf(inner);
    return { name, kind, cell: (value: unknown): Cell => (value === null ? null : readers[kind](value, inner)) };
  });
  return {
    columns: read.map(({ name, kind }) => ({ name, kind })),
    rows: rows.map((row) => read.map(({ cell }, place) => cell(row[place] ?? null))),
  };
};
