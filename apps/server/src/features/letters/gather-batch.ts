import { newId } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';

/** Letters in one PDF: about half a megabyte, printed in seconds, and an armful for whoever folds them. */
export const LETTERS_A_BATCH = 200;

interface Open extends Row {
  readonly noticeId: string;
  readonly incidentId: string;
}

/**
 * A notice whose letters are to be gathered: as many wait as one batch holds, or nobody is on the way to them any more by
 * another channel. So a notice does not become a hundred batches of one.
 */
const openNotice = (tx: Tx): Promise<Open | null> =>
  tx.maybe<Open>(sql`
    select n.id as "noticeId", n.incident_id as "incidentId" from notice n
    where n.state = 'sending' and 'letter' = any (n.channels)
      and exists (select from recipient r where r.notice_id = n.id and r.channel = 'letter' and r.state = 'queued'
        and r.letter_batch_id is null)
      and (not exists (select from recipient r where r.notice_id = n.id and r.channel <> 'letter'
          and r.state in ('queued', 'sending'))
        or (select count(*) from (select from recipient r where r.notice_id = n.id and r.channel = 'letter'
          and r.state = 'queued' and r.letter_batch_id is null limit ${LETTERS_A_BATCH}) as waiting) = ${LETTERS_A_BATCH})
    order by n.started_at, n.id limit 1`);

/** Puts the next people together; each is in one batch at a time. Answers whether there was anybody. */
export const gatherBatch = async (tx: Tx, { clock }: Pick<Deps, 'clock'>): Promise<boolean> => {
  const open = await openNotice(tx);
  if (open === null) return false;
  const id = newId(clock);
  await tx.run(sql`
    insert into letter_batch (id, notice_id, incident_id, number, letters, made_at)
    select ${id}, ${open.noticeId}, ${open.incidentId}, coalesce(max(number), 0) + 1, 0, ${clock.now()}
    from letter_batch where notice_id = ${open.noticeId}`);
  const letters = await tx.run(sql`
    update recipient set letter_batch_id = ${id}
    where id in (
      select id from recipient where notice_id = ${open.noticeId} and channel = 'letter' and state = 'queued'
        and letter_batch_id is null
      order by next_attempt_at, id limit ${LETTERS_A_BATCH} for update)`);
  await tx.run(sql`update letter_batch set letters = ${letters} where id = ${id}`);
  return true;
};
