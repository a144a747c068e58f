import { holdRecords, releaseHold } from '@bongsu/ledger';
import { systemActor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { holdsAsked, holdsOver, insertHold, markEnded, markHeld, type HoldRow } from './store.ts';

/** Under which the product itself acts on the log. */
export const OURSELVES = 'bongsu';

/** A hold has to end by itself some day; no incident is open for so long. */
const YEARS = 30;

const REASONS = {
  hold: '침해사고 조사에 필요한 접속기록의 보존 / held for an incident',
  release: '침해사고 종결 뒤 보존 기간이 지남 / the incident is closed and its term is over',
} as const;

interface Wanted {
  readonly incidentId: string;
  readonly caseId: string;
  /** Places of its records, ascending. */
  readonly places: readonly number[];
  /** Whether these are all of them; else what came behind them is held too, up to where the log stands. */
  readonly isAll: boolean;
}

/** 보존 조치: none of these records is destroyed while the incident needs them. In the transaction that makes it one. */
export const askToHold = async (tx: Tx, deps: Deps, { incidentId, caseId, places, isAll }: Wanted): Promise<void> => {
  const [from, last] = [places[0], places.at(-1)];
  if (from === undefined || last === undefined) return;
  const to = isAll ? last + 1 : (await deps.records.log()).size;
  await insertHold(tx, deps.clock, { incidentId, caseId, from, to });
};

const hold = async (deps: Deps, row: HoldRow): Promise<void> => {
  const log = await deps.records.log();
  const at = row.askedAt.epochMilliseconds;
  await holdRecords(
    log,
    {
      scope: { from: row.from, to: row.to },
      until: row.askedAt.add({ hours: YEARS * 365 * 24 }).epochMilliseconds,
      by: row.askedBy,
      place: OURSELVES,
      reason: REASONS.hold,
      ordered: { id: row.id, at },
    },
    deps.clock,
  );
  await deps.database.transaction(systemActor, (tx) => markHeld(tx, row.id, deps.clock.now()));
};

const release = async (deps: Deps, { id }: HoldRow): Promise<void> => {
  const log = await deps.records.log();
  const who = { by: OURSELVES, place: OURSELVES, reason: REASONS.release };
  await releaseHold(log, deps.records.folder, { ...who, hold: `hold-${id}` }, deps.clock);
  await deps.database.transaction(systemActor, (tx) => markEnded(tx, id, deps.clock.now()));
};

/** Writes into the log what was asked for, and ends what is over. A server that dies in between says nothing twice. Answers whether there was anything. */
export const carryOutHolds = async (deps: Deps): Promise<boolean> => {
  const { asked, over } = await deps.database.transaction(systemActor, async (tx) => ({
    asked: await holdsAsked(tx),
    over: await holdsOver(tx, deps.clock.now()),
  }));
  for (const row of asked) await hold(deps, row);
  for (const row of over) await release(deps, row);
  return asked.length > 0 || over.length > 0;
};
