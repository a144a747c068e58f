import { Readable } from 'node:stream';
import { renderCsv, type Table } from '@bongsu/docgen';
import type { Actor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';

/** Rows read at a time. */
export const PORTION = 5000;

/** Where a portion ends and the next begins: lines are repeated when a notice has several lists. */
export interface Place {
  readonly line: number;
  readonly id: string;
}
const START: Place = { line: 0, id: '00000000-0000-0000-0000-000000000000' };

/**
 * All portions of a list, each in a transaction of its own and by the rights of whoever asked: a million rows are never in
 * memory, and no transaction lasts as long as somebody's download.
 */
export async function* portionsOf<Row extends Place>(
  { database }: Pick<Deps, 'database'>,
  actor: Actor,
  read: (tx: Tx, after: Place) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let after = START;
  for (;;) {
    const last = after;
    const rows = await database.transaction(actor, (tx) => read(tx, last));
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows;
    after = end;
  }
}

async function* pieces<Row>(
  tableOf: (rows: readonly Row[]) => Table<Row>,
  portions: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const rows of portions) {
    const text = Buffer.from(renderCsv(tableOf(rows))).toString();
    yield Buffer.from(isFirst ? text : text.slice(text.indexOf('\n') + 1));
    isFirst = false;
  }
}

/** A table as CSV, a portion at a time, its head once. */
export const csvPieces = <Row>(
  tableOf: (rows: readonly Row[]) => Table<Row>,
  portions: AsyncIterable<readonly Row[]>,
): Readable => Readable.from(pieces(tableOf, portions), { objectMode: false });
