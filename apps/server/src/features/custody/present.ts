import type { CustodianView, PersonRef, UnsealingView } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import { hasRole } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { peopleRefs, personIn, type Names } from '../incidents/index.ts';
import { labelOf } from '../public-door/index.ts';
import { appointsAs, custodianIds, type AppointingRole, type CustodianRow } from './store.ts';
import { isOneOfTheTwo, stateOf } from './unsealing.ts';
import { namesOf, type UnsealingRow } from './unsealing-store.ts';

const stateOfCustodian = (row: CustodianRow): CustodianView['state'] => {
  if (row.endedAt !== null) return 'ended';
  if (row.appointed === null) return 'proposed';
  return row.appointed ? 'appointed' : 'refused';
};

const decisionOf = (row: CustodianRow, names: Names): CustodianView['decided'] =>
  row.decidedBy === null || row.decidedAs === null || row.decidedAt === null
    ? null
    : { by: personIn(names, row.decidedBy), role: row.decidedAs, at: toSeoulIso(row.decidedAt), note: row.note ?? '' };

const endOf = (row: CustodianRow, names: Names): CustodianView['ended'] =>
  row.endedBy === null || row.endedAt === null
    ? null
    : { by: personIn(names, row.endedBy), at: toSeoulIso(row.endedAt), reason: row.endReason ?? '' };

/** Whether this actor may decide on the proposal: in the other role, and neither proposed it nor is it about them. */
export const decidesAs = (tx: Tx, row: CustodianRow, as: readonly AppointingRole[]): AppointingRole | null => {
  const me = tx.actor.personId;
  if (stateOfCustodian(row) !== 'proposed' || row.proposedBy === me || row.personId === me) return null;
  return as.find((role) => role !== row.proposedAs) ?? null;
};

export const presentCustodians = async (tx: Tx, rows: readonly CustodianRow[]): Promise<CustodianView[]> => {
  const ids = rows.flatMap((row) => [row.personId, row.proposedBy, row.decidedBy ?? [], row.endedBy ?? []].flat());
  const names = await peopleRefs(tx, ids);
  const as = await appointsAs(tx);
  return rows.map((row) => ({
    id: row.id,
    person: personIn(names, row.personId),
    state: stateOfCustodian(row),
    reason: row.reason,
    proposed: { by: personIn(names, row.proposedBy), role: row.proposedAs, at: toSeoulIso(row.proposedAt) },
    decided: decisionOf(row, names),
    ended: endOf(row, names),
    mayDecide: decidesAs(tx, row, as) !== null,
  }));
};

const maybeIso = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

const mayOf = (
  tx: Tx,
  row: UnsealingRow,
  state: UnsealingView['state'],
  isCustodian: boolean,
): UnsealingView['may'] => {
  const own = row.requestedBy === tx.actor.personId;
  return {
    answer: state === 'waiting' && isCustodian && !own,
    withdraw: state === 'waiting' && own,
    look: state === 'open' && isCustodian && isOneOfTheTwo(row, tx.actor.personId),
    review: state !== 'waiting' && row.outcome !== null && row.reviewedAt === null && hasRole(tx.actor, 'auditor'),
  };
};

/** A custodian who does not see the case still learns its number: they have to know what they decide on. */
export const presentUnsealings = async (
  tx: Tx,
  deps: Deps,
  rows: readonly UnsealingRow[],
): Promise<UnsealingView[]> => {
  const called = await tx.asSystem(() =>
    namesOf(
      tx,
      rows.map((row) => row.id),
    ),
  );
  const calls = new Map(called.map((row) => [row.id, row]));
  const ids = rows.flatMap((row) => [row.requestedBy, row.answeredBy ?? [], row.reviewedBy ?? []].flat());
  const names = await peopleRefs(tx, ids);
  const maybePerson = (id: string | null): PersonRef | null => (id === null ? null : personIn(names, id));
  const isCustodian = (await custodianIds(tx)).includes(tx.actor.personId ?? '');
  const now = deps.clock.now();
  return rows.map((row) => {
    const state = stateOf(row, now);
    const file = calls.get(row.id)?.file ?? null;
    return {
      id: row.id,
      incidentId: row.incidentId,
      number: calls.get(row.id)?.number ?? null,
      file: file === null ? null : labelOf(file),
      state,
      reason: row.reason,
      requestedBy: personIn(names, row.requestedBy),
      requestedAt: toSeoulIso(row.requestedAt),
      answerBy: toSeoulIso(row.answerBy),
      answeredBy: maybePerson(row.answeredBy),
      answeredAt: maybeIso(row.answeredAt),
      note: row.note ?? '',
      openUntil: maybeIso(row.until),
      reviewedBy: maybePerson(row.reviewedBy),
      reviewedAt: maybeIso(row.reviewedAt),
      may: mayOf(tx, row, state, isCustodian),
    };
  });
};

export const presentUnsealing = async (tx: Tx, deps: Deps, row: UnsealingRow): Promise<UnsealingView> =>
  (await presentUnsealings(tx, deps, [row]))[0]!;
