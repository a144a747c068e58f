import type { inboxGroups } from '@bongsu/contracts';
import { isBefore, seoulDate, type Instant } from '@bongsu/kit';

export type InboxGroup = (typeof inboxGroups)[number];

/** Where a deadline belongs, seen from now: Korean days, and a week that ends with its Sunday. */
export const groupOf = (dueAt: Instant | null, now: Instant): InboxGroup => {
  if (dueAt === null) return 'no-date';
  if (isBefore(dueAt, now)) return 'late';
  const today = seoulDate(now);
  const day = seoulDate(dueAt);
  if (day.equals(today)) return 'today';
  const sunday = today.add({ days: 7 - today.dayOfWeek });
  return day.since(sunday).sign > 0 ? 'later' : 'this-week';
};
