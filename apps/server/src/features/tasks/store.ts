import type { Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Case } from '../incidents/index.ts';
import type { Task } from './task.ts';

/** Replaces what waits in a case; what waited before keeps its beginning and is not announced again. */
export const replaceTasks = async (tx: Tx, incidentId: string, tasks: readonly Task[], now: Instant): Promise<void> => {
  await tx.run(sql`
    with given as (
        select * from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb)
          as row (key text, kind text, role text, "personId" uuid, text jsonb, "dueAt" timestamptz)),
      gone as (delete from task where incident_id = ${incidentId} and key not in (select key from given))
    insert into task (incident_id, key, kind, role, person_id, detail, starts_at, due_at)
    select ${incidentId}, key, kind, role, "personId", jsonb_build_object('text', text), ${now}, "dueAt" from given
    on conflict (incident_id, key) do update set kind = excluded.kind, detail = excluded.detail, due_at = excluded.due_at,
      announced_at = case when (task.role, task.person_id) is distinct from (excluded.role, excluded.person_id)
        then null else task.announced_at end,
      role = excluded.role, person_id = excluded.person_id`);
};

/** Columns of the register that follow from the rest of the case; they raise no version. */
export const projectIncident = async (
  tx: Tx,
  of: Case,
  derived: { readonly stage: string; readonly nextDueAt: Instant | null; readonly late: boolean },
): Promise<void> => {
  await tx.run(sql`
    update incident set stage = ${derived.stage}, next_due_at = ${derived.nextDueAt}, late = ${derived.late},
      subject_count = ${of.facts.subjectCount ?? null}, aware_at = ${of.facts.awareAt ?? null}, occurred_at = ${of.facts.occurredAt ?? null}
    where id = ${of.id}`);
};
