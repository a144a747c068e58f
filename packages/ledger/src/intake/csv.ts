/** RFC 4180: fields parted by commas (or semicolons, tabs), in quotes where they hold those or ends of lines. */
import { decodeLine, type Line } from './lines.ts';

/** A field in quotes goes on over so many lines at most: whoever forgot to close one swallows no more, and then not even that. */
const MOST_LINES = 50;

/** The fields; null: one in quotes is not closed. */
export const splitCsv = (text: string, separator: string): string[] | null => {
  const fields: string[] = [];
  for (let at = 0; ; at += 1) {
    if (text[at] === '"') {
      let field = '';
      let from = at + 1;
      for (;;) {
        const end = text.indexOf('"', from);
        if (end < 0) return null;
        field += text.slice(from, end);
        at = end + 1;
        if (text[at] !== '"') break;
        field += '"';
        from = at + 1;
      }
      // What stands between the quote and the next comma belongs to it, as everybody reads it.
      const next = text.indexOf(separator, at);
      field += next < 0 ? text.slice(at) : text.slice(at, next);
      at = next < 0 ? text.length : next;
      fields.push(field);
    } else {
      const next = text.indexOf(separator, at);
      fields.push(next < 0 ? text.slice(at) : text.slice(at, next));
      at = next < 0 ? text.length : next;
    }
    if (at >= text.length) return fields;
  }
};

const separatorOf = (head: string): string =>
  [',', ';', '\t', '|'].toSorted((left, right) => head.split(right).length - head.split(left).length)[0]!;

export interface CsvRow {
  readonly line: Line;
  /** By the names of the first line; null: its quotes cannot be read. */
  readonly row: Readonly<Record<string, string>> | null;
}

const joined = (lines: readonly Line[]): Line => ({
  number: lines[0]!.number,
  bytes: Buffer.concat(lines.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [Buffer.of(10), bytes]))),
  isTooLong: lines.some(({ isTooLong }) => isTooLong),
});

/** Rows below the line of names. */
export const readCsv = async function* (lines: AsyncIterable<Line>): AsyncGenerator<CsvRow> {
  let names: readonly string[] | null = null;
  let separator = ',';
  let open: Line[] = [];

  const rowOf = (fields: readonly string[]): Readonly<Record<string, string>> => {
    const row: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const [at, name] of names!.entries()) if (fields[at] !== undefined) row[name] = fields[at];
    return row;
  };
  /** What is closed with what came before; what was never closed is given up, and what followed it is read by itself. */
  const take = function* (line: Line): Generator<CsvRow> {
    const whole = joined([...open, line]);
    const fields = splitCsv(decodeLine(whole.bytes), separator);
    if (fields !== null) {
      open = [];
      yield { line: whole, row: rowOf(fields) };
    } else {
      open.push(line);
      if (open.length > MOST_LINES) yield* giveUp();
    }
  };
  const giveUp = function* (): Generator<CsvRow> {
    const [first, ...rest] = open;
    open = [];
    yield { line: first!, row: null };
    for (const line of rest) yield* take(line);
  };

  for await (const line of lines) {
    if (names === null) {
      const head = decodeLine(line.bytes).replace(/^\uFEFF/, '');
      separator = separatorOf(head);
      names = (splitCsv(head, separator) ?? []).map((name) => name.trim());
    } else yield* take(line);
  }
  while (open.length > 0) yield* giveUp();
};
