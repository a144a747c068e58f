import { PREVIEW_SAMPLES, type noticesPreview, type QueryOf, type ResponseOf } from '@bongsu/contracts';
import { maskEmail, maskName } from '@bongsu/kit';
import { hasRole } from '../../actor.ts';
import { sql, type Row, type Tx } from '../../database/index.ts';
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

/** Where each mail has its own link, a specimen of it: whoever decides need not be able to open anybody's. */
const specimenLink = ({ config }: Deps, { linkBase, startedAt }: Notice): string | null => {
  const base = startedAt === null ? (config.publicDoor?.url ?? null) : linkBase;
  return base === null ? null : `${base}/n/○○○○○○○○`;
};

interface Picked extends Row {
  readonly id: string;
  readonly sealed: Buffer;
  readonly line: number;
}

const columns = sql`id, sealed, line`;

const onTheList = (noticeId: string) => sql`recipient where notice_id = ${noticeId} and sealed is not null`;

/** How many samples a list has: some lists are shorter. */
const samplesOf = async (tx: Tx, noticeId: string): Promise<number> =>
  (
    await tx.one<{ count: number }>(sql`
      select count(*) as count from (select from ${onTheList(noticeId)} limit ${PREVIEW_SAMPLES}) as found`)
  ).count;

/** Spread over the list from its first line to its last; each of a short list. Looks into the index, however long it is. */
const sampleOf = async (tx: Tx, noticeId: string, number: number, of: number): Promise<Picked | null> => {
  if (of < PREVIEW_SAMPLES) {
    return tx.maybe<Picked>(sql`
      select ${columns} from ${onTheList(noticeId)} order by line, id offset ${number - 1} limit 1`);
  }
  const { first, last } = await tx.one<{ first: number; last: number }>(sql`
    select min(line) as first, max(line) as last from recipient where notice_id = ${noticeId}`);
  const line = first + Math.floor(((last - first) * (number - 1)) / (of - 1));
  return tx.maybe<Picked>(sql`
    select ${columns} from ${onTheList(noticeId)} and line >= ${line} order by line, id limit 1`);
};

const personAsked = async (tx: Tx, noticeId: string, id: string): Promise<Picked> =>
  (await tx.maybe<Picked>(sql`select ${columns} from ${onTheList(noticeId)} and id = ${id}`)) ?? refuse('not-found');

/** The mail as one person of the list will get it; without a list, as a specimen. Who does not decide sees masks. */
export const previewNotice = async (
  tx: Tx,
  deps: Deps,
  notice: Notice,
  { recipientId, sample }: QueryOf<typeof noticesPreview>,
): Promise<Shown> => {
  const link = specimenLink(deps, notice);
  const of = await samplesOf(tx, notice.id);
  const number = Math.min(sample, Math.max(1, of));
  const row =
    recipientId === undefined
      ? await sampleOf(tx, notice.id, number, of)
      : await personAsked(tx, notice.id, recipientId);
  if (row === null) {
    return {
      preview: {
        to: '',
        ...mailOfNotice(notice, '○○○', link),
        message: messageFor(notice),
        masked: true,
        sample: null,
      },
      recipientId: null,
    };
  }
  const person = openPerson(deps.vault, row);
  const masked = !hasRole(tx.actor, 'officer', 'cpo');
  const name = masked ? maskName(person.name) : person.name;
  const to = masked ? maskEmail(person.email) : person.email;
  const shown = recipientId === undefined ? { number, of, line: row.line } : null;
  return {
    preview: { to, ...mailOfNotice(notice, name, link), message: messageFor(notice), masked, sample: shown },
    recipientId: row.id,
  };
};
