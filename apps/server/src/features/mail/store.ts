import type { Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';

export interface ClaimedMail extends Record<string, unknown> {
  readonly id: string;
  readonly toPerson: string | null;
  readonly toAddress: string;
  readonly subject: string;
  readonly body: Buffer | null;
  readonly attempts: number;
}

/** Longer than the mail server may keep us waiting: whoever still holds the row then is dead. */
const LEASE = { minutes: 10 } as const;

export const holdAll = (tx: Tx): Promise<number> => tx.run(sql`update mail set state = 'held' where state = 'queued'`);

export const releaseHeld = (tx: Tx, now: Instant): Promise<number> =>
  tx.run(sql`update mail set state = 'queued', next_attempt_at = ${now} where state = 'held'`);

const isDue = (now: Instant) => sql`
  next_attempt_at <= ${now} and (state = 'queued' or (state = 'sending' and to_person is not null))`;

export const isSomethingDue = async (tx: Tx, now: Instant): Promise<boolean> =>
  (await tx.maybe(sql`select id from mail where ${isDue(now)} limit 1`)) !== null;

/**
 * Marks mails as being sent before they are handed over. A mail found so after its lease was in the hands of a server
 * that died: it is claimed again if it goes to a member of the organisation, who is better reminded twice than never.
 */
export const claim = (tx: Tx, now: Instant, limit: number): Promise<ClaimedMail[]> =>
  tx.many(sql`
    update mail set state = 'sending', attempts = attempts + 1, next_attempt_at = ${now.add(LEASE)}
    where id in (
      select id from mail
      where ${isDue(now)}
      order by next_attempt_at, id limit ${limit} for update skip locked)
    returning id, to_person as "toPerson", to_address as "toAddress", subject, body, attempts`);

/** To anybody else nothing is sent twice: it is left for people to see. */
export const failInDoubt = (tx: Tx, now: Instant): Promise<number> =>
  tx.run(sql`
    update mail set state = 'failed', last_error = 'in doubt', body = null
    where state = 'sending' and to_person is null and next_attempt_at <= ${now}`);

export const markSent = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  await tx.run(sql`
    update mail set state = 'sent', sent_at = ${now}, body = null, last_error = null where id = ${id}`);
};

export const markFailed = async (tx: Tx, id: string, error: string): Promise<void> => {
  await tx.run(sql`update mail set state = 'failed', body = null, last_error = ${error} where id = ${id}`);
};

export const markLater = async (tx: Tx, id: string, at: Instant, error: string): Promise<void> => {
  await tx.run(sql`
    update mail set state = 'queued', next_attempt_at = ${at}, last_error = ${error} where id = ${id}`);
};
