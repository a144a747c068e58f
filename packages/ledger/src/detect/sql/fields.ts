/** The fields that rules see, as ClickHouse works them out of `acc.records` and the organisation's facts. */
import { DAY_MS, HOUR_MS } from '@bongsu/kit';
import type { Facts } from '../facts.ts';
import { kindOf, type Field } from '../field.ts';
import { dayNumberOf, OFFICE, SEOUL_MS, WEEKDAYS } from '../seoul.ts';
import { list, number, text, truth } from './text.ts';

/** The day of a row's `ms` in Seoul, as a number. */
export const DAY = `intDiv(ms + ${SEOUL_MS}, ${DAY_MS})`;
const HOUR = `intDiv(modulo(ms + ${SEOUL_MS}, ${DAY_MS}), ${HOUR_MS})`;
const WEEKDAY = `${list(WEEKDAYS.map(text))}[modulo(${DAY}, 7) + 1]`;

/** Of an employee of whom nobody said that they left. */
const NEVER = 2_147_483_647;

/** What has to be known of employees, one row for each: what the records are joined with. */
const peopleTable = ({ employees = [] }: Facts): string => {
  const rows = employees.map(({ actor, department = '', role = '', subject = '', left, away = [] }) => {
    const days = away.map(({ from, to }) => `(${dayNumberOf(from)}, ${dayNumberOf(to)})`);
    const last = left === undefined ? NEVER : dayNumberOf(left);
    return `(${text(actor)}, ${text(department)}, ${text(role)}, ${text(subject)}, ${last}, ${list(days)})`;
  });
  const type = 'Array(Tuple(String, String, String, String, Int32, Array(Tuple(Int32, Int32))))';
  return (
    `SELECT one.1 AS actor, one.2 AS department, one.3 AS role, one.4 AS own, one.5 AS last, one.6 AS away, 1 AS known ` +
    `FROM (SELECT arrayJoin(CAST(${list(rows)}, ${text(type)})) AS one) LIMIT 1 BY actor`
  );
};

/** Whether `address` lies in one of the networks; what is no address lies in none. */
export const within = (address: string, networks: readonly string[]): string => {
  const isAddress = `(isIPv4String(${address}) OR isIPv6String(${address}))`;
  const ranges = networks.map((network) => {
    if (network.includes('/')) return text(network);
    return text(`${network}/${network.includes(':') ? 128 : 32}`);
  });
  return `(${isAddress} AND arrayExists(network -> isIPAddressInRange(if(${isAddress}, ${address}, '::'), network), ${list(ranges)}))`;
};

const someOf = (people: readonly string[]): string =>
  people.length === 0 ? 'false' : `arrayExists(subject -> subject IN (${people.map(text).join(', ')}), subjects)`;

const isOpen = ({ holidays = [], office = OFFICE }: Facts): string =>
  `(${HOUR} >= ${office.from} AND ${HOUR} < ${office.to} AND ${WEEKDAY} NOT IN ('sat', 'sun') ` +
  `AND NOT has(CAST(${list(holidays.map((day) => number(dayNumberOf(day))))}, 'Array(Int64)'), ${DAY}))`;

const stateOf = ({ employees = [] }: Facts): string =>
  employees.length === 0
    ? `''`
    : `multiIf(known = 0, 'unknown', ${DAY} > last, 'left', ` +
      `arrayExists(span -> ${DAY} >= span.1 AND ${DAY} <= span.2, away), 'away', 'working')`;

/** Some follow from records before: of the same account, of the same system, in the order of their times or of the log. */
const HISTORY: Readonly<Partial<Record<Field, { readonly column: string; readonly sql: string }>>> = {
  'actor.idle-days': {
    column: 'idle_days',
    sql: `intDiv(ms - lagInFrame(ms, 1, ms) OVER (PARTITION BY actor ORDER BY ms, seq ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), ${DAY_MS})`,
  },
  'system.silent-minutes': {
    column: 'silent_minutes',
    sql: 'intDiv(ms - lagInFrame(ms, 1, ms) OVER (PARTITION BY system ORDER BY ms, seq ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), 60000)',
  },
  'time.late-minutes': {
    column: 'late_minutes',
    sql: 'intDiv(max(ms) OVER (PARTITION BY system ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - ms, 60000)',
  },
};

/** Columns of `acc.records` that have to be read for a field besides those that always are. */
const READ: Readonly<Partial<Record<Field, string>>> = {
  from: 'place',
  'from.network': 'place',
  'from.allowed': 'place',
  system: 'system',
  'system.silent-minutes': 'system',
  'time.late-minutes': 'system',
  action: 'action',
  reason: 'reason',
  rows: 'rows',
  ok: 'ok',
  fields: 'fields',
};

/** What the records have to be joined with for it. */
const OF_PEOPLE: Readonly<Partial<Record<Field, readonly string[]>>> = {
  'actor.department': ['department'],
  'actor.role': ['role'],
  'subjects.self': ['own'],
  'actor.state': ['last', 'away', 'known'],
};

const columnsOf = (fields: readonly Field[], find: (field: Field) => readonly string[]): readonly string[] => [
  ...new Set(fields.flatMap(find)),
];

const optional = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

const momentSql = (ms: number): string => `fromUnixTimestamp64Milli(toInt64(${number(ms)}))`;

export interface Stretch {
  /** Milliseconds since 1970: records from this moment up to, not including, the other are looked at. */
  readonly since?: number;
  readonly to?: number;
}

/** The records as events, with the columns that some fields need. */
export const eventsOf = (
  fields: readonly Field[],
  facts: Facts,
  { since, to }: Stretch,
): { readonly sql: string; readonly columns: readonly string[] } => {
  const read = ['seq', 'ms', 'actor', 'subjects', ...columnsOf(fields, (field) => optional(READ[field]))];
  const history = columnsOf(fields, (field) => optional(HISTORY[field]?.column));
  const joined = columnsOf(fields, (field) => OF_PEOPLE[field] ?? []);
  const columns = [...read, ...history, ...joined];
  const own = read.map((column) => {
    if (column === 'ms') return 'toUnixTimestamp64Milli(at) AS ms';
    return ['actor', 'place', 'system', 'action'].includes(column) ? `toString(${column}) AS ${column}` : column;
  });
  const when = [
    ...(since === undefined ? [] : [`at >= ${momentSql(since)}`]),
    ...(to === undefined ? [] : [`at < ${momentSql(to)}`]),
  ];
  const records = `SELECT ${own.join(', ')} FROM acc.records${when.length === 0 ? '' : ` WHERE ${when.join(' AND ')}`}`;
  const before = Object.values(HISTORY)
    .filter(({ column }) => history.includes(column))
    .map(({ column, sql }) => `${sql} AS ${column}`);
  const withHistory = before.length === 0 ? records : `SELECT *, ${before.join(', ')} FROM (${records})`;
  const sql =
    joined.length === 0
      ? withHistory
      : `SELECT ${columns.join(', ')} FROM (${withHistory}) AS records LEFT ANY JOIN (${peopleTable(facts)}) AS people USING (actor)`;
  return { sql, columns };
};

const OWN: Readonly<Partial<Record<Field, string>>> = {
  from: 'place',
  'subjects.count': 'length(subjects)',
  'time.hour': HOUR,
  'time.day': WEEKDAY,
  'from.network':
    `multiIf(match(place, '^[0-9]+\\\\.[0-9]+\\\\.[0-9]+\\\\.[0-9]+$'), arrayStringConcat(arraySlice(splitByChar('.', place), 1, 2), '.'), ` +
    `position(place, ':') > 0, arrayStringConcat(arraySlice(splitByChar(':', place), 1, 4), ':'), place)`,
  'actor.department': 'department',
  'actor.role': 'role',
};

export const fieldSql = (field: Field, facts: Facts): string => {
  switch (field) {
    case 'subjects.colleague':
      return someOf((facts.employees ?? []).flatMap(({ subject }) => (subject === undefined ? [] : [subject])));
    case 'subjects.notable':
      return someOf(facts.notable ?? []);
    case 'subjects.self':
      return `(has(subjects, actor) OR (own != '' AND has(subjects, own)))`;
    case 'time.office':
      return isOpen(facts);
    case 'from.allowed':
      return facts.addresses === undefined || facts.addresses.length === 0
        ? truth(true)
        : within('place', facts.addresses);
    case 'actor.state':
      return stateOf(facts);
    default:
      return HISTORY[field]?.column ?? OWN[field] ?? field;
  }
};

/** A field as texts: what groups are made of. */
export const groupSql = (field: Field, facts: Facts): string => {
  const sql = fieldSql(field, facts);
  const { type, isMany } = kindOf(field);
  if (isMany === true) return `arrayJoin(if(empty(${sql}), [''], arrayDistinct(${sql})))`;
  if (type === 'truth') return `if(${sql}, 'true', 'false')`;
  return type === 'number' ? `toString(${sql})` : sql;
};
