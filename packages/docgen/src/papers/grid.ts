import type { Cell, Grid } from './paper.ts';
import { placed, widthOf, type PlacedCell } from './placement.ts';

/** A Hangul letter is at most this wide, and a box keeps this much room at its sides. */
const LETTER_MM = 3.8;
const PADDING_MM = 4;
/** Longer words are broken wherever the line ends, as in print. */
const LONGEST_WORD = 14;
/** A row with more lines than this may be cut by the end of the page; a shorter one moves on as a whole. */
const WHOLE_LINES = 12;

/** A table form. Works out from the widths which words stay whole and which rows may be cut by a page end. */
export const grid = (
  columns: readonly number[],
  rows: readonly (readonly Cell[])[],
  more: Partial<Pick<Grid, 'header' | 'dense'>> = {},
): Grid => ({ block: 'grid', columns, rows: fitted(columns, rows), header: 0, dense: false, ...more });

const fitted = (columns: readonly number[], rows: Grid['rows']): Grid['rows'] => {
  const byRow = Map.groupBy(placed(rows), ({ row }) => row);
  return rows.map((_, row) => {
    const beside = byRow.get(row) ?? [];
    const long = beside.some(
      (one) => one.cell.rowspan === 1 && linesOf(one.cell, lettersIn(one, columns)) > WHOLE_LINES,
    );
    return beside.map((one) => fittedCell(one.cell, lettersIn(one, columns), long));
  });
};

// Typst keeps a row together when any of its cells is not breakable, so the whole row decides; a box beside several rows
// must never hold them together.
const fittedCell = (cell: Cell, letters: number, long: boolean): Cell => ({
  ...cell,
  keep: Math.min(LONGEST_WORD, letters),
  breakable: long || cell.rowspan > 1,
});

const lettersIn = (one: PlacedCell, columns: readonly number[]): number =>
  Math.max(1, Math.floor((widthOf(one, columns) - PADDING_MM) / LETTER_MM));

const linesOf = (cell: Cell, letters: number): number =>
  [cell.text, ...(cell.items ?? [])]
    .flatMap((text) => text.split('\n'))
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / letters)), 0);
