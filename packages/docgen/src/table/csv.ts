import { SEOUL, Temporal } from '@bongsu/kit';
import { guardText } from './guard.ts';
import { checkTable, flagText, type Table, type TableColumn } from './table.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV: UTF-8 with a byte order mark (Excel needs it for Hangul), comma, CRLF and quotes as RFC 4180 has them.
 * Texts are guarded against formulas; {@link unguardText} gives the text back. Numbers and dates are plain.
 */
export const renderCsv = <Row>(table: Table<Row>): Uint8Array => {
  checkTable(table);
  const head = table.columns.map(({ header }) => quoted(guardText(header))).join(',');
  const body = table.rows.map((row) => table.columns.map((column) => field(column, row)).join(','));
  return Buffer.from(`${BYTE_ORDER_MARK}${[head, ...body].join('\r\n')}\r\n`, 'utf8');
};

const field = <Row>(column: TableColumn<Row>, row: Row): string => {
  const value = column.value(row);
  if (value === null) return '';
  if (typeof value === 'string') return quoted(guardText(value));
  if (typeof value === 'boolean') return flagText(value);
  if (value instanceof Temporal.Instant) return momentText(value);
  return String(value);
};

/** `2026-11-21 09:00:00` in Korean time: what spreadsheets take for a moment. */
const momentText = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(SEOUL).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
