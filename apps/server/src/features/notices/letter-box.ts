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
