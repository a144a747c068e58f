import type { Deps } from '../../deps.ts';
import type { OutgoingText } from '../../platform/texter.ts';
import type { DueRow } from './due-rows.ts';
import type { Box } from './letter-reader.ts';
import { oneLine } from './mail-of-notice.ts';
import { openPerson } from './sealed-person.ts';
import { textMessageOf } from './short-text.ts';
import { findNotice } from './store.ts';

/** A row that is due and the message for it; `null` when the row cannot be read. */
export interface TextLetter {
  readonly row: DueRow;
  readonly text: OutgoingText | null;
}

/**
 * Ours, and what the vendor takes a message once by: the row and the round. A round that a person begins anew is another
 * message; a repetition within one is not.
 */
export const textIdOf = ({ id, round }: Pick<DueRow, 'id' | 'round'>): string => `bongsu-${id}-${String(round)}`;

/** Of which row and round a message is; `null` when it is none of a notice. */
export const rowOfTextId = (id: string): { readonly id: string; readonly round: number } | null => {
  const [, row, round] = /^bongsu-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\d{1,6})$/.exec(id) ?? [];
  return row === undefined ? null : { id: row, round: Number(round) };
};

/** As the list keeps it. */
const MOBILE = /^01\d{8,9}$/;

/** As `letterBox`: everybody gets one text, so that its length is known when it is approved. */
export const textBox = ({ vault }: Pick<Deps, 'vault'>): Box<TextLetter> => {
  const texts = new Map<string, Pick<OutgoingText, 'subject' | 'text'>>();
  return {
    async prepare(tx, rows) {
      for (const { incidentId, noticeId } of rows) {
        if (texts.has(noticeId)) continue;
        const notice = await findNotice(tx, incidentId, noticeId);
        if (notice === null) throw new Error('A recipient without a notice');
        texts.set(noticeId, { subject: oneLine(notice.title).slice(0, 20), text: textMessageOf(notice) });
      }
    },
    write(row) {
      try {
        const { phone: to } = openPerson(vault, row);
        const text = texts.get(row.noticeId);
        return { row, text: !MOBILE.test(to) || text === undefined ? null : { ...text, id: textIdOf(row), to } };
      } catch {
        return { row, text: null };
      }
    },
  };
};
