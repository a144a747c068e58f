import { channels, type Channel } from '@bongsu/contracts';
import { systemActor } from '../../actor.ts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { recordPerformance } from '../duties/index.ts';
import { appendEvent, lockIncident } from '../incidents/index.ts';
import { check } from './content.ts';
import { findFinished } from './journal.ts';
import { channelWords } from './standing-texts.ts';
import type { Notice } from './notice.ts';
import { countsOf, findNotice } from './store.ts';

/** By which channels people were told, in the words of a report (표준지침 제26조제1항). */
const meansOf = async (tx: Tx, noticeId: string): Promise<string> => {
  const { used } = await tx.one<{ used: Channel[] }>(sql`
    select coalesce(array_agg(distinct channel), '{}') as used from recipient
    where notice_id = ${noticeId} and state = 'sent'`);
  return channels.flatMap((channel) => (used.includes(channel) ? [channelWords[channel]] : [])).join(', ');
};

/**
 * Records the duty as done, once, when the notice of everybody who can be reached was handed over and none of them is in
 * doubt. The moment is that of the last one: only then was "everybody" told. The first is shown beside it. Whoever was
 * refused or has no address is not reached by this, and waits for a posting or a call.
 */
export const performIfWhole = async (tx: Tx, deps: Deps, notice: Notice): Promise<void> => {
  if (notice.performedAt !== null || (notice.state !== 'sent' && notice.state !== 'sending')) return;
  const { counts, lastSentAt } = await countsOf(tx, notice.id);
  const open = counts.waiting + counts.queued + counts.sending + counts['in-doubt'];
  if (open > 0 || lastSentAt === null) return;
  await tx.run(sql`update notice set performed_at = ${lastSentAt} where id = ${notice.id}`);
  await recordPerformance(tx, deps, notice.incidentId, {
    rule: notice.rule,
    duty: notice.duty,
    at: lastSentAt,
    items: check(notice, deps.statute).carried,
    means: await meansOf(tx, notice.id),
    reference: '',
    source: `notice:${notice.id}`,
  });
};

/** As {@link performIfWhole}, for who knows the notice by its id. */
export const performNotice = async (tx: Tx, deps: Deps, incidentId: string, noticeId: string): Promise<void> => {
  const notice = await findNotice(tx, incidentId, noticeId);
  if (notice !== null) await performIfWhole(tx, deps, notice);
};

const finish = (deps: Deps, incidentId: string, id: string): Promise<void> =>
  deps.database.transaction(systemActor, async (tx) => {
    await lockIncident(tx, incidentId);
    const changed = await tx.run(sql`
      update notice set state = 'sent', finished_at = ${deps.clock.now()}, relay_response = null, vendor_response = null
      where id = ${id} and state = 'sending'
        and not exists (select from recipient r where r.notice_id = notice.id and r.state = 'waiting')
        and not exists (select from recipient r where r.notice_id = notice.id and r.state = 'queued')
        and not exists (select from recipient r where r.notice_id = notice.id and r.state = 'sending')`);
    const notice = await findNotice(tx, incidentId, id);
    if (changed === 0 || notice === null) return;
    const { counts, firstSentAt, lastSentAt } = await countsOf(tx, id);
    await appendEvent(tx, deps, incidentId, {
      kind: 'notice-sent',
      data: {
        noticeId: id,
        counts,
        firstSentAt: firstSentAt?.toString() ?? null,
        lastSentAt: lastSentAt?.toString() ?? null,
      },
    });
    await performIfWhole(tx, deps, notice);
  });

/** Closes every sending that has nothing left to do. */
export const finishNotices = async (deps: Deps): Promise<void> => {
  const done = await deps.database.transaction(systemActor, findFinished);
  for (const { id, incidentId } of done) await finish(deps, incidentId, id);
};
