/** Dumps of databases: the names of columns stand once, far from the values. */
import type { Kind } from '../kinds.ts';
import type { Day } from '../rules/calendar.ts';
import { isHeadOfThings, kindOfHead, readColumnCell } from './cells.ts';
import { sizeOf, type Encoding } from './encoding.ts';
import type { Draft } from './finding.ts';
import { VETO } from './settle.ts';

const MOST_COLUMNS = 400;
const MOST_TABLES = 1000;
/** So many lines may pass without a statement of SQL before a text counts as no dump. */
const PATIENCE = 40;
const LONGEST_VALUE = 200;

const TABLE = '[`"\\[]?[\\w가-힣]+[`"\\]]?(?:\\.[`"\\[]?[\\w가-힣]+[`"\\]]?)?';
const CREATE = new RegExp(`^\\s*CREATE TABLE (?:IF NOT EXISTS )?(${TABLE})\\s*\\(`, 'i');
const INSERT = new RegExp(
  `^\\s*(?:INSERT(?: IGNORE)?|REPLACE) INTO (${TABLE})\\s*(?:\\(([^()]{1,8000})\\)\\s*)?VALUES?`,
  'i',
);
const COPY = new RegExp(`^\\s*COPY (${TABLE})\\s*\\(([^()]{1,8000})\\) FROM stdin`, 'i');
const COLUMN = /^\s*[`"[]?([\w가-힣]+)[`"\]]?\s+(?:[a-z]\w*)/i;
const COMMENT = /COMMENT\s+'([^']{1,40})'/i;
const NO_COLUMN = /^(?:primary|unique|key|index|constraint|foreign|check|fulltext)$/i;

/** What a column holds; `things`: numbers of nobody; `null`: nothing of interest. */
type Column = Kind | 'things' | null;

const columnOf = (...names: readonly string[]): Column => {
  const kind = names.map(kindOfHead).find((one) => one !== null);
  return kind ?? (names.some(isHeadOfThings) ? 'things' : null);
};

const columnsOf = (list: string): readonly Column[] =>
  list.split(',', MOST_COLUMNS).map((name) => columnOf(name.replaceAll(/[`"[\]\s]/g, '')));

const plain = (table: string): string => table.replaceAll(/[`"[\]]/g, '').toLowerCase();

interface Value {
  readonly text: string;
  readonly start: number;
}

/** What stands between the brackets of rows, one row after the other; a quote within a value is doubled or has a stroke before it. */
const VALUE = /'((?:[^'\\]|''|\\.)*)'|[^\s,()']+|[()]/g;

/** Reads a dump line by line. */
export class Dump {
  readonly #today: Day;
  readonly #encoding: Encoding;
  readonly #tables = new Map<string, Column[]>();
  #making: Column[] | null = null;
  #columns: readonly Column[] | null = null;
  #copying = false;
  #silence = PATIENCE;

  constructor(today: Day, encoding: Encoding) {
    this.#today = today;
    this.#encoding = encoding;
  }

  /** Whether a dump is being read. */
  get open(): boolean {
    return this.#silence < PATIENCE;
  }

  /** What a line holds; `offset`: of its first byte. */
  read(line: string, offset: number): readonly Draft[] {
    if (this.#copying) return this.#copied(line, offset);
    const from = this.#begin(line);
    this.#silence = from === null ? this.#silence + 1 : 0;
    if (from !== null && this.#columns !== null && !this.#copying) return this.#rows(line, from, offset);
    return [];
  }

  /** From where on a line holds values; `null`: it is no part of a statement that is known. */
  #begin(line: string): number | null {
    if (this.#making !== null) return this.#column(line);
    const insert = INSERT.exec(line);
    if (insert !== null) {
      const [whole, table, list] = insert;
      this.#columns = list === undefined ? (this.#tables.get(plain(table!)) ?? null) : columnsOf(list);
      return whole.length;
    }
    if (this.#columns !== null && /^\s*\(/.test(line)) return 0;
    this.#columns = null;
    const copy = COPY.exec(line);
    if (copy !== null) {
      this.#copying = true;
      this.#columns = columnsOf(copy[2]!);
      return line.length;
    }
    const [, made] = CREATE.exec(line) ?? [];
    if (made === undefined || this.#tables.size >= MOST_TABLES) return null;
    this.#making = [];
    this.#tables.set(plain(made), this.#making);
    return 0;
  }

  /** A line of CREATE TABLE. */
  #column(line: string): number | null {
    const [, name] = COLUMN.exec(line) ?? [];
    if (/^\s*\)/.test(line) || this.#making!.length > MOST_COLUMNS) this.#making = null;
    else if (name !== undefined && !NO_COLUMN.test(name)) {
      this.#making!.push(columnOf(name, ...(COMMENT.exec(line)?.slice(1) ?? [])));
    }
    return 0;
  }

  #copied(line: string, offset: number): readonly Draft[] {
    if (line === '\\.') {
      [this.#copying, this.#columns] = [false, null];
      return [];
    }
    let start = 0;
    return line.split('\t', MOST_COLUMNS).flatMap((text, index) => {
      const at = start;
      start += text.length + 1;
      return this.#value(this.#columns![index] ?? null, { text, start: at }, line, offset);
    });
  }

  #rows(line: string, from: number, offset: number): readonly Draft[] {
    VALUE.lastIndex = from;
    const found: Draft[] = [];
    let index = -1;
    for (let one = VALUE.exec(line); one !== null; one = VALUE.exec(line)) {
      const [text, quoted] = one;
      if (text === '(') index = 0;
      else if (text === ')') index = -1;
      else if (index >= 0) {
        const value = quoted === undefined ? { text, start: one.index } : { text: quoted, start: one.index + 1 };
        found.push(...this.#value(this.#columns![index] ?? null, value, line, offset));
        index += 1;
      }
    }
    if (/;\s*$/.test(line)) this.#columns = null;
    return found;
  }

  #value(column: Column, { text, start }: Value, line: string, offset: number): readonly Draft[] {
    if (column === null || text === '' || text.length > LONGEST_VALUE) return [];
    const kind = column === 'things' ? VETO : readColumnCell(column, text, this.#today);
    if (kind === null || (kind === VETO && !/\d/.test(text))) return [];
    const from = offset + sizeOf(line.slice(0, start), this.#encoding);
    const end = from + sizeOf(text, this.#encoding);
    return [
      { kind, confidence: kind === VETO ? 0 : 3, start: from, end, maskedForm: false, placeholder: false, value: text },
    ];
  }
}
