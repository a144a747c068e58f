import { readAddress, readMobile, readPostal } from './address.ts';
import { guessColumns, looksLikeHeader, maskCell, type ColumnGuess } from './guess-columns.ts';
import { ListProblem } from './list-problem.ts';
import type { ListSummary } from './list-work.ts';
import { cell, type Cells } from './raw-rows.ts';
import type { ListFile } from './read-file.ts';

/** Rows by which the columns are guessed. */
const HEAD = 201;

/** The first rows, and all that come after, of which none is kept. */
const openRows = async (portions: AsyncIterable<readonly Cells[]>) => {
  const rest = portions[Symbol.asyncIterator]();
  const head: Cells[] = [];
  while (head.length < HEAD) {
    const next = await rest.next();
    if (next.done === true) break;
    head.push(...next.value);
  }
  return { head, rest: { [Symbol.asyncIterator]: () => rest } };
};

/** How many rows there are, and how many of them have no address for a channel. */
const counting = (mapping: ColumnGuess) => {
  const counts = { rows: 0, withoutEmail: 0, withoutMobile: 0, withoutPostal: 0 };
  const add = (rows: readonly Cells[]): void => {
    for (const row of rows) {
      counts.rows += 1;
      if (readAddress(cell(row, mapping.email)) === null) counts.withoutEmail += 1;
      if (readMobile(cell(row, mapping.phone)) === null) counts.withoutMobile += 1;
      if (readPostal(cell(row, mapping.postcode), cell(row, mapping.address)).address === '') counts.withoutPostal += 1;
    }
  };
  return { counts, add };
};

/** What a person sees of their list before it is taken over: five masked rows and a guess at the columns. */
export const summarise = async (file: ListFile, given: boolean | null): Promise<ListSummary> => {
  const { head, rest } = await openRows(file.rows);
  if (head.length === 0) throw new ListProblem('invalid', { ko: '빈 파일입니다.', en: 'The file is empty.' });
  const hasHeader = given ?? looksLikeHeader(head);
  const header = hasHeader ? (head[0] ?? []) : [];
  const rows = hasHeader ? head.slice(1) : head;
  const mapping = guessColumns(header, rows);
  const { counts, add } = counting(mapping);
  add(rows);
  for await (const portion of rest) add(portion);
  return {
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    hasHeader,
    header: header.map((name) => (name.includes('@') ? maskCell(name) : name.slice(0, 60))),
    sample: rows.slice(0, 5).map((row) => row.slice(0, 50).map(maskCell)),
    mapping,
    ...counts,
  };
};
