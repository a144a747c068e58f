import {
  both,
  noticeFollows,
  type BodyOf,
  type noticesDraft,
  type noticesUpdate,
  type NoticeKind,
} from '@bongsu/contracts';
import { newId } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuseField } from '../../http/refusal.ts';
import { appendEvent, currentFacts, lockForWork } from '../incidents/index.ts';
import { readOrganisation } from '../organisation/index.ts';
import { labelsFor } from './content.ts';
import { dutyForNotice } from './duty-of-notice.ts';
import { lockNotice, withdrawApproval } from './lock-notice.ts';
import { needState, type Notice, type Sender } from './notice.ts';
import { prefill } from './prefill.ts';
import { shortTextFor } from './short-text.ts';
import { titles } from './standing-texts.ts';
import { findNotice, insertNotice, judgeReach, noticesOf, writeState, writeText } from './store.ts';
import { toldBefore } from './told-before.ts';

export const senderOf = async (tx: Tx): Promise<Sender> => {
  const { name, contact, address } = await readOrganisation(tx);
  return { name, contact, address };
};

/** The notice that this one follows: as it was chosen, or the newest that it may. */
const firstOf = async (tx: Tx, incidentId: string, kind: NoticeKind, given: string | null): Promise<Notice | null> => {
  const wanted = noticeFollows[kind];
  const first =
    given === null
      ? (await noticesOf(tx, incidentId)).findLast((entry) => wanted.includes(entry.kind) && entry.startedAt !== null)
      : await findNotice(tx, incidentId, given);
  if (first === undefined || first === null || !wanted.includes(first.kind)) {
    if (kind !== 'supplement' && given === null) return null;
    return refuseField(
      'firstNoticeId',
      both('앞서 보낸 통지를 골라 주세요.', 'Choose the notice that went out before.'),
    );
  }
  return first;
};

/** A draft, filled from what the case knows (제34조; 시행령 제39조, 제39조의2, 제39조의3). */
export const draftNotice = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  { kind, firstNoticeId }: BodyOf<typeof noticesDraft>,
): Promise<{ id: string; version: number }> => {
  await lockForWork(tx, incidentId);
  const { rule, duty, version } = await dutyForNotice(tx, incidentId, kind);
  const facts = await currentFacts(tx, incidentId);
  const sender = await senderOf(tx);
  const first = await firstOf(tx, incidentId, kind, firstNoticeId);
  const unconfirmed = kind === 'staged' ? [...(facts.unconfirmedItems ?? [])] : [];
  const told = await toldBefore(tx, { kind, firstNoticeId: first?.id ?? null });
  const codes = labelsFor(kind, rule, version).map(({ code }) => code);
  const items = prefill(kind, facts, sender, [...unconfirmed, ...told], codes);
  const { homepage } = await readOrganisation(tx);
  const id = newId(deps.clock);
  await insertNotice(tx, {
    id,
    incidentId,
    kind,
    rule,
    duty,
    ruleVersion: version,
    title: titles[kind],
    greeting: '',
    closing: '',
    items,
    unconfirmed,
    channels: ['mail'],
    shortText: shortTextFor(kind, titles[kind], items, sender, homepage),
    sender,
    firstNoticeId: first?.id ?? null,
    now: deps.clock.now(),
  });
  tx.touch(incidentId);
  return { id, version: 1 };
};

/** Changes the text. An approval was of other bytes: it is withdrawn, and that is recorded. */
export const updateNotice = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  given: BodyOf<typeof noticesUpdate>,
): Promise<{ id: string; version: number; state: string }> => {
  const notice = await lockNotice(tx, incidentId, noticeId, { version: given.version });
  needState(notice, 'draft', 'returned', 'approved');
  const { rule, duty, version } = await dutyForNotice(tx, incidentId, notice.kind);
  const known = new Set(labelsFor(notice.kind, rule, version).map(({ code }) => code));
  const strange = Object.keys(given.items).find((code) => !known.has(code));
  if (strange !== undefined) {
    refuseField(`items.${strange}`, both('이 통지에 없는 항목입니다.', 'This notice has no such item.'));
  }
  await withdrawApproval(tx, deps, notice, '통지문을 고침');
  const items = Object.fromEntries(
    Object.entries(given.items).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const written = await writeText(
    tx,
    noticeId,
    {
      ...notice,
      rule,
      duty,
      ruleVersion: version,
      title: given.title,
      greeting: given.greeting,
      closing: given.closing,
      items,
      unconfirmed: notice.kind === 'staged' ? given.unconfirmed : [],
      channels: given.channels ?? notice.channels,
      shortText: given.shortText ?? notice.shortText,
      sender: await senderOf(tx),
    },
    deps.clock.now(),
  );
  if (given.channels !== undefined && given.channels.join() !== notice.channels.join()) await judgeReach(tx, noticeId);
  tx.touch(incidentId);
  return { id: noticeId, version: written, state: notice.state === 'returned' ? 'returned' : 'draft' };
};

/** A draft nobody needs is put aside; it stays readable. */
export const discardNotice = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  reason: string,
): Promise<{ id: string; version: number; state: string }> => {
  const notice = await lockNotice(tx, incidentId, noticeId);
  needState(notice, 'draft', 'returned');
  await appendEvent(tx, deps, incidentId, {
    kind: 'notice-decided',
    data: { noticeId, decision: 'discarded', note: reason },
  });
  const version = await writeState(tx, noticeId, 'discarded', deps.clock.now(), null);
  return { id: noticeId, version, state: 'discarded' };
};
