import type { Channel } from '@bongsu/contracts';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { dueRows, type DueRow } from './due-rows.ts';

/** Read at a time; the next are fetched while the last of them are being sent, so that no connection waits for them. */
const AT_ONCE = 200;

/** How the rows of one channel become what goes out by it. */
export interface Box<Letter> {
  /** Reads the texts of these rows' notices, where they are not known yet. */
  prepare(tx: Tx, rows: readonly DueRow[]): Promise<void>;
  /** Writes a prepared row its own letter: person and text come from the same row, so that no list can shift. */
  write(row: DueRow): Letter;
}

export interface LetterReader<Letter> {
  /** The next letter that is due, or `null` when there is none; each is answered once. */
  next(): Promise<Letter | null>;
}

/** For one run. Never more than two fetches of rows are in memory, and only a letter that is asked for is opened. */
export const letterReader = <Letter>(
  deps: Pick<Deps, 'database' | 'clock'>,
  channel: Channel,
  box: Box<Letter>,
): LetterReader<Letter> => {
  const due = dueRows(channel);
  let rows: DueRow[] = [];
  let at = 0;
  let isEmpty = false;
  let fetching: Promise<void> | null = null;

  const fetch = async (): Promise<void> => {
    const found = await deps.database.transaction(systemActor, async (tx) => {
      const next = await due.next(tx, deps.clock.now(), AT_ONCE);
      await box.prepare(tx, next);
      return next;
    });
    isEmpty = found.length === 0;
    rows = [...rows.slice(at), ...found];
    at = 0;
  };
  const refill = (): Promise<void> => {
    fetching ??= fetch().finally(() => {
      fetching = null;
    });
    return fetching;
  };

  return {
    async next() {
      // Others may have taken what was fetched before this one has its turn.
      for (;;) {
        if (at < rows.length || isEmpty) break;
        await refill();
      }
      const row = rows[at];
      if (row === undefined) return null;
      at += 1;
      // Who finds nothing left asks again and hears of the failure.
      if (rows.length - at < AT_ONCE / 2 && !isEmpty) refill().catch(() => undefined);
      return box.write(row);
    },
  };
};
