import { systemActor } from '../../actor.ts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { lockIncident } from '../incidents/index.ts';
import { settleEvent, type StoredEvent } from './settle-event.ts';

const AT_ONCE = 200;

const due = (tx: Tx): Promise<StoredEvent[]> =>
  tx.many<StoredEvent>(sql`
    select e.id, e.recipient_id as "recipientId", e.notice_id as "noticeId", e.incident_id as "incidentId", e.channel,
      e.round, e.kind, e.code, e.happened_at as "happenedAt"
    from delivery_event e join recipient r on r.id = e.recipient_id
    where e.applied_at is null and (r.state not in ('sending', 'queued') or r.channel <> e.channel
      or r.round <> coalesce(e.round, r.round))
    order by e.received_at, e.id limit ${AT_ONCE}`);

const settle = (deps: Deps, event: StoredEvent): Promise<void> =>
  deps.database.transaction(systemActor, async (tx) => {
    await lockIncident(tx, event.incidentId);
    const open = await tx.maybe(sql`select id from delivery_event where id = ${event.id} and applied_at is null`);
    if (open !== null) await settleEvent(tx, deps, event);
  });

/** Events that were faster than the outcome of their own message. */
export const lateEvents: Job = {
  name: 'late-events',
  every: { seconds: 10 },
  async run(deps) {
    for (const event of await deps.database.transaction(systemActor, due)) await settle(deps, event);
  },
};
