import type { noticesPreview, ResponseOf } from '@bongsu/contracts';
import { maskEmail, maskName } from '@bongsu/kit';
import { hasRole } from '../../actor.ts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { mailOfNotice } from './mail-of-notice.ts';
import type { Notice } from './notice.ts';
import { openPerson } from './sealed-person.ts';
import { textMessageOf } from './short-text.ts';

type Preview = ResponseOf<typeof noticesPreview>;

const messageFor = (notice: Notice): string | null => (notice.channels.includes('text') ? textMessageOf(notice) : null);

interface Shown {
  readonly preview: Preview;
  /** Whether somebody's data was read for it. */
  readonly recipientId: string | null;
}

/** The mail as one person of the list will get it; without a list, as a specimen. Who does not decide sees masks. */
export const previewNotice = async (
  tx: Tx,
  deps: Deps,
  notice: Notice,
  recipientId: string | undefined,
): Promise<Shown> => {
  const row = await tx.maybe<{ id: string; sealed: Buffer }>(sql`
    select id, sealed from recipient where notice_id = ${notice.id} and sealed is not null
      and (${recipientId ?? null}::uuid is null or id = ${recipientId ?? null}::uuid)
    order by line, id limit 1`);
  if (row === null) {
    if (recipientId !== undefined) return refuse('not-found');
    return {
      preview: { to: '', ...mailOfNotice(notice, '○○○'), message: messageFor(notice), masked: true },
      recipientId: null,
    };
  }
  const person = openPerson(deps.vault, row);
  const masked = !hasRole(tx.actor, 'officer', 'cpo');
  const name = masked ? maskName(person.name) : person.name;
  const to = masked ? maskEmail(person.email) : person.email;
  return { preview: { to, ...mailOfNotice(notice, name), message: messageFor(notice), masked }, recipientId: row.id };
};
