import type { EventKind } from '@bongsu/contracts';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse } from '../../http/refusal.ts';
import { appendEvent } from '../incidents/index.ts';
import { readOrganisation } from '../organisation/index.ts';
import { lockNotice } from './lock-notice.ts';
import { digestOfText, needState, type Notice } from './notice.ts';
import { linkBaseOf } from './outside-marks.ts';
import { messageDomain, queueRows, withholdRows } from './queue-rows.ts';
import { countsOf, listOf } from './store.ts';
import { textVendor } from '../text-vendor/index.ts';

const say = (tx: Tx, deps: Deps, notice: Notice, kind: EventKind, data: Record<string, unknown>): Promise<number> =>
  appendEvent(tx, deps, notice.incidentId, { kind, data: { noticeId: notice.id, ...data } });

/** Nothing but the approved text goes to anybody but the approved list. */
const refuseChanged = (notice: Notice, recipientsDigest: string): void => {
  if (notice.approvedDigest !== digestOfText(notice) || notice.approvedRecipientsDigest !== recipientsDigest) {
    refuse('not-now', {
      detail: {
        ko: '승인된 뒤에 내용이나 명단이 달라졌습니다. 다시 승인을 받아 주세요.',
        en: 'The text or the list is no longer what was approved. Have it approved again.',
      },
    });
  }
};

/** A channel that nothing stands behind would hold everybody who comes to it, unseen until it is late. */
const senderDomain = async (tx: Tx, deps: Deps, notice: Notice): Promise<{ domain: string; demo: boolean }> => {
  const { demo } = await readOrganisation(tx);
  const domain =
    (await messageDomain(tx, deps, notice)) ??
    refuse('not-now', {
      detail: { ko: '메일 서버가 설정되지 않았습니다.', en: 'No mail server is configured.' },
    });
  if (!demo && notice.channels.includes('text') && (await tx.asSystem(() => textVendor(tx, deps))) === null) {
    refuse('not-now', {
      detail: { ko: '문자 발송 서비스가 설정되지 않았습니다.', en: 'No vendor of text messages is configured.' },
    });
  }
  return { domain, demo };
};

/**
 * Begins the sending of an approved notice: from here on its list stays. The first recipients are put into the queue, the
 * others by the job `notice-queueing`; `notice-delivery` sends. In the demo nothing leaves, and nothing pretends to.
 */
export const sendNotice = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
): Promise<{ queued: number; held: 'demo' | null; total: number }> => {
  const notice = await lockNotice(tx, incidentId, noticeId);
  needState(notice, 'approved');
  const list = await listOf(tx, noticeId);
  refuseChanged(notice, list.digest);
  if (list.counts.waiting === 0) {
    refuse('not-now', {
      detail: {
        ko: '고른 방법으로 알릴 수 있는 사람이 명단에 없습니다. 홈페이지 게시로 알려 주세요.',
        en: 'Nobody on the list can be reached by the channels chosen. Post the notice instead.',
      },
    });
  }
  const { domain, demo } = await senderDomain(tx, deps, notice);
  const now = deps.clock.now();
  const linkBase = linkBaseOf(deps);
  await queueRows(tx, deps, { ...notice, linkBase }, domain);
  const queued = list.counts.waiting;
  await tx.run(sql`
    update notice set state = 'sending', started_at = ${now}, started_by = ${tx.actor.personId},
      link_base = ${linkBase}, version = version + 1
    where id = ${noticeId}`);
  await say(tx, deps, notice, 'notice-sending', {
    action: 'started',
    queued,
    unreachable: list.counts.unreachable,
    channels: notice.channels,
  });
  return { queued, held: demo ? 'demo' : null, total: list.total };
};

const move = async (tx: Tx, noticeId: string, state: 'paused' | 'sending' | 'stopped'): Promise<void> => {
  await tx.run(sql`update notice set state = ${state}, version = version + 1 where id = ${noticeId}`);
};

/** What is being handed over at this moment still goes; nothing else is begun. */
export const pauseNotice = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  id: string,
  reason: string,
): Promise<void> => {
  const notice = await lockNotice(tx, incidentId, id);
  needState(notice, 'sending');
  await move(tx, id, 'paused');
  await say(tx, deps, notice, 'notice-sending', { action: 'paused', reason });
};

export const resumeNotice = async (tx: Tx, deps: Deps, incidentId: string, id: string): Promise<void> => {
  const notice = await lockNotice(tx, incidentId, id);
  needState(notice, 'paused');
  await move(tx, id, 'sending');
  await say(tx, deps, notice, 'notice-sending', { action: 'resumed' });
};

/** Ends the sending for good. Who was not reached stays listed as `withheld`; the duty is not done by this. */
export const stopNotice = async (tx: Tx, deps: Deps, incidentId: string, id: string, reason: string): Promise<void> => {
  const notice = await lockNotice(tx, incidentId, id);
  needState(notice, 'sending', 'paused');
  await move(tx, id, 'stopped');
  const { counts } = await countsOf(tx, id);
  const withheld = counts.waiting + counts.queued;
  await withholdRows(tx, id);
  await tx.run(sql`update notice set finished_at = ${deps.clock.now()} where id = ${id}`);
  await say(tx, deps, notice, 'notice-stopped', { reason, withheld });
};
