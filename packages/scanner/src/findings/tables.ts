import type { Kind } from '../kinds.ts';
import type { Day } from '../rules/calendar.ts';
import { isHeadOfThings, kindOfHead, readCell, readColumnCell, withoutGaps } from './cells.ts';
import { sizeOf, type Encoding } from './encoding.ts';
import type { Draft } from './finding.ts';
import { VETO } from './settle.ts';

/** So many rows may be without what the head promises before the table counts as over. */
const PATIENCE = 40;
const MOST_COLUMNS = 400;
const LONGEST_HEAD = 24;
/** Heads are words: three blanks or an end of a sentence are none. */
const SENTENCE = /\S \S+ \S+ \S|[다요음]\.?$/;
const LONGEST_CELL = 120;

/** Of the order of bytes, at the start of a file. */
const MARK = '\uFEFF';

/** Columns that stand below each other because of blanks between them. */
const BLANKS = '  ';

interface Cell {
  readonly text: string;
  /** In characters of the line. */
  readonly start: number;
}

/** The cells of a line; a comma or a line of quotes within quotes parts nothing. */
const cellsOf = (line: string, delimiter: string): readonly Cell[] => {
  if (delimiter === BLANKS) {
    return Array.from(line.matchAll(/\S+(?: \S+)*/g), ({ index, 0: text }) => ({ text, start: index }));
  }
  const cells: Cell[] = [];
  let at = line.startsWith(MARK) ? 1 : 0;
  while (at <= line.length && cells.length < MOST_COLUMNS) {
    let [end, start] = [line.indexOf(delimiter, at), at];
    if (line[at] === '"') {
      const close = line.indexOf('"', at + 1);
      if (close > 0) {
        start = at + 1;
        cells.push({ text: line.slice(start, close), start });
        const next = line.indexOf(delimiter, close);
        if (next < 0) break;
        at = next + 1;
        continue;
      }
    }
    if (end < 0) end = line.length;
    cells.push({ text: line.slice(start, end), start });
    at = end + 1;
  }
  return cells;
};

const DELIMITERS = ['\t', ',', ';', '|', '│', BLANKS] as const;

interface Table {
  readonly delimiter: string;
  readonly columns: readonly (readonly [number, Kind])[];
  /** Whose numbers are nobody's. */
  readonly things: readonly number[];
  readonly width: number;
  /** Rows seen, and in how many each column held what its head says. */
  rows: number;
  misses: number;
  readonly hits: Map<number, number>;
}

/** No head has these. */
const OF_A_PROGRAM = /[{}]|=>|\);\s*$/;

/** A line that names its columns: at least two cells, at least one head of personal data, no cell a number. */
const readHead = (line: string): Table | null => {
  if (OF_A_PROGRAM.test(line)) return null;
  for (const delimiter of DELIMITERS) {
    if (!line.includes(delimiter)) continue;
    const cells = cellsOf(line, delimiter);
    if (cells.length < 2 || cells.some(({ text }) => /\d{4,}/.test(text) || text.trim().length > LONGEST_HEAD))
      continue;
    const columns = cells.flatMap(({ text }, index) => {
      const kind = kindOfHead(text);
      return kind === null ? [] : [[index, kind] as const];
    });
    // A label with its value is a row of a form, not a head.
    const named = cells.filter(({ text }) => text.trim() !== '').length;
    const things = cells.flatMap(({ text }, index) => (isHeadOfThings(text) ? [index] : []));
    if (columns.length + things.length === 0 || (columns.length <= 1 && named < 3 && cells.length < 3)) continue;
    if (cells.some(({ text }) => SENTENCE.test(withoutGaps(text)))) continue;
    return { delimiter, columns, things, width: cells.length, rows: 0, misses: 0, hits: new Map() };
  }
  return null;
};

const SURE_SHARE = 0.6;
const MANY = 20;

/** Columns whose heads speak of personal data, and what stands below; labels left of a cell. Fed line by line. */
export class Tables {
  readonly #today: Day;
  readonly #encoding: Encoding;
  #table: Table | null = null;

  constructor(today: Day, encoding: Encoding) {
    this.#today = today;
    this.#encoding = encoding;
  }

  /** Whether lines have to be looked at at all. */
  get open(): boolean {
    return this.#table !== null;
  }

  /** What a line holds by its columns; `offset`: of its first byte. */
  read(line: string, offset: number): readonly Draft[] {
    const head = readHead(line);
    if (head !== null) {
      this.#table = head;
      return [];
    }
    return this.#table === null ? [] : this.#row(this.#table, line, offset);
  }

  /** Nothing in this cell is anybody's. */
  #veto(line: string, { text, start }: Cell, offset: number): Draft {
    const from = offset + sizeOf(line.slice(0, start), this.#encoding);
    const end = from + sizeOf(text, this.#encoding);
    return { kind: VETO, confidence: 0, start: from, end, maskedForm: false, placeholder: false, value: '' };
  }

  /** Any surname with any two syllables is a name only where half of the column are names beyond doubt. */
  #cell({ hits, rows }: Table, index: number, head: Kind, text: string): Kind | null {
    const isNamed = (hits.get(index) ?? 0) * 2 >= rows - 1 && rows > 1;
    return isNamed ? readColumnCell(head, text, this.#today) : readCell(head, text, this.#today);
  }

  #row(table: Table, line: string, offset: number): readonly Draft[] {
    const cells = cellsOf(line, table.delimiter);
    const found: Draft[] = [];
    // A quoted cell or an empty last one may be missing; a line of another shape is no row.
    if (cells.length < table.width - 1 || cells.length > table.width + 2) {
      table.misses += 1;
      if (table.misses > PATIENCE) this.#table = null;
      return [];
    }
    table.rows += 1;
    for (const index of table.things) {
      const cell = cells[index];
      if (cell !== undefined && /\d/.test(cell.text)) found.push(this.#veto(line, cell, offset));
    }
    for (const [index, head] of table.columns) {
      const cell = cells[index];
      if (cell === undefined || cell.text.length > LONGEST_CELL) continue;
      const text = cell.text.trim();
      const kind = text === '' ? null : this.#cell(table, index, head, text);
      if (kind === null) continue;
      const hits = (table.hits.get(index) ?? 0) + 1;
      table.hits.set(index, hits);
      const before = sizeOf(line.slice(0, cell.start + cell.text.indexOf(text)), this.#encoding);
      const start = offset + before;
      const sure = table.rows < MANY || hits / table.rows >= SURE_SHARE;
      found.push({
        kind,
        confidence: sure ? 3 : 2,
        start,
        end: start + sizeOf(text, this.#encoding),
        maskedForm: false,
        placeholder: false,
        value: text,
      });
    }
    table.misses = found.length === 0 ? table.misses + 1 : 0;
    if (table.misses > PATIENCE) this.#table = null;
    return found;
  }
}
