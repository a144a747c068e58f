import type { noticesProgress, ResponseOf } from '@bongsu/contracts';
import { instant, isBefore, latest, toSeoulIso, type Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { readOrganisation } from '../organisation/index.ts';
import { mailSettings } from '../organisation/index.ts';
import { dueOfNotice } from './duty-of-notice.ts';
import type { Notice } from './notice.ts';
import { countsOf } from './store.ts';

type Progress = ResponseOf<typeof noticesProgress>;

const maybeIso = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

/** What the last minute showed, and the latest moment for which a row was put off. */
const measured = (tx: Tx, noticeId: string, now: Instant): Promise<{ perMinute: number; lastRetry: Instant | null }> =>
  tx.asSystem(() =>
    tx.one(sql`
      select count(*) filter (where sent_at > ${now.subtract({ minutes: 1 })}) as "perMinute",
        max(next_attempt_at) filter (where state = 'queued') as "lastRetry"
      from recipient where notice_id = ${noticeId}`),
  );

const heldBy = async (tx: Tx, deps: Deps, notice: Notice): Promise<Progress['held']> => {
  if (notice.state !== 'sending' && notice.state !== 'paused') return null;
  if ((await readOrganisation(tx)).demo) return 'demo';
  if ((await tx.asSystem(() => mailSettings(tx, deps.vault))) === null) return 'no-mail-settings';
  return notice.relayResponse === null ? null : 'relay-unreachable';
};

/** By the pace of the last minute, and not before the last postponed try. */
const expectedEnd = (now: Instant, waiting: number, perMinute: number, lastRetry: Instant | null): Instant | null => {
  if (waiting === 0 || perMinute === 0) return null;
  const byPace = now.add({ seconds: Math.ceil((waiting / perMinute) * 60) });
  return lastRetry === null ? byPace : latest(byPace, lastRetry);
};

/** How far the sending is, when it will be done, and whether that is too late. */
export const progressOf = async (tx: Tx, deps: Deps, notice: Notice): Promise<Progress> => {
  const now = deps.clock.now();
  const { counts, total, firstSentAt, lastSentAt } = await countsOf(tx, notice.id);
  const { perMinute, lastRetry } = await measured(tx, notice.id, now);
  const waiting = counts.waiting + counts.queued + counts.sending;
  const expected = notice.state === 'sending' ? expectedEnd(now, waiting, perMinute, lastRetry) : null;
  const dueAt = await dueOfNotice(tx, notice.incidentId, notice.rule, notice.duty);
  const due = dueAt === null ? null : instant(dueAt);
  return {
    state: notice.state,
    total,
    counts,
    startedAt: maybeIso(notice.startedAt),
    firstSentAt: maybeIso(firstSentAt),
    lastSentAt: maybeIso(lastSentAt),
    finishedAt: maybeIso(notice.finishedAt),
    perMinute,
    expectedAt: maybeIso(expected),
    dueAt,
    late: due !== null && waiting > 0 && isBefore(due, expected ?? now),
    held: await heldBy(tx, deps, notice),
    lastResponse: notice.relayResponse,
  };
};
