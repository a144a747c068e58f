import type { Text } from '@bongsu/contracts';
import type { ColumnGuess } from './guess-columns.ts';
import type { ListProblemCode } from './list-problem.ts';
import type { Delimiter, Encoding } from './read-csv.ts';
import type { RawRow } from './take-in.ts';

/** What the reader of a list is asked for: a look at it, or its rows as the mapping reads them. */
export type ListTask =
  | { readonly kind: 'summary'; readonly header: boolean | null }
  | { readonly kind: 'rows'; readonly hasHeader: boolean; readonly mapping: ColumnGuess };

/** Enough to decide on the columns. Nothing in it names anybody. */
export interface ListSummary {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly hasHeader: boolean;
  readonly header: string[];
  readonly sample: string[][];
  readonly mapping: ColumnGuess;
  readonly rows: number;
  readonly withoutEmail: number;
  readonly withoutMobile: number;
  readonly withoutPostal: number;
}

/** What the reader says. Rows come in portions, the next one when it is asked for. */
export type ListAnswer =
  | { readonly kind: 'summary'; readonly summary: ListSummary }
  | { readonly kind: 'rows'; readonly rows: readonly RawRow[] }
  | { readonly kind: 'problem'; readonly code: ListProblemCode; readonly detail: Text }
  | { readonly kind: 'failed'; readonly type: string };
