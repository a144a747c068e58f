import { isBefore } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { Job } from '../../jobs/job.ts';
import type { Notice } from './notice.ts';
import { isUnderSending, outlookOf, type Outlook } from './outlook.ts';
import { findNotice } from './store.ts';

/** So far before the term the estimate has to lie for the alarm to end: one that hovers there is not told again and again. */
const WELL_BEFORE = { minutes: 15 } as const;

const watched = (tx: Tx): Promise<{ id: string; incidentId: string }[]> =>
  tx.many<Row & { id: string; incidentId: string }>(sql`
    select id, incident_id as "incidentId" from notice
    where state in ('sending', 'paused') or late_since is not null order by started_at, id`);

const isSafe = (notice: Notice, { expectedAt, dueAt, late }: Outlook): boolean => {
  if (!isUnderSending(notice) || dueAt === null) return true;
  return !late && expectedAt !== null && !isBefore(dueAt, expectedAt.add(WELL_BEFORE));
};

/** Raises the alarm when the estimate has passed the term, ends it when it lies well before. */
const look = (deps: Deps, incidentId: string, id: string): Promise<void> =>
  deps.database.transaction(systemActor, async (tx) => {
    const notice = await findNotice(tx, incidentId, id);
    if (notice === null) return;
    const outlook = await outlookOf(tx, deps, notice);
    const isRaised = notice.lateSince !== null;
    if (isRaised ? !isSafe(notice, outlook) : !outlook.late) return;
    await tx.run(sql`update notice set late_since = ${isRaised ? null : deps.clock.now()} where id = ${id}`);
    tx.touch(incidentId);
  });

/**
 * Looks each minute whether a notice that is being sent, or paused, will reach its last person within the legal term. Who
 * is told of an alarm, and that it is once, is the business of `features/reminders`.
 */
export const noticeWatch: Job = {
  name: 'notice-watch',
  every: { minutes: 1 },
  async run(deps) {
    const notices = await deps.database.transaction(systemActor, watched);
    for (const { id, incidentId } of notices) await look(deps, incidentId, id);
  },
};
