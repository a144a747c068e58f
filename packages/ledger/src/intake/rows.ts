/** Lines of any format to what their items are called there. */
import { parseCef } from './cef.ts';
import { CsvReader } from './csv.ts';
import { readMariadb } from './databases/mariadb.ts';
import { pgauditReader } from './databases/pgaudit.ts';
import { decodeLine, type Line } from './lines.ts';
import type { Format, Mapping } from './mapping.ts';
import { readOtlp } from './otlp.ts';
import type { Row, RowReader } from './row.ts';
import { parseSyslog } from './syslog/message.ts';

const parsers: Readonly<Record<Exclude<Format, 'csv' | 'otlp' | 'pgaudit' | 'mariadb'>, (text: string) => unknown>> = {
  jsonl: JSON.parse,
  syslog: parseSyslog,
  cef: parseCef,
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (line: Line, parse: (text: string) => unknown): Row['row'] => {
  try {
    const row = line.fault !== undefined ? null : parse(decodeLine(line.bytes).replace(/^\uFEFF/, ''));
    return isObject(row) ? row : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

const byLine = (rowsOf: (line: Line) => readonly Row[]): RowReader => ({
  push: rowsOf,
  end: () => [],
  open: undefined,
});

export const rowReader = ({ format, names }: Mapping): RowReader => {
  if (format === 'csv') return new CsvReader(names);
  if (format === 'pgaudit') return pgauditReader();
  if (format === 'mariadb') return byLine((line) => readMariadb(line, decodeLine(line.bytes)));
  if (format === 'otlp') return byLine((line) => readOtlp(line, parsed(line, JSON.parse)));
  return byLine((line) => [{ line, row: parsed(line, parsers[format]) }]);
};
