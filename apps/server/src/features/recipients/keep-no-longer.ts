import { systemActor } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import { lockIncident } from '../incidents/index.ts';
import { findNotice } from '../notices/index.ts';
import { destroyByRule } from './destroy-list.ts';

interface Due extends Row {
  readonly id: string;
  readonly incidentId: string;
  readonly days: number;
}

/**
 * Lists whose time is over: days after their sending ended, or, where it never began, after the newest row came. What is
 * being sent or was submitted for approval is in use.
 */
const due = (tx: Tx, deps: Deps, only: string | null): Promise<Due[]> =>
  tx.many<Due>(sql`
    select n.id, n.incident_id as "incidentId", o.list_retention_days as days from notice n, organisation o
    where (${only}::uuid is null or n.id = ${only}) and n.recipients_destroyed_at is null
      and case when n.state in ('sent', 'stopped') then n.finished_at
        when n.state in ('draft', 'returned', 'approved', 'discarded') then
          (select max(i.at) from recipient_import i where i.notice_id = n.id) end
        <= ${deps.clock.now()}::timestamptz - make_interval(days => o.list_retention_days)
      and (exists (select from recipient r where r.notice_id = n.id)
        or exists (select from recipient_bad_row b where b.notice_id = n.id))
    order by n.id limit 100`);

/** 보유기간이 지난 명단의 파기 (제21조제1항): without being asked, with its certificate. */
export const keepNoLonger: Job = {
  name: 'recipient-retention',
  every: { hours: 1 },
  async run(deps, stop = new AbortController().signal) {
    for (const { id, incidentId } of await deps.database.transaction(systemActor, (tx) => due(tx, deps, null))) {
      if (stop.aborted) return;
      await deps.database.transaction(systemActor, async (tx) => {
        await lockIncident(tx, incidentId);
        const [still] = await due(tx, deps, id);
        const notice = await findNotice(tx, incidentId, id);
        if (still !== undefined && notice !== null) await destroyByRule(tx, deps, notice, still.days);
      });
    }
  },
};
