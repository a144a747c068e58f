import type { LogAnchor } from '@bongsu/contracts';
import { isBefore, latest, type Instant } from '@bongsu/kit';
import type { AnchorRow } from './anchor-store.ts';

const HOURS = { hourly: 1, daily: 24 } as const;
/** After a failure it is tried again, whatever its rhythm. */
const RETRY_MINUTES = 10;
/** So often in a row it may fail before anybody is alarmed. */
const FAILURES_BORNE = 2;
/** So many of its rhythms may pass without anything being held. */
const RHYTHMS_BORNE = 2;

type Known = Pick<AnchorRow, 'rhythm' | 'isOn' | 'onSince' | 'askedAt' | 'heldAt' | 'failures' | 'failedAt' | 'why'>;

/** Whether a checkpoint is to be handed over now. */
export const isDue = ({ rhythm, isOn, askedAt, heldAt, failedAt }: Known, now: Instant): boolean => {
  if (!isOn) return false;
  const last = failedAt ?? heldAt;
  if (last === null || (askedAt !== null && isBefore(last, askedAt))) return true;
  const next = failedAt === null ? last.add({ hours: HOURS[rhythm] }) : last.add({ minutes: RETRY_MINUTES });
  return !isBefore(now, next);
};

/** Since when nothing is held there. */
const missingSince = ({ onSince, heldAt }: Known): Instant => (heldAt === null ? onSince : latest(onSince, heldAt));

/** What is to be told of it: the gravest. A log that was put back or written anew is told at once. */
export const troubleOf = (row: Known, now: Instant): LogAnchor['trouble'] => {
  if (!row.isOn) return null;
  if (row.why === 'contradicts') return 'contradicts';
  if (row.failures > FAILURES_BORNE) return 'failing';
  const late = missingSince(row).add({ hours: HOURS[row.rhythm] * RHYTHMS_BORNE });
  return isBefore(late, now) ? 'late' : null;
};

/** When the trouble began. */
export const troubledSince = (row: AnchorRow): Instant => row.failingSince ?? missingSince(row);
