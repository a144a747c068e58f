export { DocumentError, type DocumentErrorCode } from './errors.ts';
export type * from './models/index.ts';
export { renderHwpx } from './hwpx/render-hwpx.ts';
export { renderPdf } from './pdf/render-pdf.ts';
export { koreanDate, koreanDay, koreanLongDate, koreanMoment, koreanShortMoment } from './text/dates.ts';
export { renderCsv } from './table/csv.ts';
export { guardText, unguardText } from './table/guard.ts';
export type { Table, TableColumn, TableValue, TableValues } from './table/table.ts';
export { renderXlsx } from './table/xlsx.ts';
