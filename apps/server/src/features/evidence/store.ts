import type { CheckOutcome } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

export interface EvidenceRow extends Row {
  readonly id: string;
  readonly incidentId: string;
  readonly number: number;
  readonly name: string;
  readonly description: string;
  readonly source: string;
  readonly collectedAt: Instant;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
  readonly addedBy: string | null;
  readonly addedAt: Instant;
}

export interface CheckRow extends Row {
  readonly id: string;
  readonly evidenceId: string;
  readonly outcome: CheckOutcome;
  readonly sha256: string | null;
  readonly checkedBy: string | null;
  readonly checkedAt: Instant;
}

export interface HandOverRow extends Row {
  readonly id: string;
  readonly evidenceId: string;
  readonly fromPerson: string | null;
  readonly fromName: string;
  readonly toPerson: string | null;
  readonly toName: string;
  readonly at: Instant;
  readonly purpose: string;
  readonly recordedBy: string | null;
  readonly recordedAt: Instant;
}

const columns = sql`
  id, incident_id as "incidentId", number, name, description, source, collected_at as "collectedAt",
  file_name as "fileName", media_type as "mediaType", size, sha256, storage_key as "storageKey", added_by as "addedBy",
  added_at as "addedAt"`;

export const evidenceOf = (tx: Tx, incidentId: string): Promise<EvidenceRow[]> =>
  tx.many<EvidenceRow>(sql`select ${columns} from evidence where incident_id = ${incidentId} order by number`);

export const findEvidence = (tx: Tx, incidentId: string, id: string): Promise<EvidenceRow | null> =>
  tx.maybe<EvidenceRow>(sql`select ${columns} from evidence where id = ${id} and incident_id = ${incidentId}`);

/** The caller holds the lock of the case, so that no number is given twice. */
export const nextEvidenceNumber = async (tx: Tx, incidentId: string): Promise<number> =>
  (
    await tx.one<{ next: number }>(
      sql`select coalesce(max(number), 0) + 1 as next from evidence where incident_id = ${incidentId}`,
    )
  ).next;

export const insertEvidence = (tx: Tx, row: EvidenceRow): Promise<number> =>
  tx.run(sql`
    insert into evidence (id, incident_id, number, name, description, source, collected_at, file_name, media_type, size,
      sha256, storage_key, added_by, added_at)
    values (${row.id}, ${row.incidentId}, ${row.number}, ${row.name}, ${row.description}, ${row.source}, ${row.collectedAt},
      ${row.fileName}, ${row.mediaType}, ${row.size}, ${row.sha256}, ${row.storageKey}, ${row.addedBy}, ${row.addedAt})`);

/** Newest first. */
export const checksOf = (tx: Tx, incidentId: string): Promise<CheckRow[]> =>
  tx.many<CheckRow>(sql`
    select id, evidence_id as "evidenceId", outcome, sha256, checked_by as "checkedBy", checked_at as "checkedAt"
    from evidence_check where incident_id = ${incidentId} order by checked_at desc, id desc`);

export const insertCheck = (tx: Tx, incidentId: string, row: CheckRow): Promise<number> =>
  tx.run(sql`
    insert into evidence_check (id, evidence_id, incident_id, outcome, sha256, checked_by, checked_at)
    values (${row.id}, ${row.evidenceId}, ${incidentId}, ${row.outcome}, ${row.sha256}, ${row.checkedBy}, ${row.checkedAt})`);

/** Newest first. */
export const handOversOf = (tx: Tx, incidentId: string): Promise<HandOverRow[]> =>
  tx.many<HandOverRow>(sql`
    select id, evidence_id as "evidenceId", from_person as "fromPerson", from_name as "fromName",
      to_person as "toPerson", to_name as "toName", at, purpose, recorded_by as "recordedBy", recorded_at as "recordedAt"
    from evidence_hand_over where incident_id = ${incidentId} order by at desc, id desc`);

export const insertHandOver = (tx: Tx, incidentId: string, row: HandOverRow): Promise<number> =>
  tx.run(sql`
    insert into evidence_hand_over (id, evidence_id, incident_id, from_person, from_name, to_person, to_name, at, purpose,
      recorded_by, recorded_at)
    values (${row.id}, ${row.evidenceId}, ${incidentId}, ${row.fromPerson}, ${row.fromName}, ${row.toPerson}, ${row.toName},
      ${row.at}, ${row.purpose}, ${row.recordedBy}, ${row.recordedAt})`);
