import type { Instant } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';

/**
 * The journal of a sending, one row a person. A row says `sending` in a committed transaction before its mail is handed
 * over, and gets its outcome in another one after; what is found `sending` with nobody at it is in doubt.
 */
export interface Claimed extends Row {
  readonly id: string;
  readonly noticeId: string;
  readonly incidentId: string;
  readonly sealed: Buffer;
  readonly messageId: string;
  readonly claim: string;
  readonly attempts: number;
}

/** Minutes until the next try after a 4xx, by the number of tries; after the last the row is `refused`. About a day. */
export const BACKOFF_MINUTES = [1, 2, 5, 10, 20, 30, 60, 60, 120, 120, 240, 240, 480] as const;

/** Takes up to `limit` rows whose moment has come, oldest first; two servers never take the same. */
export const claimRows = (tx: Tx, now: Instant, limit: number): Promise<Claimed[]> =>
  tx.many<Claimed>(sql`
    update recipient set state = 'sending', attempts = attempts + 1, handed_at = ${now}, claim = gen_random_uuid(),
      next_attempt_at = null
    where id in (
      select r.id from recipient r join notice n on n.id = r.notice_id and n.state = 'sending'
      where r.state = 'queued' and r.next_attempt_at <= ${now}
      order by r.next_attempt_at, r.id limit ${limit} for update of r skip locked)
    returning id, notice_id as "noticeId", incident_id as "incidentId", sealed, message_id as "messageId", claim, attempts`);

/** Rows left behind by a server that died: whether their mail arrived, nobody here can know. */
export const markOrphans = (tx: Tx): Promise<{ incidentId: string }[]> =>
  tx.many<Row & { incidentId: string }>(sql`
    update recipient set state = 'in-doubt', response = 'interrupted' where state = 'sending'
    returning incident_id as "incidentId"`);

export type Outcome =
  | { readonly kind: 'sent' | 'refused' | 'in-doubt'; readonly response: string }
  /** Tried again at that moment; `free` when the relay could not be spoken to, which is nobody's try. */
  | { readonly kind: 'later'; readonly response: string; readonly at: Instant; readonly free: boolean };

/** Writes an outcome, if the row is still this attempt's. What is known for sure also settles a doubt raised meanwhile. */
export const settleRow = async (tx: Tx, row: Claimed, outcome: Outcome, now: Instant): Promise<void> => {
  if (outcome.kind === 'in-doubt') tx.touch(row.incidentId);
  const at = outcome.kind === 'later' ? outcome.at : null;
  const free = outcome.kind === 'later' && outcome.free;
  await tx.run(sql`
    update recipient set state = ${outcome.kind === 'later' ? 'queued' : outcome.kind}, response = ${outcome.response},
      claim = null, sent_at = case when ${outcome.kind} = 'sent' then ${now}::timestamptz else sent_at end,
      next_attempt_at = ${at}, attempts = attempts - ${free ? 1 : 0}
    where id = ${row.id} and claim = ${row.claim}
      and (state = 'sending' or (state = 'in-doubt' and ${outcome.kind} in ('sent', 'refused')))`);
};

/** Notices being sent of which no row waits or is under way any more. */
export const findFinished = (tx: Tx): Promise<{ id: string; incidentId: string }[]> =>
  tx.many<Row & { id: string; incidentId: string }>(sql`
    select id, incident_id as "incidentId" from notice n where state = 'sending' and not exists (
      select from recipient r where r.notice_id = n.id and r.state in ('queued', 'sending'))`);

/** Whether a row waits whose moment has come: there is something to connect to the relay for. */
export const isSomethingDue = async (tx: Tx, now: Instant): Promise<boolean> =>
  (await tx.maybe(sql`
    select r.id from recipient r join notice n on n.id = r.notice_id and n.state = 'sending'
    where r.state = 'queued' and r.next_attempt_at <= ${now} limit 1`)) !== null;

/** Why nothing moves, told on the page of every notice being sent; `null` once the relay takes mail again. */
export const writeRelayResponse = (tx: Tx, response: string | null): Promise<number> =>
  tx.run(sql`
    update notice set relay_response = ${response}
    where state = 'sending' and relay_response is distinct from ${response}`);
