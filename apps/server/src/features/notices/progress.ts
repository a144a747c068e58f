import type { noticesProgress, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { mailSettings, readOrganisation } from '../organisation/index.ts';
import type { Notice } from './notice.ts';
import { isUnderSending, outlookOf } from './outlook.ts';
import { countsOf } from './store.ts';

type Progress = ResponseOf<typeof noticesProgress>;

const maybeIso = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

const heldBy = async (tx: Tx, deps: Deps, notice: Notice): Promise<Progress['held']> => {
  if (!isUnderSending(notice)) return null;
  if ((await readOrganisation(tx)).demo) return 'demo';
  if ((await tx.asSystem(() => mailSettings(tx, deps.vault))) === null) return 'no-mail-settings';
  return notice.relayResponse === null ? null : 'relay-unreachable';
};

/** How far the sending is, when it will be done, and whether that is too late. */
export const progressOf = async (tx: Tx, deps: Deps, notice: Notice): Promise<Progress> => {
  const { counts, total, firstSentAt, lastSentAt } = await countsOf(tx, notice.id);
  const { limit, measured, ahead, expectedAt, dueAt, late } = await outlookOf(tx, deps, notice);
  return {
    state: notice.state,
    total,
    counts,
    startedAt: maybeIso(notice.startedAt),
    firstSentAt: maybeIso(firstSentAt),
    lastSentAt: maybeIso(lastSentAt),
    finishedAt: maybeIso(notice.finishedAt),
    perMinute: measured?.perMinute ?? null,
    limit,
    ahead,
    expectedAt: maybeIso(expectedAt),
    dueAt: maybeIso(dueAt),
    late,
    lateSince: maybeIso(notice.lateSince),
    held: await heldBy(tx, deps, notice),
    lastResponse: notice.relayResponse,
  };
};
