import type { Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';

/** A notice that was finished goes on, when somebody of it has another channel. */
const reopen = (tx: Tx, noticeId: string): Promise<number> =>
  tx.run(sql`
    update notice set state = 'sending', finished_at = null, version = version + 1
    where id = ${noticeId} and state = 'sent'`);

/**
 * What was sent, or in doubt, turned out to have failed for good: the person goes on to the next channel they have. Without
 * one, and once sending was stopped or the list destroyed, they stand among those who were not reached.
 */
export const moveOn = async (
  tx: Tx,
  { id, noticeId }: { readonly id: string; readonly noticeId: string },
  response: string,
  now: Instant,
): Promise<void> => {
  const moved = await tx.run(sql`
    update recipient r set state = 'queued', channel = r.ways[1], ways = r.ways[2:], round = 1, attempts = 0, letter_batch_id = null,
      response = ${response}, claim = null, next_attempt_at = ${now}, sent_at = null, delivered_at = null
    from notice n where n.id = r.notice_id and r.id = ${id} and r.state in ('sent', 'in-doubt') and r.ways <> '{}'
      and r.sealed is not null and n.state in ('sending', 'paused', 'sent')`);
  if (moved > 0) await reopen(tx, noticeId);
  else {
    await tx.run(sql`
      update recipient set state = 'refused', response = ${response}, claim = null, sent_at = null, delivered_at = null
      where id = ${id} and state in ('sent', 'in-doubt')`);
  }
};

/** Whoever is at the other end never had it: the same round is tried again, under the same name. */
export const tryAgain = async (
  tx: Tx,
  { id, noticeId }: { readonly id: string; readonly noticeId: string },
  now: Instant,
): Promise<void> => {
  const queued = await tx.run(sql`
    update recipient r set state = 'queued', claim = null, next_attempt_at = ${now}
    from notice n where n.id = r.notice_id and r.id = ${id} and r.state = 'in-doubt' and r.sealed is not null
      and n.state in ('sending', 'paused', 'sent')`);
  if (queued > 0) await reopen(tx, noticeId);
};
