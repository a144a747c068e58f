/**
 * What PostgreSQL writes with `log_destination = 'csvlog'`, and pgaudit within it: reads and writes of tables, rights, people who came and
 * went, and who was turned away. Whatever else a server writes is nobody's access and gives nothing.
 */
import { CsvReader, splitCsv } from '../csv.ts';
import type { Line } from '../lines.ts';
import type { Row, RowReader } from '../row.ts';
import { actionOf, saidIn } from './statement.ts';

/** Columns since PostgreSQL 14; those before had fewer at the end. */
const COLUMNS =
  `log_time,user_name,database_name,process_id,connection_from,session_id,session_line_num,command_tag,session_start_time,
virtual_transaction_id,transaction_id,error_severity,sql_state_code,message,detail,hint,internal_query,internal_query_pos,context,query,
query_pos,location,application_name,backend_type,leader_pid,query_id`.split(/,\s*/);
/** Statements go on over many lines, and PostgreSQL closes its quotes. */
const MOST_LINES = 1000;

type Logged = Readonly<Record<string, unknown>>;
type Told = Readonly<Record<string, string | undefined>>;

const textOf = (row: Logged, name: string): string => (typeof row[name] === 'string' ? row[name] : '');

/** `READ SELECT` and so on. Whoever prepares a statement has seen nothing yet. */
const AUDITED: Readonly<Record<string, string>> = {
  'READ SELECT': 'read',
  'READ COPY': 'download',
  'WRITE INSERT': 'create',
  'WRITE COPY': 'create',
  'WRITE UPDATE': 'update',
  'WRITE MERGE': 'update',
  'WRITE DELETE': 'delete',
  'WRITE TRUNCATE TABLE': 'delete',
  'ROLE GRANT': 'grant',
  'ROLE GRANT ROLE': 'grant',
  'ROLE CREATE ROLE': 'grant',
  'ROLE ALTER ROLE': 'grant',
  'ROLE REVOKE': 'revoke',
  'ROLE REVOKE ROLE': 'revoke',
  'ROLE DROP ROLE': 'revoke',
};

/** `AUDIT: SESSION,1,1,READ,SELECT,TABLE,public.patients,"select …",<none>,3`: rows at the end where they are logged. */
const audited = (row: Logged, audit: string): Told | null => {
  const [, , , kind = '', command = '', , object = '', statement = '', , rows] = splitCsv(audit, ',') ?? [];
  const action = AUDITED[`${kind} ${command}`];
  if (action === undefined) return null;
  const said = saidIn(statement);
  const place = object === '' ? `database:${textOf(row, 'database_name')}` : `table:${object}`;
  return { action, rows, subjects: said.subjects ?? place, reason: said.reason };
};

const REFUSED = '42501';
/** Of a name or a password that is wrong. */
const FAILED_LOGIN = /^28/;

const told = (row: Logged): Told | null => {
  const [message, state, query] = [textOf(row, 'message'), textOf(row, 'sql_state_code'), textOf(row, 'query')];
  if (message.startsWith('AUDIT: ')) return audited(row, message.slice('AUDIT: '.length));
  if (message.startsWith('connection authorized: ')) return { action: 'login' };
  if (message.startsWith('disconnection: ')) return textOf(row, 'user_name') === '' ? null : { action: 'logout' };
  if (FAILED_LOGIN.test(state)) return { action: 'login-failed', ok: 'refused' };
  const action = state === REFUSED ? actionOf(query) : undefined;
  if (action === undefined) return null;
  const said = saidIn(query);
  return { action, ok: 'refused', subjects: said.subjects ?? `database:${textOf(row, 'database_name')}`, ...said };
};

/** `10.0.0.7:51324` and `[local]`. */
const addressOf = (from: string): string => (from === '[local]' ? 'local' : from.replace(/:\d+$/, ''));

const rowOf = (line: Line, row: Logged): Row[] => {
  const items = told(row);
  if (items === null) return [];
  const id = `${textOf(row, 'session_id')}-${textOf(row, 'session_line_num')}`;
  const [at, actor, from] = [
    textOf(row, 'log_time'),
    textOf(row, 'user_name'),
    addressOf(textOf(row, 'connection_from')),
  ];
  return [{ line, row: { id, at, actor, from, ...items } }];
};

const read = (rows: readonly Row[]): Row[] =>
  rows.flatMap((one) => (one.row === null ? [one] : rowOf(one.line, one.row)));

export const pgauditReader = (): RowReader => {
  const table = new CsvReader(COLUMNS, MOST_LINES);
  return {
    push: (line) => read(table.push(line)),
    end: () => read(table.end()),
    get open() {
      return table.open;
    },
  };
};
