import type { Channel, noticesProgress, ResponseOf } from '@bongsu/contracts';
import { toSeoulIso, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import type { Deps } from '../../deps.ts';
import { mailSettings, readOrganisation } from '../organisation/index.ts';
import { textVendor } from '../text-vendor/index.ts';
import { channelCounts } from './channel-counts.ts';
import type { Notice } from './notice.ts';
import { isUnderSending, outlookOf } from './outlook.ts';
import { countsOf } from './store.ts';

type Progress = ResponseOf<typeof noticesProgress>;

const maybeIso = (at: Instant | null): string | null => (at === null ? null : toSeoulIso(at));

/** Why nothing moves at the first channel where something waits. */
const heldBy = async (
  tx: Tx,
  deps: Deps,
  notice: Notice,
  waits: (channel: Channel) => boolean,
): Promise<Progress['held']> => {
  if (!isUnderSending(notice)) return null;
  if ((await readOrganisation(tx)).demo) return 'demo';
  if (waits('mail')) {
    if ((await tx.asSystem(() => mailSettings(tx, deps.vault))) === null) return 'no-mail-settings';
    if (notice.relayResponse !== null) return 'relay-unreachable';
  }
  if (waits('text')) {
    if ((await tx.asSystem(() => textVendor(tx, deps))) === null) return 'no-vendor';
    if (notice.vendorResponse !== null) return 'vendor-unreachable';
  }
  return null;
};

/** How far the sending is, when it will be done, and whether that is too late. */
export const progressOf = async (tx: Tx, deps: Deps, notice: Notice): Promise<Progress> => {
  const { counts, total, firstSentAt, lastSentAt } = await countsOf(tx, notice.id);
  const { limit, measured, ahead, expectedAt, dueAt, late } = await outlookOf(tx, deps, notice);
  const channels = await channelCounts(tx, notice);
  const waits = (of: Channel): boolean =>
    channels.some(({ channel, queued, sending }) => channel === of && queued + sending > 0);
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
    held: await heldBy(tx, deps, notice, waits),
    lastResponse: notice.relayResponse ?? notice.vendorResponse,
    channels,
  };
};
