import { both, type BodyOf, type EvidenceHandOver, type evidenceHandOver } from '@bongsu/contracts';
import { instant, isBefore, newId } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { appendEvent, lockForWork, peopleRefs } from '../incidents/index.ts';
import { labelOf, namesIn, presentHandOver } from './present.ts';
import { findEvidence, insertHandOver, type HandOverRow } from './store.ts';

type Given = BodyOf<typeof evidenceHandOver>;

const refuseUnknown = async (tx: Tx, given: Given): Promise<void> => {
  for (const side of ['from', 'to'] as const) {
    const { personId } = given[side];
    if (personId === undefined) continue;
    if (!(await peopleRefs(tx, [personId])).has(personId))
      refuseField(`${side}.personId`, both('없는 사람입니다.', 'There is no such person.'));
  }
};

/** 인계·인수: the chain of custody goes on after a case is closed, since the police give things back late. */
export const handOver = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  id: string,
  given: Given,
): Promise<EvidenceHandOver> => {
  await lockForWork(tx, incidentId, { evenWhenOver: true });
  const evidence = (await findEvidence(tx, incidentId, id)) ?? refuse('not-found');
  const at = instant(given.at);
  if (isBefore(deps.clock.now().add({ minutes: 5 }), at)) {
    refuseField('at', both('미래의 시각은 적을 수 없습니다.', 'This moment lies in the future.'));
  }
  await refuseUnknown(tx, given);
  const row: HandOverRow = {
    id: newId(deps.clock),
    evidenceId: id,
    fromPerson: given.from.personId ?? null,
    fromName: given.from.name,
    toPerson: given.to.personId ?? null,
    toName: given.to.name,
    at,
    purpose: given.purpose,
    recordedBy: tx.actor.personId,
    recordedAt: deps.clock.now(),
  };
  await insertHandOver(tx, incidentId, row);
  const presented = presentHandOver(row, await namesIn(tx, [], { checks: [], handOvers: [row] }));
  await appendEvent(tx, deps, incidentId, {
    kind: 'evidence-handed-over',
    happenedAt: at,
    data: {
      evidenceId: id,
      label: labelOf(evidence.number),
      name: evidence.name,
      from: presented.from.name,
      to: presented.to.name,
      purpose: given.purpose,
    },
  });
  return presented;
};
