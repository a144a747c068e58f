import type { Instant, PlainDate } from '@bongsu/kit';
import { DocumentError } from '../errors.ts';

/** What one column may hold, by its `type`. */
export interface TableValues {
  readonly text: string;
  readonly number: number;
  readonly moment: Instant;
  readonly date: PlainDate;
  readonly flag: boolean;
}

export type TableValue = TableValues[keyof TableValues] | null;

/** A column of rows of type `Row`. */
export type TableColumn<Row> = {
  [Type in keyof TableValues]: {
    readonly header: string;
    /** Letters wide; Hangul letters count twice. */
    readonly width: number;
    readonly type: Type;
    /** null leaves the cell empty. */
    readonly value: (row: Row) => TableValues[Type] | null;
  };
}[keyof TableValues];

/** Rows to be handed out as a spreadsheet. Moments are shown in Korean time. */
export interface Table<Row> {
  /** Name of the sheet. */
  readonly name: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
}

/** Rows that one sheet of XLSX holds, the header among them (ECMA-376). */
const MOST_ROWS = 1_048_576;

/** Throws `table-invalid` for a table that no spreadsheet holds. */
export const checkTable = <Row>({ columns, rows }: Table<Row>): void => {
  if (columns.length === 0) throw new DocumentError('table-invalid', ['no columns']);
  if (rows.length >= MOST_ROWS) throw new DocumentError('table-invalid', ['too many rows']);
};

/** A flag in words. */
export const flagText = (flag: boolean): string => (flag ? '예' : '아니요');
