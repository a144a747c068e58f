import type { ColumnGuess } from './guess-columns.ts';
import type { RawRow } from './take-in.ts';

export type Cells = readonly string[];

/** Empty where the list has no such column, or the row ends before it. */
export const cell = (row: Cells, column: number | null): string => (column === null ? '' : (row[column] ?? ''));

/** Rows as many as one transaction step takes in, at most; the event loop is held up by one portion at a time. */
export const PORTION = 250;

/** The rows below the heading as the mapping reads them, each with its line in the file. */
export async function* rawRows(
  portions: AsyncIterable<readonly Cells[]>,
  { hasHeader, mapping }: { readonly hasHeader: boolean; readonly mapping: ColumnGuess },
): AsyncGenerator<readonly RawRow[]> {
  let line = 0;
  for await (const portion of portions) {
    const rows = portion.map((row) => ({
      line: (line += 1),
      name: cell(row, mapping.name),
      email: cell(row, mapping.email),
      phone: cell(row, mapping.phone),
      postcode: cell(row, mapping.postcode),
      address: cell(row, mapping.address),
      empty: row.every((entry) => entry.trim() === ''),
    }));
    const below = hasHeader && rows[0]?.line === 1 ? rows.slice(1) : rows;
    if (below.length > 0) yield below;
  }
}
