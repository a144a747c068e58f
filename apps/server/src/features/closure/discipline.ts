import type { BodyOf, closureRecordResult, closureRequestDiscipline } from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { appendEvent, lockForWork } from '../incidents/index.ts';

/** 관련자에 대한 처분을 해당 부서에 요청한다 (제16조제3항), or records why none is asked for. */
export const requestDiscipline = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  given: BodyOf<typeof closureRequestDiscipline>,
): Promise<{ id: string }> => {
  const incident = await lockForWork(tx, incidentId);
  if (incident.closureApprovedAt === null) {
    refuse('not-now', {
      detail: { ko: '처리보고서를 먼저 승인해야 합니다.', en: 'The closure report must be approved first.' },
    });
  }
  const id = newId(deps.clock);
  await tx.run(sql`
    insert into discipline (id, incident_id, needed, request, department_id, requested_by, requested_at)
    values (${id}, ${incidentId}, ${given.needed}, ${given.request}, ${given.departmentId}, ${tx.actor.personId}, ${deps.clock.now()})`);
  await appendEvent(tx, deps, incidentId, {
    kind: 'discipline-requested',
    data: { disciplineId: id, needed: given.needed, departmentId: given.departmentId },
  });
  return { id };
};

/** 처분 결과를 기록한다 (제16조제4항). */
export const recordResult = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  disciplineId: string,
  given: BodyOf<typeof closureRecordResult>,
): Promise<void> => {
  await lockForWork(tx, incidentId, { evenWhenOver: true });
  const written = await tx.run(sql`
    update discipline set result = ${given.result}, result_note = ${given.note}, result_on = ${given.on}, result_by = ${tx.actor.personId},
      result_at = ${deps.clock.now()}
    where id = ${disciplineId} and incident_id = ${incidentId} and needed and result is null`);
  if (written === 0) {
    const exists = await tx.maybe(
      sql`select from discipline where id = ${disciplineId} and incident_id = ${incidentId}`,
    );
    if (exists === null) refuse('not-found');
    refuse('not-now', {
      detail: { ko: '결과를 기록할 처분 요청이 아닙니다.', en: 'No result is awaited here.' },
    });
  }
  await appendEvent(tx, deps, incidentId, {
    kind: 'discipline-result',
    data: { disciplineId, result: given.result, on: given.on },
  });
};
