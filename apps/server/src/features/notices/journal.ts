import { toSeoulIso, type Instant } from '@bongsu/kit';
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

/** Notices that are being sent, the longest under way first. */
const noticesUnderWay = (tx: Tx): Promise<{ id: string }[]> =>
  tx.many<Row & { id: string }>(sql`select id from notice where state = 'sending' order by started_at, id`);

const claimOf = (tx: Tx, noticeId: string, now: Instant, limit: number): Promise<Claimed[]> =>
  tx.many<Claimed>(sql`
    with due as (
      select id from recipient where notice_id = ${noticeId} and state = 'queued' and next_attempt_at <= ${now}
      order by next_attempt_at, id limit ${limit} for update skip locked)
    update recipient r set state = 'sending', attempts = attempts + 1, handed_at = ${now}, claim = gen_random_uuid(),
      next_attempt_at = null
    from due where r.id = due.id
    returning r.id, r.notice_id as "noticeId", r.incident_id as "incidentId", r.sealed, r.message_id as "messageId",
      r.claim, r.attempts`);

/** Takes up to `limit` rows whose moment has come, oldest first; two servers never take the same. */
export const claimRows = async (tx: Tx, now: Instant, limit: number): Promise<Claimed[]> => {
  const claimed: Claimed[] = [];
  for (const { id } of await noticesUnderWay(tx)) {
    if (claimed.length < limit) claimed.push(...(await claimOf(tx, id, now, limit - claimed.length)));
  }
  return claimed;
};

/** Rows left behind by a server that died: whether their mail arrived, nobody here can know. */
export const markOrphans = (tx: Tx): Promise<{ incidentId: string }[]> =>
  tx.many<Row & { incidentId: string }>(sql`
    update recipient set state = 'in-doubt', response = 'interrupted' where state = 'sending'
    returning incident_id as "incidentId"`);

export type Outcome =
  | { readonly kind: 'sent' | 'refused' | 'in-doubt'; readonly response: string }
  /** Tried again at that moment; `free` when the relay could not be spoken to, which is nobody's try. */
  | { readonly kind: 'later'; readonly response: string; readonly at: Instant; readonly free: boolean };

export interface Finished {
  readonly row: Claimed;
  readonly outcome: Outcome;
}

/** Writes outcomes, where a row is still that attempt's. What is known for sure also settles a doubt raised meanwhile. */
export const settleRows = async (tx: Tx, finished: readonly Finished[], now: Instant): Promise<void> => {
  if (finished.length === 0) return;
  for (const { row, outcome } of finished) if (outcome.kind === 'in-doubt') tx.touch(row.incidentId);
  const outcomes = finished.map(({ outcome }) => outcome);
  const later = outcomes.map((outcome) => (outcome.kind === 'later' ? toSeoulIso(outcome.at) : null));
  const free = outcomes.map((outcome) => outcome.kind === 'later' && outcome.free);
  await tx.run(sql`
    update recipient r set state = case when given.kind = 'later' then 'queued' else given.kind end,
      response = given.response, claim = null, next_attempt_at = given.later,
      sent_at = case when given.kind = 'sent' then ${now}::timestamptz else r.sent_at end,
      attempts = r.attempts - case when given.free then 1 else 0 end
    from unnest(${finished.map(({ row }) => row.id)}::uuid[], ${finished.map(({ row }) => row.claim)}::uuid[],
      ${outcomes.map(({ kind }) => kind)}::text[], ${outcomes.map(({ response }) => response)}::text[],
      ${later}::timestamptz[], ${free}::boolean[]) as given (id, claim, kind, response, later, free)
    where r.id = given.id and r.claim = given.claim
      and (r.state = 'sending' or (r.state = 'in-doubt' and given.kind in ('sent', 'refused')))`);
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
