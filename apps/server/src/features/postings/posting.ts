import { days, isBefore, type Instant } from '@bongsu/kit';
import { lastMomentOf } from '@bongsu/statute';
import type { Notice, Section } from '../notices/index.ts';

/** 게시 (시행령 제39조제3항, 제39조의3제4항): 30일 이상. What the law of the notice asks for wins, when it says more. */
export const LEAST_DAYS = 30;

/** What is read on a posting page, as it was put up: neither a new version of the product nor a new name changes it. */
export interface PostedPage {
  readonly language: 'ko';
  readonly kind: Notice['kind'];
  readonly organisation: string;
  readonly title: string;
  readonly greeting: string;
  readonly sections: readonly Section[];
  readonly closing: string;
  readonly basis: string;
  readonly contact: string;
  readonly address: string;
  /** The notice has a list, so that a person can ask whether they are on it. */
  readonly asks: boolean;
}

export interface Posting {
  readonly id: string;
  readonly incidentId: string;
  readonly noticeId: string;
  readonly rule: string;
  /** `here`: on the public door of this product. */
  readonly place: 'homepage' | 'premises' | 'here';
  readonly location: string;
  readonly startsAt: Instant;
  readonly days: number;
  readonly completeAt: Instant;
  readonly startedBy: string;
  readonly recordedAt: Instant;
  readonly endedAt: Instant | null;
  readonly endReason: string;
  readonly endedBy: string | null;
  /** Of a posting here, as it was put up. */
  readonly page: PostedPage | null;
  readonly pageDigest: string | null;
}

/** The end of the last day: the first is not counted, and a holiday at the end does not lengthen it (민법 제157조). */
export const completeAt = (startsAt: Instant, count: number): Instant => lastMomentOf(startsAt, days(count));

export type PostingState = 'running' | 'complete' | 'ended' | 'ended-early';

/** How long a posting stands against what the law asks for; of a posting here the days on which it was seen up count. */
export interface Standing {
  readonly seen: number;
}

/** Long enough at that moment; where nobody looks after it, by what people recorded. */
export const isLongEnough = (
  posting: Pick<Posting, 'place' | 'days' | 'completeAt'>,
  { seen }: Standing,
  at: Instant,
): boolean => !isBefore(at, posting.completeAt) && (posting.place !== 'here' || seen >= posting.days);

/** `complete`: long enough, and still up. */
export const stateOf = (
  posting: Pick<Posting, 'place' | 'days' | 'completeAt' | 'endedAt'>,
  standing: Standing,
  now: Instant,
): PostingState => {
  const enough = isLongEnough(posting, standing, posting.endedAt ?? now);
  if (posting.endedAt === null) return enough ? 'complete' : 'running';
  return enough ? 'ended' : 'ended-early';
};
