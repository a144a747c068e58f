import { newId } from '@bongsu/kit';
import { sql, type Row, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { appendEvent } from '../incidents/index.ts';
import { issueDocument } from '../documents/index.ts';
import {
  countsOf,
  isUnderWay,
  listOf,
  lockNotice,
  needState,
  withdrawApproval,
  type Notice,
} from '../notices/index.ts';
import { certificateModel } from './certificate.ts';

/** Before anything was sent nothing needs to remain; after, counts, states and the digests of Message-IDs do. */
const destroyRows = async (tx: Tx, notice: Notice): Promise<void> => {
  if (!isUnderWay(notice)) {
    await tx.run(sql`delete from recipient where notice_id = ${notice.id}`);
    return;
  }
  await tx.run(sql`
    delete from recipient_key where recipient_id in (select id from recipient where notice_id = ${notice.id})`);
  await tx.run(sql`
    update recipient set sealed = null,
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

interface Decision {
  readonly reason: string;
  /** The rule of the house, when no person decided. */
  readonly retentionDays: number | null;
}

/**
 * 파기 (개인정보 보호법 제21조): the list has served its purpose. What identifies anybody is removed for good; how many
 * were told, when and with what outcome stays. The certificate goes out in the same transaction.
 */
const destroy = async (
  tx: Tx,
  deps: Deps,
  notice: Notice,
  { reason, retentionDays }: Decision,
): Promise<{ recipients: number; badRows: number }> => {
  const { id: noticeId, incidentId } = notice;
  const { counts, total, digest } = await listOf(tx, noticeId);
  await withdrawApproval(tx, deps, notice, '받는 사람 명단을 파기함');
  await destroyRows(tx, notice);
  const badRows = await tx.run(sql`delete from recipient_bad_row where notice_id = ${noticeId}`);
  await discardFiles(tx, deps, noticeId);
  const now = deps.clock.now();
  if (isUnderWay(notice)) {
    await tx.run(sql`update notice set recipients_destroyed_at = ${now}, version = version + 1 where id = ${noticeId}`);
  }
  const id = newId(deps.clock);
  await tx.run(sql`
    insert into recipient_destruction (id, notice_id, incident_id, recipients, bad_rows, files, digest, counts, reason,
      retention_days, by_person, at)
    values (${id}, ${noticeId}, ${incidentId}, ${total}, ${badRows}, (select count(*) from recipient_import
        where notice_id = ${noticeId} and format <> 'copy'), ${digest}, ${JSON.stringify(counts)}::jsonb, ${reason},
      ${retentionDays}, ${tx.actor.personId}, ${now})`);
  await appendEvent(tx, deps, incidentId, {
    kind: 'recipients-destroyed',
    data: { noticeId, recipients: total, badRows, counts, reason, digest, retentionDays },
  });
  const certificate = await certificateModel(tx, deps, incidentId, id);
  await issueDocument(tx, deps, { incidentId, kind: 'destruction-certificate', format: 'pdf', ...certificate });
  return { recipients: total, badRows };
};

/** A person decides that the list is needed no longer. Works also after the case is closed. */
export const destroyList = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  reason: string,
): Promise<{ recipients: number; badRows: number }> => {
  const notice = await lockNotice(tx, incidentId, noticeId, { evenWhenOver: true });
  needState(notice, 'draft', 'returned', 'approved', 'discarded', 'sent', 'stopped');
  const { counts } = await countsOf(tx, noticeId);
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
  return destroy(tx, deps, notice, { reason, retentionDays: null });
};

/**
 * By the rule of the house: the time it keeps lists is over. Mails in doubt do not hold it up for ever; they stay counted,
 * and can still be settled as delivered or told otherwise.
 */
export const destroyByRule = async (tx: Tx, deps: Deps, notice: Notice, retentionDays: number): Promise<void> => {
  const since = isUnderWay(notice) ? '통지를 마친 날' : '명단을 올린 날';
  await destroy(tx, deps, notice, { reason: `보유기간이 지남 (${since}부터 ${retentionDays}일)`, retentionDays });
};
