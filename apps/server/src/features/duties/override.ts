import type { BodyOf, dutiesDecideOverride, Text } from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { appendEvent, lockForWork } from '../incidents/index.ts';

/** "We do not notify, because …": somebody who works on the case proposes it. */
export const proposeOverride = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  key: string,
  reason: string,
): Promise<{ id: string }> => {
  await lockForWork(tx, incidentId);
  const duty = await tx.maybe<{ open: boolean; title: Text }>(sql`
    select d.body->'title' as title, exists (select from duty_override o where o.incident_id = d.incident_id and o.duty_key = d.key
      and o.decision is distinct from 'refused') as open
    from duty d where d.incident_id = ${incidentId} and d.key = ${key}`);
  if (duty === null) return refuse('not-found');
  if (duty.open)
    refuse('not-now', {
      detail: { ko: '이미 제안되었거나 승인된 의무입니다.', en: 'It is already proposed or approved.' },
    });
  const id = newId(deps.clock);
  await tx.run(sql`
    insert into duty_override (id, incident_id, duty_key, reason, proposed_by, proposed_at)
    values (${id}, ${incidentId}, ${key}, ${reason}, ${tx.actor.personId}, ${deps.clock.now()})`);
  await appendEvent(tx, deps, incidentId, {
    kind: 'override-proposed',
    data: { overrideId: id, key, title: { ko: duty.title.ko, en: duty.title.en }, reason },
  });
  return { id };
};

/** The CPO decides, and never on a proposal of their own; it stays visible either way. */
export const decideOverride = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  overrideId: string,
  given: BodyOf<typeof dutiesDecideOverride>,
): Promise<void> => {
  await lockForWork(tx, incidentId);
  const found = await tx.maybe<{ key: string; title: Text | null; proposedBy: string; decision: string | null }>(sql`
    select o.duty_key as key, d.body->'title' as title, o.proposed_by as "proposedBy", o.decision
    from duty_override o left join duty d on d.incident_id = o.incident_id and d.key = o.duty_key
    where o.id = ${overrideId} and o.incident_id = ${incidentId}`);
  if (found === null) return refuse('not-found');
  if (found.decision !== null)
    refuse('not-now', { detail: { ko: '이미 결정한 제안입니다.', en: 'It is already decided.' } });
  if (found.proposedBy === tx.actor.personId) refuse('same-person');
  await tx.run(sql`
    update duty_override set decision = ${given.decision}, decided_by = ${tx.actor.personId}, decided_at = ${deps.clock.now()},
      note = ${given.note} where id = ${overrideId}`);
  await appendEvent(tx, deps, incidentId, {
    kind: 'override-decided',
    data: {
      overrideId,
      key: found.key,
      title: found.title === null ? null : { ko: found.title.ko, en: found.title.en },
      ...given,
    },
  });
};
