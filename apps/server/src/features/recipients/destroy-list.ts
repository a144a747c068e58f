import { newId } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { appendEvent } from '../incidents/index.ts';
import { countsOf, isUnderWay, lockNotice, needState, withdrawApproval, type Notice } from '../notices/index.ts';

/** Before anything was sent nothing needs to remain; after, counts, states and the digests of Message-IDs do. */
const destroyRows = async (tx: Tx, notice: Notice): Promise<void> => {
  if (!isUnderWay(notice)) {
    await tx.run(sql`delete from recipient where notice_id = ${notice.id}`);
    return;
  }
  await tx.run(sql`
    update recipient set sealed = null, fingerprint = null, identity = null,
      message_id = 'sha256:' || encode(sha256(convert_to(message_id, 'UTF8')), 'hex')
    where notice_id = ${notice.id} and sealed is not null`);
};

const discardFiles = async (tx: Tx, deps: Deps, noticeId: string): Promise<void> => {
  const files = await tx.many<Row & { key: string }>(sql`
    update recipient_import set state = 'discarded' where notice_id = ${noticeId} and storage_key is not null
    returning storage_key as key`);
  const letters = await tx.many<Row & { key: string }>(sql`
    with gone as (select id, storage_key from letter_batch where notice_id = ${noticeId} and storage_key is not null)
    update letter_batch b set storage_key = null from gone where b.id = gone.id returning gone.storage_key as key`);
  for (const { key } of [...files, ...letters])
    tx.afterCommit(() => void deps.files.discard(key).catch(() => undefined));
};

/**
 * 파기 (개인정보 보호법 제21조): the list has served its purpose. What identifies anybody is removed for good; how many
 * were told, when and with what outcome stays. Works also after the case is closed.
 */
export const destroyList = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  reason: string,
): Promise<{ recipients: number; badRows: number }> => {
  const notice = await lockNotice(tx, incidentId, noticeId, { evenWhenOver: true });
  needState(notice, 'draft', 'returned', 'approved', 'discarded', 'sent', 'stopped');
  const { counts, total } = await countsOf(tx, noticeId);
  if (counts['in-doubt'] > 0) {
    refuse('not-now', {
      detail: {
        ko: '도착했는지 알 수 없는 발송을 먼저 매듭지어야 합니다.',
        en: 'Settle the mails in doubt first.',
      },
    });
  }
  if (notice.recipientsDestroyedAt !== null) {
    refuse('not-now', { detail: { ko: '이미 파기한 명단입니다.', en: 'The list is already destroyed.' } });
  }
  await withdrawApproval(tx, deps, notice, '받는 사람 명단을 파기함');
  await destroyRows(tx, notice);
  const badRows = await tx.run(sql`delete from recipient_bad_row where notice_id = ${noticeId}`);
  await discardFiles(tx, deps, noticeId);
  const now = deps.clock.now();
  if (isUnderWay(notice)) {
    await tx.run(sql`update notice set recipients_destroyed_at = ${now}, version = version + 1 where id = ${noticeId}`);
  }
  await tx.run(sql`
    insert into recipient_destruction (id, notice_id, incident_id, recipients, bad_rows, counts, reason, by_person, at)
    values (${newId(deps.clock)}, ${noticeId}, ${incidentId}, ${total}, ${badRows}, ${JSON.stringify(counts)}::jsonb,
      ${reason}, ${tx.actor.personId}, ${now})`);
  await appendEvent(tx, deps, incidentId, {
    kind: 'recipients-destroyed',
    data: { noticeId, recipients: total, badRows, counts, reason },
  });
  return { recipients: total, badRows };
};
