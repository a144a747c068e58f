import type { NoticeLine, NoticeView } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import { hasRole } from '../../actor.ts';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { mayWork, peopleRefs, personIn, seen, type Names } from '../incidents/index.ts';
import { blockersOf } from './blockers.ts';
import { check, findingsIn, type Checked } from './content.ts';
import { dueOfNotice } from './duty-of-notice.ts';
import { forecastOf } from './forecast.ts';
import { digestOfText, isDraft, type Notice } from './notice.ts';
import { countsOf, decisionsOf, hasBroughtList, listOf, noticesOf, reachOf, type ListState } from './store.ts';
import { toldBefore } from './told-before.ts';

const maybeIso = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

type LineState = Pick<ListState, 'counts' | 'total' | 'firstSentAt' | 'lastSentAt'>;

const presentLine = (notice: Notice, state: LineState, dueAt: string | null, names: Names): NoticeLine => ({
  id: notice.id,
  kind: notice.kind,
  state: notice.state,
  rule: notice.rule,
  ruleVersion: notice.ruleVersion,
  title: notice.title,
  firstNoticeId: notice.firstNoticeId,
  author: personIn(names, notice.authorId),
  createdAt: toSeoulIso(notice.createdAt),
  updatedAt: toSeoulIso(notice.updatedAt),
  submittedAt: maybeIso(notice.submittedAt),
  approvedAt: maybeIso(notice.approvedAt),
  approvedBy: notice.approvedBy === null ? null : personIn(names, notice.approvedBy),
  counts: state.counts,
  total: state.total,
  firstSentAt: maybeIso(state.firstSentAt),
  lastSentAt: maybeIso(state.lastSentAt),
  performedAt: maybeIso(notice.performedAt),
  lateSince: maybeIso(notice.lateSince),
  dueAt,
});

const peopleIn = (tx: Tx, notices: readonly Notice[], more: readonly (string | null)[] = []): Promise<Names> =>
  peopleRefs(
    tx,
    [...notices.flatMap((notice) => [notice.authorId, notice.approvedBy]), ...more].filter((id) => id !== null),
  );

export const presentNotices = async (tx: Tx, incidentId: string): Promise<NoticeLine[]> => {
  const { id } = await seen(tx, incidentId);
  const notices = await noticesOf(tx, id);
  const names = await peopleIn(tx, notices);
  const lines: NoticeLine[] = [];
  for (const notice of notices) {
    const dueAt = await dueOfNotice(tx, id, notice.rule, notice.duty);
    lines.push(presentLine(notice, await countsOf(tx, notice.id), dueAt, names));
  }
  return lines;
};

const fieldFindings = (notice: Notice): NoticeView['findings'] =>
  (['title', 'greeting', 'closing'] as const).flatMap((field) =>
    findingsIn(notice[field], notice.rule).map((found) => ({ ...found, field })),
  );

const relatives = async (tx: Tx, notice: Notice): Promise<Pick<NoticeView, 'firstNotice' | 'supplements'>> => {
  const all = await noticesOf(tx, notice.incidentId);
  const first = all.find((entry) => entry.id === notice.firstNoticeId);
  return {
    firstNotice:
      first === undefined
        ? null
        : { id: first.id, title: first.title, sentAt: maybeIso((await countsOf(tx, first.id)).lastSentAt) },
    supplements: all
      .filter((entry) => entry.firstNoticeId === notice.id)
      .map((entry) => ({ id: entry.id, title: entry.title, state: entry.state })),
  };
};

const mayOf = async (tx: Tx, notice: Notice, checked: Checked): Promise<NoticeView['may']> => {
  const works = mayWork(tx.actor, await seen(tx, notice.incidentId));
  const leads = works && hasRole(tx.actor, 'officer', 'cpo');
  const own = notice.authorIds.includes(tx.actor.personId ?? '') || (await hasBroughtList(tx, notice.id));
  return {
    edit: works && (isDraft(notice) || notice.state === 'approved'),
    submit: works && isDraft(notice) && checked.completeAsFirst,
    decide: leads && notice.state === 'submitted' && !own,
    send: leads && notice.state === 'approved',
  };
};

/** A notice as it stands, with every question an approver would ask answered beside it. */
export const presentNotice = async (tx: Tx, deps: Deps, notice: Notice): Promise<NoticeView> => {
  const told = await toldBefore(tx, notice, notice.id);
  const checked = check(notice, deps.statute, told);
  const list = await listOf(tx, notice.id);
  const decisions = await decisionsOf(tx, notice.id);
  const names = await peopleIn(
    tx,
    [notice],
    decisions.map((row) => row.by),
  );
  const dueAt = await dueOfNotice(tx, notice.incidentId, notice.rule, notice.duty);
  const blockers = await blockersOf(tx, deps, notice, checked, list, dueAt);
  return {
    ...presentLine(notice, list, dueAt, names),
    version: notice.version,
    language: 'ko',
    greeting: notice.greeting,
    closing: notice.closing,
    senderName: notice.sender.name,
    channels: [...notice.channels],
    shortText: notice.shortText,
    reach: await reachOf(tx, notice.id),
    items: checked.items,
    unconfirmed: [...notice.unconfirmed],
    findings: fieldFindings(notice),
    complete: checked.complete,
    completeAsFirst: checked.completeAsFirst,
    ready: blockers.length === 0,
    blockers,
    digest: digestOfText(notice),
    recipientsDigest: list.digest,
    badRows: list.badRows,
    duplicates: list.duplicates,
    recipientsDestroyedAt: maybeIso(notice.recipientsDestroyedAt),
    forecast: await forecastOf(tx, deps, notice, list.counts.waiting, dueAt),
    decisions: decisions.map((row) => ({
      id: row.id,
      decision: row.decision,
      by: row.by === null ? null : personIn(names, row.by),
      at: toSeoulIso(row.at),
      note: row.note,
      digest: row.digest,
      recipients: row.recipients,
    })),
    ...(await relatives(tx, notice)),
    may: await mayOf(tx, notice, checked),
  };
};
