/** RFC 4180: fields parted by commas (or semicolons, tabs), in quotes where they hold those or ends of lines. */
import { decodeLine, type Line } from './lines.ts';
import type { Row, RowReader } from './row.ts';

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

const joined = (lines: readonly Line[]): Line => ({
  number: lines[0]!.number,
  bytes: Buffer.concat(lines.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [Buffer.of(10), bytes]))),
  fault: lines.find(({ fault }) => fault !== undefined)?.fault,
});

/** Rows below the line of names, or of a table whose columns are known: `names`. */
export class CsvReader implements RowReader {
  #names: readonly string[] | null;
  readonly #mostLines: number;
  #separator = ',';
  #head: string | undefined;
  #open: Line[] = [];

  constructor(names?: readonly string[], mostLines: number = MOST_LINES) {
    this.#names = names ?? null;
    this.#mostLines = mostLines;
  }

  get open(): Line | undefined {
    return this.#open[0];
  }

  push(line: Line): Row[] {
    if (this.#names !== null) return this.#take(line);
    const head = decodeLine(line.bytes).replace(/^\uFEFF/, '');
    this.#separator = separatorOf(head);
    this.#names = (splitCsv(head, this.#separator) ?? []).map((name) => name.trim());
    this.#head = head;
    return [];
  }

  end(): Row[] {
    const rows: Row[] = [];
    while (this.#open.length > 0) rows.push(...this.#giveUp());
    return rows;
  }

  /** What is closed with what came before; what was never closed is given up, and what followed it is read by itself. */
  #take(line: Line): Row[] {
    const whole = this.#open.length === 0 ? line : joined([...this.#open, line]);
    const fields = splitCsv(decodeLine(whole.bytes), this.#separator);
    if (fields !== null) {
      this.#open = [];
      return [{ line: whole, row: this.#rowOf(fields), head: this.#head }];
    }
    this.#open.push(line);
    return this.#open.length > this.#mostLines ? this.#giveUp() : [];
  }

  #giveUp(): Row[] {
    const [first, ...rest] = this.#open;
    this.#open = [];
    return [{ line: first!, row: null, head: this.#head }, ...rest.flatMap((line) => this.#take(line))];
  }

  #rowOf(fields: readonly string[]): Row['row'] {
    const row: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const [at, name] of this.#names!.entries()) if (fields[at] !== undefined) row[name] = fields[at];
    return row;
  }
}
