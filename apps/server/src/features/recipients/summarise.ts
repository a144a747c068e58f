import { readAddress } from './address.ts';
import { guessColumns, looksLikeHeader, maskCell } from './guess-columns.ts';
import { ListProblem } from './list-problem.ts';
import type { ListSummary } from './list-work.ts';
import type { Cells } from './raw-rows.ts';
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

/** What a person sees of their list before it is taken over: five masked rows and a guess at the columns. */
export const summarise = async (file: ListFile, given: boolean | null): Promise<ListSummary> => {
  const { head, rest } = await openRows(file.rows);
  if (head.length === 0) throw new ListProblem('invalid', { ko: '빈 파일입니다.', en: 'The file is empty.' });
  const hasHeader = given ?? looksLikeHeader(head);
  const header = hasHeader ? (head[0] ?? []) : [];
  const rows = hasHeader ? head.slice(1) : head;
  const mapping = guessColumns(header, rows);
  const { email } = mapping;
  const lacking = (some: readonly Cells[]): number =>
    email === null ? some.length : some.filter((row) => readAddress(row[email] ?? '') === null).length;
  let [count, withoutEmail] = [rows.length, lacking(rows)];
  for await (const portion of rest) {
    count += portion.length;
    withoutEmail += lacking(portion);
  }
  return {
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    hasHeader,
    header: header.map((cell) => (cell.includes('@') ? maskCell(cell) : cell.slice(0, 60))),
    sample: rows.slice(0, 5).map((row) => row.slice(0, 50).map(maskCell)),
    mapping,
    rows: count,
    withoutEmail,
  };
};
