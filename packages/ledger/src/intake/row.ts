/** What a reader of a format gives: items under the names they have there. */
import type { Line } from './lines.ts';

export interface Row {
  readonly line: Line;
  /** Null: it cannot be read. */
  readonly row: Readonly<Record<string, unknown>> | null;
  /** The line of names above it, without which it says nothing. */
  readonly head?: string | undefined;
}

/** Rows out of lines, as those come. */
export interface RowReader {
  push(line: Line): readonly Row[];
  /** Nothing more comes: what is open is given up. */
  end(): readonly Row[];
  /** The first line of a row that is not at its end yet. */
  readonly open: Line | undefined;
}
