import { readAddress } from './address.ts';
import { guessColumns, looksLikeHeader, maskCell } from './guess-columns.ts';
import { ListProblem } from './list-problem.ts';
import type { ListSummary } from './list-work.ts';
import type { ReadFile } from './read-file.ts';

/** What a person sees of their list before it is taken over: five masked rows and a guess at the columns. */
export const summarise = (file: ReadFile, given: boolean | null): ListSummary => {
  if (file.rows.length === 0) throw new ListProblem('invalid', { ko: '빈 파일입니다.', en: 'The file is empty.' });
  const hasHeader = given ?? looksLikeHeader(file.rows);
  const header = hasHeader ? (file.rows[0] ?? []) : [];
  const rows = hasHeader ? file.rows.slice(1) : file.rows;
  const mapping = guessColumns(header, rows);
  const { email } = mapping;
  return {
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    hasHeader,
    header: header.map((cell) => (cell.includes('@') ? maskCell(cell) : cell.slice(0, 60))),
    sample: rows.slice(0, 5).map((row) => row.slice(0, 50).map(maskCell)),
    mapping,
    rows: rows.length,
    withoutEmail: email === null ? rows.length : rows.filter((row) => readAddress(row[email] ?? '') === null).length,
  };
};
