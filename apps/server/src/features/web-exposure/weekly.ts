import { isBefore, SEOUL, type Instant } from '@bongsu/kit';

/** Sites are quiet, and nobody waits for them. */
const isNight = (at: Instant): boolean => {
  const { hour } = at.toZonedDateTimeISO(SEOUL);
  return hour >= 1 && hour < 5;
};

const DAY = 24;

/**
 * Whether the weekly look at a site is due: in the first night a week after the last one; at any hour when a server that is off at
 * night has let a day pass since.
 */
export const isDue = (lastAt: Instant | null, now: Instant): boolean => {
  if (lastAt === null) return isNight(now);
  // Half a day of grace, or each look would begin a night later than the one before.
  const nights = lastAt.add({ hours: 7 * DAY - DAY / 2 });
  const anyHour = lastAt.add({ hours: 8 * DAY });
  return !isBefore(now, anyHour) || (isNight(now) && !isBefore(now, nights));
};
