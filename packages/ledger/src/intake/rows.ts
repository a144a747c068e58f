/** Lines of any format to what their items are called there. */
import { parseCef } from './cef.ts';
import { readCsv } from './csv.ts';
import { decodeLine, type Line } from './lines.ts';
import type { Format } from './mapping.ts';
import { parseSyslog } from './syslog.ts';

export interface Row {
  readonly line: Line;
  /** Null: it cannot be read. */
  readonly row: Readonly<Record<string, unknown>> | null;
}

const parsers: Readonly<Record<Exclude<Format, 'csv'>, (text: string) => unknown>> = {
  jsonl: JSON.parse,
  syslog: parseSyslog,
  cef: parseCef,
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (line: Line, parse: (text: string) => unknown): Row['row'] => {
  try {
    const row = line.isTooLong ? null : parse(decodeLine(line.bytes));
    return isObject(row) ? row : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

export const readRows = async function* (lines: AsyncIterable<Line>, format: Format): AsyncGenerator<Row> {
  if (format === 'csv') yield* readCsv(lines);
  else for await (const line of lines) yield { line, row: parsed(line, parsers[format]) };
};
