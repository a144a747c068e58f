import { both, type BodyOf, type noticesDecide } from '@bongsu/contracts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { refuse, refuseField } from '../../http/refusal.ts';
import { appendEvent } from '../incidents/index.ts';
import { check } from './content.ts';
import { dutyForNotice } from './duty-of-notice.ts';
import { lockNotice, withdrawApproval } from './lock-notice.ts';
import { digestOfText, needState, type Notice } from './notice.ts';
import { recordDecision } from './record-decision.ts';
import { refuseShortText } from './short-text.ts';
import { findNotice, isListUnderWay, hasBroughtList, listOf, writeApproval, writeState, writeText } from './store.ts';
import { toldBefore } from './told-before.ts';
import { senderOf } from './write-notice.ts';

interface Written {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

const refuseIncomplete = (notice: Notice, missing: readonly string[]): never =>
  refuseField(
    `items.${missing[0] ?? ''}`,
    notice.kind === 'staged'
      ? both(
          `확인되지 않은 항목 말고는 모두 적어야 합니다: ${missing.join(', ')}`,
          `Everything but what is unconfirmed must be told: ${missing.join(', ')}`,
        )
      : both(`비어 있는 항목이 있습니다: ${missing.join(', ')}`, `Items are missing: ${missing.join(', ')}`),
  );

/**
 * Ends the writing: what is submitted is what will be decided on, word for word. A notice with an item missing is not
 * taken; only a staged one may leave open what is honestly unconfirmed (시행령 제39조제2항).
 */
export const submitNotice = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  version: number,
): Promise<Written> => {
  const notice = await lockNotice(tx, incidentId, noticeId, { version });
  needState(notice, 'draft', 'returned');
  if (await isListUnderWay(tx, noticeId)) {
    refuse('not-now', {
      detail: {
        ko: '명단을 아직 올리고 있습니다. 다 오른 뒤에 결재를 올려 주세요.',
        en: 'Its list is still being taken over. Submit it when the list is there.',
      },
    });
  }
  const now = deps.clock.now();
  const { rule, duty, version: ruleVersion } = await dutyForNotice(tx, incidentId, notice.kind);
  const whole = { ...notice, rule, duty, ruleVersion, sender: await senderOf(tx) };
  const told = await toldBefore(tx, notice, noticeId);
  const checked = check(whole, deps.statute, told);
  const enough = notice.kind === 'staged' || notice.kind === 'supplement' ? checked.completeAsFirst : checked.complete;
  refuseShortText(whole);
  if (!enough) {
    const missing = checked.items.filter((item) => item.required && item.state === 'missing').map((item) => item.code);
    refuseIncomplete(notice, missing);
  }
  if (notice.kind === 'staged' && checked.complete) {
    refuse('not-now', {
      detail: {
        ko: '모든 항목이 확인되었습니다. 단계 통지가 아니라 전체 통지로 작성해 주세요.',
        en: 'Every item is there: make it a full notice, not a staged one.',
      },
    });
  }
  await writeText(tx, noticeId, whole, now);
  const raised = await writeState(tx, noticeId, 'submitted', now, now);
  const frozen = (await findNotice(tx, incidentId, noticeId)) ?? refuse('not-found');
  const list = await listOf(tx, noticeId);
  await recordDecision(tx, deps, frozen, list, 'submitted', '');
  await appendEvent(tx, deps, incidentId, {
    kind: 'notice-submitted',
    data: { noticeId, noticeKind: notice.kind, digest: digestOfText(frozen), recipients: list.total },
  });
  return { id: noticeId, version: raised, state: 'submitted' };
};

const ownList = {
  detail: {
    ko: '받는 사람 명단을 올린 사람은 그 통지를 승인할 수 없습니다.',
    en: 'Whoever brought the list of recipients cannot approve the notice.',
  },
};

/**
 * Approves exactly what the approver was shown: the digests of text and list that they name must be those that stand.
 * Nobody approves what they wrote a word of (the database refuses it too), nor a list they brought: one person alone
 * would decide who is told.
 */
export const decideNotice = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  given: BodyOf<typeof noticesDecide>,
): Promise<Written> => {
  const notice = await lockNotice(tx, incidentId, noticeId);
  needState(notice, 'submitted');
  if (notice.authorIds.includes(tx.actor.personId ?? '')) refuse('same-person');
  if (given.decision === 'approved' && (await hasBroughtList(tx, noticeId))) refuse('same-person', ownList);
  const list = await listOf(tx, noticeId);
  const digest = digestOfText(notice);
  if (given.digest !== digest || given.recipientsDigest !== list.digest) {
    refuse('conflict', { current: { version: notice.version, digest, recipientsDigest: list.digest } });
  }
  const now = deps.clock.now();
  await recordDecision(tx, deps, notice, list, given.decision, given.note);
  await appendEvent(tx, deps, incidentId, {
    kind: 'notice-decided',
    data: {
      noticeId,
      decision: given.decision,
      note: given.note,
      digest,
      recipientsDigest: list.digest,
      recipients: list.total,
    },
  });
  const version =
    given.decision === 'approved'
      ? await writeApproval(tx, noticeId, now, { digest, recipientsDigest: list.digest })
      : await writeState(tx, noticeId, 'returned', now, null);
  return { id: noticeId, version, state: given.decision };
};

/** Takes a notice back before its sending began, to change it. */
export const withdrawNotice = async (
  tx: Tx,
  deps: Deps,
  incidentId: string,
  noticeId: string,
  reason: string,
): Promise<Written> => {
  const notice = await lockNotice(tx, incidentId, noticeId);
  needState(notice, 'submitted', 'approved');
  await withdrawApproval(tx, deps, notice, reason);
  const { version, state } = (await findNotice(tx, incidentId, noticeId)) ?? refuse('not-found');
  return { id: noticeId, version, state };
};
