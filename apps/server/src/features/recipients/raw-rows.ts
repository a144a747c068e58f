import type { ColumnGuess } from './guess-columns.ts';
import type { RawRow } from './take-in.ts';

type Cells = readonly string[];

/** Empty where the list has no such column, or the row ends before it. */
export const cell = (row: Cells, column: number | null): string => (column === null ? '' : (row[column] ?? ''));

/** Rows as many as one transaction step takes in; the event loop is held up by one portion at a time. */
export const PORTION = 250;

/** The rows below the heading as the mapping reads them, each with its line in the file. */
export function* rawRows(
  rows: readonly Cells[],
  { hasHeader, mapping }: { readonly hasHeader: boolean; readonly mapping: ColumnGuess },
): Generator<readonly RawRow[]> {
  for (let from = hasHeader ? 1 : 0; from < rows.length; from += PORTION) {
    yield rows.slice(from, from + PORTION).map((row, index) => ({
      line: from + index + 1,
      name: cell(row, mapping.name),
      email: cell(row, mapping.email),
      phone: cell(row, mapping.phone),
      postcode: cell(row, mapping.postcode),
      address: cell(row, mapping.address),
      empty: row.every((entry) => entry.trim() === ''),
    }));
  }
}
