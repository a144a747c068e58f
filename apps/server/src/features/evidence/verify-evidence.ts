import type { EvidenceCheck } from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import type { Actor } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { appendEvent, lockIncident, seen } from '../incidents/index.ts';
import { checkFile, type Found } from './check-file.ts';
import { labelOf, namesIn, presentCheck } from './present.ts';
import { findEvidence, insertCheck, type CheckRow, type EvidenceRow } from './store.ts';

const foundFor = async (tx: Tx, incidentId: string, id: string): Promise<EvidenceRow> => {
  await seen(tx, incidentId);
  return (await findEvidence(tx, incidentId, id)) ?? refuse('not-found');
};

/** Keeps what was found, on the timeline too; the auditor may check although they do not work on the case. */
const keep = async (tx: Tx, deps: Deps, evidence: EvidenceRow, found: Found): Promise<CheckRow> => {
  const row: CheckRow = {
    id: newId(deps.clock),
    evidenceId: evidence.id,
    ...found,
    checkedBy: tx.actor.personId,
    checkedAt: deps.clock.now(),
  };
  await tx.asSystem(async () => {
    await lockIncident(tx, evidence.incidentId);
    await insertCheck(tx, evidence.incidentId, row);
    await appendEvent(tx, deps, evidence.incidentId, {
      kind: 'evidence-checked',
      data: { evidenceId: evidence.id, label: labelOf(evidence.number), name: evidence.name, outcome: found.outcome },
    });
  });
  return row;
};

/** Reads the file again, outside of any transaction since it may be long, and records what was found. */
export const verifyEvidence = async (
  deps: Deps,
  actor: Actor,
  incidentId: string,
  id: string,
): Promise<EvidenceCheck> => {
  const evidence = await deps.database.transaction(actor, (tx) => foundFor(tx, incidentId, id));
  const found = await checkFile(deps.files, evidence.storageKey, evidence.sha256);
  return deps.database.transaction(actor, async (tx) => {
    // Whoever was taken off the case meanwhile finds nothing any more.
    const row = await keep(tx, deps, await foundFor(tx, incidentId, id), found);
    return presentCheck(row, await namesIn(tx, [], { checks: [row], handOvers: [] }));
  });
};
