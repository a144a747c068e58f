import type { noticesPreview, ResponseOf } from '@bongsu/contracts';
import { maskEmail, maskName } from '@bongsu/kit';
import { hasRole } from '../../actor.ts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { mailOfNotice } from './mail-of-notice.ts';
import type { Notice } from './notice.ts';
import { openPerson } from './sealed-person.ts';

type Preview = ResponseOf<typeof noticesPreview>;

interface Shown {
  readonly preview: Preview;
  /** Whether somebody's data was read for it. */
  readonly recipientId: string | null;
}

/** Where each mail has its own link, a specimen of it: whoever decides need not be able to open anybody's. */
const specimenLink = ({ config }: Deps, { linkBase, startedAt }: Notice): string | null => {
  const base = startedAt === null ? (config.publicDoor?.url ?? null) : linkBase;
  return base === null ? null : `${base}/n/○○○○○○○○`;
};

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
  const link = specimenLink(deps, notice);
  if (row === null) {
    if (recipientId !== undefined) return refuse('not-found');
    return { preview: { to: '', ...mailOfNotice(notice, '○○○', link), masked: true }, recipientId: null };
  }
  const person = openPerson(deps.vault, row);
  const masked = !hasRole(tx.actor, 'officer', 'cpo');
  const name = masked ? maskName(person.name) : person.name;
  const to = masked ? maskEmail(person.email) : person.email;
  return { preview: { to, ...mailOfNotice(notice, name, link), masked }, recipientId: row.id };
};
