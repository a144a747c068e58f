/** Rows of tables that no head of columns speaks for: labels beside their values, and people one a row. */
import type { Kind } from '../kinds.ts';
import type { Day } from '../rules/calendar.ts';
import { kindOfHead, readCell } from './cells.ts';
import { sizeOf, type Encoding } from './encoding.ts';
import type { Draft } from './finding.ts';
import { isName } from './names.ts';
import { districts, provinces } from './regions.ts';

const BETWEEN = /\t|[|│;]|,(?! )/;
const MOST_CELLS = 60;
const LONGEST = 200;

/** What belongs to one person and is told by its form alone. */
const SOMEBODY =
  /(?:^|[\t,;|"\s])(?:\d{6}(?: ?- ?)?[1-8]\d{6}|(?:01|\+82[-. ]?1)[016789][-. ]?\d{3,4}[-. ]?\d{4}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)(?:$|[\t,;|"\s])/;

interface Cell {
  readonly text: string;
  readonly start: number;
}

const cellsOf = (line: string): readonly Cell[] => {
  let at = 0;
  const sign = BETWEEN.exec(line)?.[0];
  if (sign === undefined) return [];
  return line.split(sign, MOST_CELLS).map((cell) => {
    const text = cell.trim().replaceAll(/^"|"$/g, '');
    const start = at + cell.indexOf(text);
    at += cell.length + 1;
    return { text, start };
  });
};

/** Values right of their labels: `성명 | … | 생년월일 | …`, and rows of tables on their side: `성명 | … | … | …`. */
const labelled = function* (cells: readonly Cell[], today: Day): Generator<Cell & { readonly kind: Kind }> {
  let label: Kind | null = null;
  for (const cell of cells) {
    if (cell.text === '') continue;
    const next = kindOfHead(cell.text);
    const kind = label === null || next !== null ? null : readCell(label, cell.text, today);
    if (kind !== null) yield { ...cell, kind };
    else label = next;
  }
};

/** A name in a cell of its own, in a row that holds a number or a mailbox of somebody in a cell of its own. */
const neighbours = function* (line: string, cells: readonly Cell[]): Generator<Cell & { readonly kind: Kind }> {
  if (cells.length < 2 || !SOMEBODY.test(line)) return;
  for (const cell of cells) {
    const { text } = cell;
    if (text.length < 3 || districts.has(text) || provinces.has(text) || !isName(text)) continue;
    yield { ...cell, kind: 'name' };
    return;
  }
};

/** What a row tells by itself; `offset`: of its first byte. */
export const readRow = (line: string, offset: number, encoding: Encoding, today: Day): readonly Draft[] => {
  if (!/[\d가-힣]/.test(line)) return [];
  const cells = cellsOf(line).filter(({ text }) => text.length <= LONGEST);
  return [...labelled(cells, today), ...neighbours(line, cells)].map(({ kind, text, start }) => {
    const from = offset + sizeOf(line.slice(0, start), encoding);
    const end = from + sizeOf(text, encoding);
    return { kind, confidence: 2, start: from, end, maskedForm: false, placeholder: false, value: text };
  });
};
