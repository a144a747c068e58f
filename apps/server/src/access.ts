import { newId, type Clock } from '@bongsu/kit';
import type { Actor } from './actor.ts';
import { sql, type Tx } from './database/index.ts';

export type AccessAction =
  | 'create'
  | 'read'
  | 'update'
  | 'delete'
  | 'print'
  | 'download'
  | 'send'
  | 'login'
  | 'login-failed'
  | 'logout'
  | 'grant'
  | 'refused';

/** What was done with whose personal data (접속기록의 다섯 항목, 안전성 확보조치 기준 제2조제3호). */
export interface AccessRecord {
  readonly action: AccessAction;
  /** Whose, as references that name nobody: `person:<id>`, `recipients-of:<notice id>`, `reporter-of:<case id>`. */
  readonly subjects: readonly string[];
  /** How many people, where `subjects` stands for a list. */
  readonly count?: number;
  readonly fields?: readonly string[];
  readonly reason?: string;
  readonly incidentId?: string;
  /** A reporter is protected (대응지침 제21조): the record says that a report came in, not from whom. */
  readonly anonymous?: true;
}

/**
 * Writes the record in the transaction that reads or changes the data: when it cannot be written, the transaction
 * fails and nothing is answered.
 */
export const writeAccess = async (
  tx: Tx,
  clock: Clock,
  operation: string,
  actor: Actor,
  access: AccessRecord,
): Promise<void> => {
  await tx.run(sql`
    insert into access_record
      (id, at, person_id, via, address, operation, action, subjects, subject_count, fields, reason, incident_id)
    values (${newId(clock)}, ${clock.now()}, ${access.anonymous ? null : actor.personId}, ${actor.via},
      ${access.anonymous ? null : actor.from}, ${operation}, ${access.action}, ${access.subjects},
      ${access.count ?? access.subjects.length}, ${access.fields ?? []}, ${access.reason ?? null},
      ${access.incidentId ?? null})`);
};
