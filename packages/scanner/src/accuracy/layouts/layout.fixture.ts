import type { Pen, Where } from './pen.fixture.ts';

/** A paragraph, or a table of cells. */
export type Block = string | readonly (readonly string[])[];

/** A kind of document that every format can hold. */
export interface Layout {
  readonly name: string;
  readonly where: Where;
  /** Lines are `label : value`, and first rows name columns: it can be written as records (JSON, XML). */
  readonly keyed?: boolean;
  readonly draw: (pen: Pen) => readonly Block[];
}

/** A kind of text that is a format of its own. */
export interface Script {
  readonly name: string;
  readonly where: Where;
  /** What its file is called. */
  readonly file: string;
  readonly draw: (pen: Pen) => string;
}
