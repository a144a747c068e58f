import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { OutgoingMail } from '../../platform/mailer.ts';
import type { DueRow } from './due-rows.ts';
import type { Box } from './letter-reader.ts';
import { mailsOfNotice, replyToOf } from './mail-of-notice.ts';
import type { Notice } from './notice.ts';
import { linkOf } from './personal-link.ts';
import { findNotice } from './store.ts';
import { openPerson, type SealedPerson } from './sealed-person.ts';

/** A row that is due and the mail for it; `null` when the row cannot be read. */
export interface Letter {
  readonly row: DueRow;
  readonly mail: OutgoingMail | null;
}

/** Everything of the mails of one notice but what belongs to one person. */
const templateOf = (
  { vault }: Pick<Deps, 'vault'>,
  notice: Notice,
): ((person: SealedPerson, row: DueRow) => OutgoingMail) => {
  const write = mailsOfNotice(notice);
  const replyTo = replyToOf(notice.sender);
  const same = { fromName: notice.sender.name, ...(replyTo === undefined ? {} : { replyTo }) };
  const linkFor = (id: string): string | null =>
    notice.linkBase === null ? null : linkOf(vault, notice.linkBase, notice.id, id);
  return (person, { id, messageId }) => ({ ...write(person.name, linkFor(id)), ...same, to: person.email, messageId });
};

/** For one run: the text of a notice that is being sent cannot change (the database sees to it), so it is read once. */
export const letterBox = ({ vault }: Pick<Deps, 'vault'>): Box<Letter> => {
  const templates = new Map<string, ReturnType<typeof templateOf>>();
  return {
    async prepare(tx, rows) {
      for (const { incidentId, noticeId } of rows) {
        if (templates.has(noticeId)) continue;
        const notice = await findNotice(tx, incidentId, noticeId);
        if (notice === null) throw new Error('A recipient without a notice');
        templates.set(noticeId, templateOf({ vault }, notice));
      }
    },
    write(row) {
      try {
        return { row, mail: templates.get(row.noticeId)?.(openPerson(vault, row), row) ?? null };
      } catch {
        return { row, mail: null };
      }
    },
  };
};

/** So many rows of a list are in memory at a time, however long it is. */
const QUEUE_AT_ONCE = 5000;

/**
 * Gives each person the first channel of the notice that they have, and fixes their Message-ID before the first attempt:
 * derived from notice and recipient, so that a repetition shows.
 */
export const queueRows = async (
  tx: Tx,
  deps: Pick<Deps, 'vault' | 'clock'>,
  { id: noticeId, channels }: Pick<Notice, 'id' | 'channels'>,
  domain: string,
): Promise<number> => {
  const ways = sql`array(
    select channel from unnest(${channels}::text[]) with ordinality as given (channel, nth)
    where channel = any (r.reach) order by nth)`;
  const now = deps.clock.now();
  let last = '00000000-0000-0000-0000-000000000000';
  for (let queued = 0; ;) {
    const rows = await tx.many<{ id: string }>(sql`
      select id from recipient where notice_id = ${noticeId} and id > ${last} and state = 'waiting'
      order by id limit ${QUEUE_AT_ONCE}`);
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return queued;
    last = ids.at(-1) ?? last;
    const messageIds = ids.map((id) => messageIdOf(deps, noticeId, id, domain));
    queued += await tx.run(sql`
      update recipient r set state = 'queued', next_attempt_at = ${now}, message_id = given.message_id,
        channel = (${ways})[1], ways = (${ways})[2:]
      from unnest(${ids}::uuid[], ${messageIds}::text[]) as given (id, message_id)
      where r.id = given.id and r.state = 'waiting'`);
  }
};

/**
 * Names the row, so that a mail that comes back finds it without an index over a million, and proves that we gave the
 * name: nobody who knows an id can tell of a mail we never sent.
 */
const messageIdOf = (deps: Pick<Deps, 'vault'>, noticeId: string, recipientId: string, domain: string): string => {
  const proof = deps.vault.fingerprint(`${noticeId}:${recipientId}`, 'notice-message').slice(0, 24);
  return `<${recipientId.replaceAll('-', '')}.${proof}@${domain}>`;
};

/** Of which row a Message-ID is; `null` when it is none of ours. The row itself says whether it is. */
export const recipientOfMessageId = (messageId: string): string | null => {
  const found = /^<([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\.[0-9a-f]{24}@/.exec(messageId);
  return found === null ? null : found.slice(1).join('-');
};
