import { SEOUL, Temporal, type Instant, type PlainDate } from '@bongsu/kit';
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { checkTable, flagText, type Table, type TableColumn } from './table.ts';
import { xlsxText } from './xlsx-text.ts';

const HEADER = {
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#F1F3F5',
  borderColor: '#5C636C',
  borderStyle: 'thin',
  align: 'center',
  alignVertical: 'center',
} as const;

/** A table as it stands in a file of several. */
export type XlsxSheet = Sheet<never>;

/** Throws `table-invalid` for a table that no spreadsheet holds. */
export const sheetOf = <Row>(table: Table<Row>): XlsxSheet => {
  checkTable(table);
  const head: Cell[] = table.columns.map(({ header }) => ({ ...HEADER, value: xlsxText(header) }));
  const body = table.rows.map((row) => table.columns.map((column) => cellOf(column, row)));
  return {
    data: [head, ...body],
    sheet: sheetName(table.name),
    stickyRowsCount: 1,
    columns: table.columns.map(({ width }) => ({ width })),
  };
};

/** Several tables as one XLSX, a sheet each, in this order; their names differ. */
export const renderSheets = async (sheets: readonly XlsxSheet[]): Promise<Uint8Array> =>
  await writeXlsxFile([...sheets]).toBuffer();

/**
 * A table as XLSX: bold frozen header, column widths, numbers and dates as such (moments in Korean time), texts typed as
 * texts so that none is ever a formula. 100,000 rows take seconds and some hundred megabytes.
 */
export const renderXlsx = async <Row>(table: Table<Row>): Promise<Uint8Array> => renderSheets([sheetOf(table)]);

const cellOf = <Row>(column: TableColumn<Row>, row: Row): Cell => {
  const value = column.value(row);
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { type: String, value: xlsxText(value), format: '@' };
  if (typeof value === 'number') return { type: Number, value };
  if (typeof value === 'boolean') return { type: String, value: flagText(value) };
  if (value instanceof Temporal.Instant)
    return { type: Number, value: momentSerial(value), format: 'yyyy-mm-dd hh:mm:ss' };
  return { type: Number, value: daySerial(value), format: 'yyyy-mm-dd' };
};

const DAY_MS = 86_400_000;
/** A spreadsheet counts days from 1899-12-30: this many before 1970. */
const DAYS_TO_1970 = 25_569;

const daySerial = ({ year, month, day }: PlainDate): number => Date.UTC(year, month - 1, day) / DAY_MS + DAYS_TO_1970;

/** A spreadsheet has no time zones: the day and the clock face in Korea, to the second. */
const momentSerial = (at: Instant): number => {
  const offset = at.toZonedDateTimeISO(SEOUL).offsetNanoseconds / 1e6;
  return (Math.floor((at.epochMilliseconds + offset) / 1000) * 1000) / DAY_MS + DAYS_TO_1970;
};

/** Up to 31 letters, without the ones Excel forbids. */
const sheetName = (name: string): string => {
  const allowed = xlsxText(name)
    .replaceAll(/[[\]/\\:*?'\n]+/g, ' ')
    .trim();
  return Array.from(allowed).slice(0, 15).join('') || 'Sheet1';
};
