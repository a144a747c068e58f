import type { accessKeepingRead, RecordsHeld, ResponseOf } from '@bongsu/contracts';
import { seoulIso, toSeoulIso, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { peopleRefs, personIn, type Names } from '../incidents/index.ts';
import { destroyedRows, holdIds, holdRows, lastLook, readPlan, type DestructionRow, type HoldRow } from './store.ts';
import { termsNow, type Kept } from './terms.ts';

const DESTROYED_SHOWN = 20;

type Read = ResponseOf<typeof accessKeepingRead>;

const presentTerm = ({ months, law }: Kept): Read['others'] => ({
  months,
  lawMonths: law.months,
  isSettled: law.settled,
});

const presentLook = ({ at, stays }: DestructionRow): NonNullable<Read['looked']> => ({
  at: toSeoulIso(at),
  stays: {
    why: stays.why,
    system: stays.why === 'term' ? stays.system : null,
    until: 'until' in stays ? seoulIso(stays.until) : null,
  },
});

const stateOf = ({ heldAt, endedAt }: HoldRow): RecordsHeld['state'] => {
  if (heldAt === null) return 'asked';
  return endedAt === null ? 'held' : 'ended';
};

const momentOf = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

const presentOwn = (row: HoldRow, names: Names): RecordsHeld => ({
  from: row.from,
  to: row.to,
  system: null,
  actor: null,
  since: toSeoulIso(row.askedAt),
  until: momentOf(row.endedAt),
  state: stateOf(row),
  by: personIn(names, row.askedBy),
  incident: { id: row.incidentId, number: row.number, misuseId: row.caseId },
});

/** Ordered on the machine itself, with `bongsu logs hold`. */
const presentOther = ({ scope, until }: DestructionRow['holds'][number]): RecordsHeld => ({
  from: scope.from ?? null,
  to: scope.to ?? null,
  system: scope.system ?? null,
  actor: scope.actor ?? null,
  since: null,
  until: seoulIso(until),
  state: 'held',
  by: null,
  incident: null,
});

/** Without those of incidents that do not exist for the actor. */
const presentHolds = async (tx: Tx, last: DestructionRow | null): Promise<RecordsHeld[]> => {
  const own = await holdRows(tx);
  const names = await peopleRefs(
    tx,
    own.map(({ askedBy }) => askedBy),
  );
  const ours = await tx.asSystem(() => holdIds(tx));
  const others = (last?.holds ?? []).filter(({ id }) => !ours.has(id.replace(/^hold-/, '')));
  return [...own.map((row) => presentOwn(row, names)), ...others.map(presentOther)];
};

export const readKeeping = async (tx: Tx, deps: Deps): Promise<Read> => {
  const terms = await termsNow(tx, deps);
  const last = await lastLook(tx);
  return {
    plan: await readPlan(tx),
    terms: terms.systems.map((one) => ({ system: one.system, name: one.name, ...presentTerm(one) })),
    others: presentTerm(terms.others),
    first: (await deps.records.log()).minimum,
    looked: last === null ? null : presentLook(last),
    destroyed: (await destroyedRows(tx, DESTROYED_SHOWN)).map(({ at, from, to }) => ({ at: toSeoulIso(at), from, to })),
    holds: await presentHolds(tx, last),
  };
};
