import { isBefore, type Instant } from '@bongsu/kit';

/** A line nobody has found true for so long may no longer be: the list asks to be confirmed every quarter. */
export const CONTACT_STALE_DAYS = 90;

export const isStale = (confirmedAt: Instant | null, now: Instant): boolean =>
  confirmedAt === null || isBefore(confirmedAt.add({ hours: CONTACT_STALE_DAYS * 24 }), now);
