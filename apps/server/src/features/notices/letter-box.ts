import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import type { OutgoingMail } from '../../platform/mailer.ts';
import type { DueRow } from './due-rows.ts';
import { mailsOfNotice, replyToOf } from './mail-of-notice.ts';
import type { Notice } from './notice.ts';
import { findNotice } from './store.ts';
import { openPerson, type SealedPerson } from './sealed-person.ts';

/** A row that is due and the mail for it; `null` when the row cannot be read. */
export interface Letter {
  readonly row: DueRow;
  readonly mail: OutgoingMail | null;
}

/** Everything of the mails of one notice but what belongs to one person. */
const templateOf = (notice: Notice): ((person: SealedPerson, messageId: string) => OutgoingMail) => {
  const write = mailsOfNotice(notice);
  const replyTo = replyToOf(notice.sender);
  const same = { fromName: notice.sender.name, ...(replyTo === undefined ? {} : { replyTo }) };
  return (person, messageId) => ({ ...write(person.name), ...same, to: person.email, messageId });
};

export interface LetterBox {
  /** Reads the texts of these rows' notices, where they are not known yet. */
  prepare(tx: Tx, rows: readonly DueRow[]): Promise<void>;
  /** Writes a prepared row its own mail: person and mail come from the same row, so that no list can shift. */
  write(row: DueRow): Letter;
}

/** For one run: the text of a notice that is being sent cannot change (the database sees to it), so it is read once. */
export const letterBox = ({ vault }: Pick<Deps, 'vault'>): LetterBox => {
  const templates = new Map<string, ReturnType<typeof templateOf>>();
  return {
    async prepare(tx, rows) {
      for (const { incidentId, noticeId } of rows) {
        if (templates.has(noticeId)) continue;
        const notice = await findNotice(tx, incidentId, noticeId);
        if (notice === null) throw new Error('A recipient without a notice');
        templates.set(noticeId, templateOf(notice));
      }
    },
    write(row) {
      try {
        return { row, mail: templates.get(row.noticeId)?.(openPerson(vault, row), row.messageId) ?? null };
      } catch {
        return { row, mail: null };
      }
    },
  };
};
