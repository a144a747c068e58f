import { readAddress, readMobile, readPostal } from './address.ts';
import { guessColumns, looksLikeHeader, maskCell } from './guess-columns.ts';
import { ListProblem } from './list-problem.ts';
import type { ListSummary } from './list-work.ts';
import { cell } from './raw-rows.ts';
import type { ReadFile } from './read-file.ts';

/** What a person sees of their list before it is taken over: five masked rows and a guess at the columns. */
export const summarise = (file: ReadFile, given: boolean | null): ListSummary => {
  if (file.rows.length === 0) throw new ListProblem('invalid', { ko: '빈 파일입니다.', en: 'The file is empty.' });
  const hasHeader = given ?? looksLikeHeader(file.rows);
  const header = hasHeader ? (file.rows[0] ?? []) : [];
  const rows = hasHeader ? file.rows.slice(1) : file.rows;
  const mapping = guessColumns(header, rows);
  const without = (has: (row: readonly string[]) => boolean): number => rows.filter((row) => !has(row)).length;
  return {
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    hasHeader,
    header: header.map((name) => (name.includes('@') ? maskCell(name) : name.slice(0, 60))),
    sample: rows.slice(0, 5).map((row) => row.slice(0, 50).map(maskCell)),
    mapping,
    rows: rows.length,
    withoutEmail: without((row) => readAddress(cell(row, mapping.email)) !== null),
    withoutMobile: without((row) => readMobile(cell(row, mapping.phone)) !== null),
    withoutPostal: without((row) => readPostal(cell(row, mapping.postcode), cell(row, mapping.address)).address !== ''),
  };
};
