import type { EvidenceCheck, EvidenceHandOver, EvidenceItem, PersonRef } from '@bongsu/contracts';
import { toSeoulIso } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import { peopleRefs } from '../incidents/index.ts';
import {
  checksOf,
  evidenceOf,
  findEvidence,
  handOversOf,
  type CheckRow,
  type EvidenceRow,
  type HandOverRow,
} from './store.ts';

type Names = ReadonlyMap<string, PersonRef>;

/** `E-01`: how a piece of evidence is called in the case and on paper. */
export const labelOf = (number: number): string => `E-${String(number).padStart(2, '0')}`;

const refOf = (names: Names, id: string | null): PersonRef | null => (id === null ? null : (names.get(id) ?? null));

const partyOf = (names: Names, personId: string | null, name: string): EvidenceHandOver['from'] => {
  const person = refOf(names, personId);
  return { person, name: person?.name ?? name };
};

export const presentCheck = (row: CheckRow, names: Names): EvidenceCheck => ({
  id: row.id,
  outcome: row.outcome,
  sha256: row.sha256,
  checkedBy: refOf(names, row.checkedBy),
  checkedAt: toSeoulIso(row.checkedAt),
});

export const presentHandOver = (row: HandOverRow, names: Names): EvidenceHandOver => ({
  id: row.id,
  from: partyOf(names, row.fromPerson, row.fromName),
  to: partyOf(names, row.toPerson, row.toName),
  at: toSeoulIso(row.at),
  purpose: row.purpose,
  recordedBy: refOf(names, row.recordedBy),
  recordedAt: toSeoulIso(row.recordedAt),
});

export interface History {
  readonly checks: readonly CheckRow[];
  readonly handOvers: readonly HandOverRow[];
}

export const namesIn = (tx: Tx, rows: readonly EvidenceRow[], { checks, handOvers }: History): Promise<Names> =>
  peopleRefs(tx, [
    ...rows.flatMap((row) => row.addedBy ?? []),
    ...checks.flatMap((row) => row.checkedBy ?? []),
    ...handOvers.flatMap((row) => [row.fromPerson ?? [], row.toPerson ?? [], row.recordedBy ?? []].flat()),
  ]);

const presentItem = (row: EvidenceRow, { checks, handOvers }: History, names: Names): EvidenceItem => {
  const check = checks.find((entry) => entry.evidenceId === row.id);
  const handOver = handOvers.find((entry) => entry.evidenceId === row.id);
  return {
    id: row.id,
    label: labelOf(row.number),
    name: row.name,
    description: row.description,
    source: row.source,
    collectedAt: toSeoulIso(row.collectedAt),
    fileName: row.fileName,
    mediaType: row.mediaType,
    size: row.size,
    sha256: row.sha256,
    addedBy: refOf(names, row.addedBy),
    addedAt: toSeoulIso(row.addedAt),
    lastCheck: check === undefined ? null : presentCheck(check, names),
    holder: handOver === undefined ? null : partyOf(names, handOver.toPerson, handOver.toName),
  };
};

const historyOf = async (tx: Tx, incidentId: string): Promise<History> => ({
  checks: await checksOf(tx, incidentId),
  handOvers: await handOversOf(tx, incidentId),
});

export const presentEvidence = async (tx: Tx, incidentId: string): Promise<EvidenceItem[]> => {
  const rows = await evidenceOf(tx, incidentId);
  const history = await historyOf(tx, incidentId);
  const names = await namesIn(tx, rows, history);
  return rows.map((row) => presentItem(row, history, names));
};

export interface WholeEvidence extends EvidenceItem {
  readonly checks: EvidenceCheck[];
  readonly handOvers: EvidenceHandOver[];
}

/** One piece with everything that happened to it; `null` when there is none for this reader. */
export const presentWhole = async (tx: Tx, incidentId: string, id: string): Promise<WholeEvidence | null> => {
  const row = await findEvidence(tx, incidentId, id);
  if (row === null) return null;
  const all = await historyOf(tx, incidentId);
  const own = {
    checks: all.checks.filter((entry) => entry.evidenceId === id),
    handOvers: all.handOvers.filter((entry) => entry.evidenceId === id),
  };
  const names = await namesIn(tx, [row], own);
  return {
    ...presentItem(row, own, names),
    checks: own.checks.map((entry) => presentCheck(entry, names)),
    handOvers: own.handOvers.map((entry) => presentHandOver(entry, names)),
  };
};
