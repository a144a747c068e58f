/** What is what in the lines of a system. */
import { readTime } from './times.ts';
import type { AccessRecord } from '../record/record.ts';

export const FORMATS = ['jsonl', 'csv', 'syslog', 'cef', 'otlp', 'pgaudit', 'mariadb'] as const;

export type Format = (typeof FORMATS)[number];

export interface Mapping {
  readonly format: Format;
  /**
   * Which item of a line each item of a record is: a name, or names parted by dots that lead into an object; of several the first that is
   * there. `=text` is that text.
   */
  readonly items: Partial<Readonly<Record<keyof AccessRecord, string | readonly string[]>>>;
  /** The columns of a table that has no line of names. */
  readonly names?: readonly string[];
  /** What parts several subjects, or fields, in one text. */
  readonly separator?: string;
  /** The offset of times that do not say one: `+09:00` unless told otherwise. */
  readonly zone?: string;
  /** What the system calls its actions, to what they are here. */
  readonly actions?: Readonly<Record<string, string>>;
  /** What `ok` holds when somebody was turned away. */
  readonly refusals?: readonly string[];
}

type Row = Readonly<Record<string, unknown>>;

const SEOUL = '+09:00';

/** Own properties only: a line that names `__proto__` or `constructor` finds nothing. */
const ownOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Row)[name] : undefined;

const at = (row: Row, path: string): unknown => {
  if (path.startsWith('=')) return path.slice(1);
  const whole = ownOf(row, path);
  return whole === undefined ? path.split('.').reduce<unknown>(ownOf, row) : whole;
};

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && value !== '-';

const find = (row: Row, paths: string | readonly string[] | undefined): unknown =>
  (typeof paths === 'string' ? [paths] : (paths ?? [])).map((path) => at(row, path)).find(isThere);

const list = (value: unknown, separator: string): unknown => {
  if (typeof value !== 'string') return value;
  return value
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
};

const count = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;

/** The row as `readRecord` takes it. */
export const mapRow = (mapping: Mapping, row: Row): Record<string, unknown> => {
  const { items, separator = ',', zone = SEOUL, actions = {}, refusals = [] } = mapping;
  const action = find(row, items.action);
  const time = find(row, items.at);
  const ok = find(row, items.ok);
  const sent: Record<string, unknown> = {
    id: find(row, items.id),
    at: typeof time === 'string' || typeof time === 'number' ? readTime(String(time), zone) : time,
    actor: find(row, items.actor),
    from: find(row, items.from),
    system: find(row, items.system),
    subjects: list(find(row, items.subjects), separator),
    action: typeof action === 'string' && Object.hasOwn(actions, action) ? actions[action] : action,
    fields: list(find(row, items.fields), separator),
    reason: find(row, items.reason),
    rows: count(find(row, items.rows)),
    ok: typeof ok === 'string' || typeof ok === 'number' ? !refusals.includes(String(ok)) : ok,
  };
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
};
