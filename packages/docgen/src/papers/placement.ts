import type { Cell } from './paper.ts';

export interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/** Where each cell of a grid lands once merged boxes above and beside it have taken their places. */
export const placed = (rows: readonly (readonly Cell[])[]): readonly PlacedCell[] => {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => cells.map((cell) => place(cell, row, taken)));
};

const place = (cell: Cell, row: number, taken: Set<string>): PlacedCell => {
  let column = 0;
  while (taken.has(`${row}:${column}`)) column += 1;
  for (let down = 0; down < cell.rowspan; down += 1)
    for (let right = 0; right < cell.colspan; right += 1) taken.add(`${row + down}:${column + right}`);
  return { cell, row, column };
};

/** Millimetres that a cell has across. */
export const widthOf = ({ cell, column }: PlacedCell, columns: readonly number[]): number =>
  columns.slice(column, column + cell.colspan).reduce((sum, width) => sum + width, 0);
