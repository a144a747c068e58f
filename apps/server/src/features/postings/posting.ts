import { days, type Instant } from '@bongsu/kit';
import { lastMomentOf } from '@bongsu/statute';
import { isBefore } from '@bongsu/kit';

/** 게시 (시행령 제39조제3항, 제39조의3제4항): 30일 이상. What the law of the notice asks for wins, when it says more. */
export const LEAST_DAYS = 30;

export interface Posting {
  readonly id: string;
  readonly noticeId: string;
  readonly rule: string;
  readonly place: 'homepage' | 'premises';
  readonly location: string;
  readonly startsAt: Instant;
  readonly days: number;
  readonly completeAt: Instant;
  readonly startedBy: string;
  readonly recordedAt: Instant;
  readonly endedAt: Instant | null;
  readonly endReason: string;
  readonly endedBy: string | null;
}

/** The end of the last day: the first is not counted, and a holiday at the end does not lengthen it (민법 제157조). */
export const completeAt = (startsAt: Instant, count: number): Instant => lastMomentOf(startsAt, days(count));

export type PostingState = 'running' | 'complete' | 'ended' | 'ended-early';

/** `complete`: long enough, and still up. */
export const stateOf = (posting: Pick<Posting, 'completeAt' | 'endedAt'>, now: Instant): PostingState => {
  if (posting.endedAt === null) return isBefore(now, posting.completeAt) ? 'running' : 'complete';
  return isBefore(posting.endedAt, posting.completeAt) ? 'ended-early' : 'ended';
};
