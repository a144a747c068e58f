/**
 * What the plugin `server_audit` of MariaDB writes, with `CONNECT`, `QUERY` and `TABLE` events: tables that were read and written, rights,
 * people who came and went, and who was turned away. A line that tells of anything else is nobody's access and gives nothing.
 */
import type { Line } from '../lines.ts';
import type { Row } from '../row.ts';
import { actionOf, saidIn } from './statement.ts';

/** Time, server, account, place, connection, query, event, database, object, code of the error. */
const LINE = /^(\d{8} \d\d:\d\d:\d\d),([^,]*),([^,]*),([^,]*),(\d+),(\d+),([A-Z_]+),([^,]*),(.*),(\d*)$/s;

/** The server's own tables, which every statement looks into. */
const OWN = new Set(['mysql', 'information_schema', 'performance_schema', 'sys']);

/** Nobody may do that: to a database, a table, a column, or at all. */
const REFUSED = new Set(['1044', '1142', '1143', '1227', '1370']);

const EVENTS: Readonly<Record<string, string>> = {
  CONNECT: 'login',
  DISCONNECT: 'logout',
  FAILED_CONNECT: 'login-failed',
};

type Told = Readonly<Record<string, string | undefined>>;

const statementOf = (object: string): string =>
  object
    .replace(/^'(.*)'$/s, '$1')
    .replaceAll(/\\(.)/gs, (_, sign: string) =>
      sign === 'n' ? '\n' : sign === 'r' ? '\r' : sign === 't' ? '\t' : sign,
    );

const queried = (database: string, statement: string, code: string): Told | null => {
  const action = actionOf(statement);
  if (action === 'grant' || action === 'revoke') return { action, ok: code === '0' ? undefined : 'refused' };
  // What was let in is told table by table.
  if (action === undefined || !REFUSED.has(code)) return null;
  return { action, ok: 'refused', subjects: `database:${database === '' ? '*' : database}`, ...saidIn(statement) };
};

const told = (event: string, database: string, object: string, code: string): Told | null => {
  if (event === 'QUERY') return queried(database, statementOf(object), code);
  // It does not say whether a row was added, changed or removed.
  if (event === 'READ' || event === 'WRITE')
    return OWN.has(database)
      ? null
      : { action: event === 'READ' ? 'read' : 'update', subjects: `table:${database}.${object}` };
  const action = Object.hasOwn(EVENTS, event) ? EVENTS[event] : undefined;
  return action === undefined ? null : { action, ok: action === 'login-failed' ? 'refused' : undefined };
};

export const readMariadb = (line: Line, text: string): Row[] => {
  const found = LINE.exec(text);
  if (found === null || line.fault !== undefined) return [{ line, row: null }];
  const [, at, , actor, from, , , event, database, object, code] = found as unknown as string[];
  const items = told(event!, database!, object!, code!);
  return items === null ? [] : [{ line, row: { at, actor, from, ...items } }];
};
