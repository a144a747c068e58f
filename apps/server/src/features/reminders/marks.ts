import { isBefore, type Instant } from '@bongsu/kit';

/** Hundredths of the time from the start of something to its deadline at which people are reminded. */
export const marks = [50, 80, 100] as const;
export type Mark = (typeof marks)[number];

/** When `mark` hundredths of the time have passed. A deadline before its start is all passed at the deadline. */
export const momentOf = (startsAt: Instant, dueAt: Instant, mark: Mark): Instant => {
  const span = dueAt.epochMilliseconds - startsAt.epochMilliseconds;
  return span <= 0 ? dueAt : startsAt.add({ milliseconds: Math.round((span * mark) / 100) });
};

/** The highest mark that has passed, whatever was slept through; `null` before the first. */
export const passedMark = (startsAt: Instant, dueAt: Instant, now: Instant): Mark | null =>
  marks.findLast((mark) => !isBefore(now, momentOf(startsAt, dueAt, mark))) ?? null;
