import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Notice, NoticeItems } from './notice.ts';

/**
 * The items that a first notice and its supplements have told so far; drafts tell nobody anything. Only a supplement counts
 * on them: a notice that confirms a possibility tells everything itself.
 */
export const toldBefore = async (
  tx: Tx,
  { kind, firstNoticeId }: Pick<Notice, 'kind' | 'firstNoticeId'>,
  except: string | null = null,
): Promise<string[]> => {
  if (kind !== 'supplement' || firstNoticeId === null) return [];
  const rows = await tx.many<Row & { items: NoticeItems }>(sql`
    select items from notice where (id = ${firstNoticeId} or first_notice_id = ${firstNoticeId})
      and id is distinct from ${except}::uuid
      and (started_at is not null or exists (select from posting where posting.notice_id = notice.id))`);
  const told = rows.flatMap(({ items }) =>
    Object.entries(items).flatMap(([code, text]) => (text.trim() === '' ? [] : [code])),
  );
  return [...new Set(told)];
};
