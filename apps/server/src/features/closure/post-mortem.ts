import type { BodyOf, closureSubmitPostMortem } from '@bongsu/contracts';
import { both } from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { appendEvent, isHandler, lockForWork } from '../incidents/index.ts';

/** 근본원인 분석, 교훈, 예방을 위한 개선대책을 제출한다 (제17조제1항). */
export const submitPostMortem = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  given: BodyOf<typeof closureSubmitPostMortem>,
): Promise<{ id: string }> => {
  const incident = await lockForWork(tx, incidentId);
  if (!isHandler(tx.actor, incident)) refuse('forbidden', { neededRoles: ['handler', 'officer', 'cpo'] });
  if (incident.closureApprovedAt === null || incident.postMortemDue === null) {
    refuse('not-now', {
      detail: { ko: '처리보고서가 승인된 뒤에 제출할 수 있습니다.', en: 'It follows the approved closure report.' },
    });
  }
  const there = await tx.maybe(sql`select from post_mortem where incident_id = ${incidentId}`);
  if (there !== null) refuse('not-now', { detail: { ko: '이미 제출했습니다.', en: 'It is already submitted.' } });
  const id = newId(deps.clock);
  await tx.run(sql`
    insert into post_mortem (id, incident_id, root_cause, lessons, sharing, author_id, submitted_at, due)
    values (${id}, ${incidentId}, ${given.rootCause}, ${given.lessons}, ${given.sharing}, ${tx.actor.personId}, ${deps.clock.now()}, ${incident.postMortemDue})`);
  for (const [index, plan] of given.improvements.entries()) {
    const owner = await tx.maybe(sql`select from person where id = ${plan.ownerId} and active`);
    if (owner === null)
      refuseField(
        `improvements.${index}.ownerId`,
        both('없는 사람이거나 그만둔 사람입니다.', 'There is no such active person.'),
      );
    if (incident.hiddenIds.includes(plan.ownerId))
      refuseField(
        `improvements.${index}.ownerId`,
        both('관련자는 이행 담당자가 될 수 없습니다.', 'A person involved cannot carry it out.'),
      );
    await tx.run(sql`
      insert into improvement (id, incident_id, what, owner_id, due)
      values (${newId(deps.clock)}, ${incidentId}, ${plan.what}, ${plan.ownerId}, ${plan.due})`);
  }
  await appendEvent(tx, deps, incidentId, {
    kind: 'post-mortem-submitted',
    data: { postMortemId: id, improvements: given.improvements.length },
  });
  return { id };
};
