import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { OutgoingMail } from '../../platform/mailer.ts';
import type { Claimed } from './journal.ts';
import { mailOfNotice, replyToOf } from './mail-of-notice.ts';
import type { Notice } from './notice.ts';
import { findNotice } from './store.ts';
import { openPerson } from './sealed-person.ts';

/** A claimed row and the mail to hand over for it; `null` when the row cannot be read. */
export interface Letter {
  readonly row: Claimed;
  readonly mail: OutgoingMail | null;
}

const mailTo = (deps: Pick<Deps, 'vault'>, notice: Notice, row: Claimed): OutgoingMail => {
  const person = openPerson(deps.vault, row);
  const replyTo = replyToOf(notice.sender);
  return {
    ...mailOfNotice(notice, person.name),
    to: person.email,
    fromName: notice.sender.name,
    messageId: row.messageId,
    ...(replyTo === undefined ? {} : { replyTo }),
  };
};

const letterTo = (deps: Pick<Deps, 'vault'>, notice: Notice, row: Claimed): Letter => {
  try {
    return { row, mail: mailTo(deps, notice, row) };
  } catch {
    return { row, mail: null };
  }
};

/** Writes each claimed row its own mail. */
export type LetterBox = (tx: Tx, rows: readonly Claimed[]) => Promise<readonly Letter[]>;

/** For one run: the text of a notice that is being sent cannot change (the database sees to it), so it is read once. */
export const letterBox = (deps: Pick<Deps, 'vault'>): LetterBox => {
  const notices = new Map<string, Notice>();
  const noticeOf = async (tx: Tx, { incidentId, noticeId }: Claimed): Promise<Notice> => {
    const notice = notices.get(noticeId) ?? (await findNotice(tx, incidentId, noticeId));
    if (notice === null) throw new Error('A recipient without a notice');
    notices.set(noticeId, notice);
    return notice;
  };
  return async (tx, rows) => {
    const letters: Letter[] = [];
    for (const row of rows) letters.push(letterTo(deps, await noticeOf(tx, row), row));
    return letters;
  };
};

/** Fixes each Message-ID before the first attempt: derived from notice and recipient, so that a repetition shows. */
export const queueRows = async (
  tx: Tx,
  deps: Pick<Deps, 'vault' | 'clock'>,
  noticeId: string,
  domain: string,
): Promise<number> => {
  const rows = await tx.many<{ id: string }>(
    sql`select id from recipient where notice_id = ${noticeId} and state = 'waiting'`,
  );
  const ids = rows.map(({ id }) => id);
  const messageIds = ids.map((id) => messageIdOf(deps, noticeId, id, domain));
  return tx.run(sql`
    update recipient r set state = 'queued', next_attempt_at = ${deps.clock.now()}, message_id = given.message_id
    from unnest(${ids}::uuid[], ${messageIds}::text[]) as given (id, message_id)
    where r.id = given.id and r.state = 'waiting'`);
};

const messageIdOf = (deps: Pick<Deps, 'vault'>, noticeId: string, recipientId: string, domain: string): string =>
  `<${deps.vault.fingerprint(`${noticeId}:${recipientId}`, 'notice-message').slice(0, 40)}@${domain}>`;
