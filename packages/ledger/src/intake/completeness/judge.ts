/** Whether everything comes that should: 누락 없는 수집. */
import { DAY_MS, HOUR_MS } from '@bongsu/kit';
import type { Item, Observed } from './observed.ts';
import { dayOf, workingTime, type Office } from './working-time.ts';

const MINUTE_MS = 60_000;

/** What is expected of a source. */
export interface Expected {
  readonly office: Office;
  /** How long it may be silent while people work, where somebody has set that; otherwise it is learned. Milliseconds. */
  readonly mostSilence?: number | undefined;
}

export type Reason =
  /** Nothing came since then, while `limit` of working time, or of the rest, is usual at most. Moments and spans in milliseconds. */
  | { readonly kind: 'silent'; readonly since: number; readonly limit: number }
  /** Records are from a time that was still to come, by so much. */
  | { readonly kind: 'clock-ahead'; readonly by: number }
  /** Even the newest records are old, by so much more than is usual: its clock was set back, or it is slow to send. */
  | { readonly kind: 'clock-behind'; readonly by: number }
  /** Records lack some of the five items: how many each, and which part of all that came. */
  | { readonly kind: 'half-filled'; readonly missing: Partial<Readonly<Record<Item, number>>>; readonly share: number }
  /** So many were refused for another reason. */
  | { readonly kind: 'refused'; readonly count: number; readonly share: number }
  /** So many parts are known to be lost. */
  | { readonly kind: 'gap'; readonly count: number };

export interface Judgement {
  /** `learning`: nothing is wrong, and how silent it may be is not known yet. */
  readonly level: 'fine' | 'learning' | 'warning' | 'alarm';
  readonly reasons: readonly Reason[];
}

/** Before, nobody knows what is usual: a weekend must have come to its end. */
const LEARNED_AFTER = 8 * DAY_MS;
/** Twice what was usual; a quarter of an hour nobody need look at. */
const [TIMES_USUAL, LEAST_SILENCE] = [2, 15 * MINUTE_MS];
/** Of ten days one may be out of the ordinary: what was silent once for long is not usual from then on. */
const USUAL = 0.9;
/** Clocks that are a little off. */
const [MOST_AHEAD, MOST_BEHIND] = [2 * MINUTE_MS, 15 * MINUTE_MS];
/** More than one record in a hundred. */
const ALARMING_SHARE = 0.01;
const GAP_DAYS = 7;

/** What stands at that part of sorted values; 0 where there are none. */
const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
};

interface Limits {
  readonly work: number;
  readonly rest: number;
}

/** How long it may be silent; infinite: nobody knows. */
const limitsOf = ({ since, days }: Observed, { mostSilence }: Expected, now: number): Limits => {
  const isLearned = now - since >= LEARNED_AFTER && days.length > 1;
  const usual = (values: readonly number[], part: number): number =>
    isLearned ? Math.max(LEAST_SILENCE, TIMES_USUAL * quantile(values, part)) : Number.POSITIVE_INFINITY;
  return {
    work:
      mostSilence ??
      usual(
        days.map(({ longestWork }) => longestWork),
        USUAL,
      ),
    // Weekends and holidays are few and long.
    rest: usual(
      days.map(({ longestRest }) => longestRest),
      1,
    ),
  };
};

const silence = (observed: Observed, { work, rest }: Limits, { office }: Expected, now: number): Reason[] => {
  const since = observed.last ?? observed.since;
  const atWork = workingTime(since, Math.max(since, now), office);
  if (atWork > work) return [{ kind: 'silent', since, limit: work }];
  return now - since - atWork > rest ? [{ kind: 'silent', since, limit: rest }] : [];
};

/** What came today and yesterday: whoever looks in the morning sees the night. */
const recent = ({ days }: Observed, now: number, count = 2): Observed['days'] =>
  days.filter(({ day }) => day > dayOf(now) - count);

const clocks = (observed: Observed, now: number): Reason[] => {
  const lags = recent(observed, now).flatMap(({ leastLag }) => (leastLag === null ? [] : [leastLag]));
  if (lags.length === 0) return [];
  const ahead = -Math.min(...lags);
  if (ahead > MOST_AHEAD) return [{ kind: 'clock-ahead', by: ahead }];
  const before = observed.days.slice(0, -1).flatMap(({ leastLag }) => (leastLag === null ? [] : [leastLag]));
  const by = lags.at(-1)! - Math.max(0, quantile(before, USUAL));
  return by > MOST_BEHIND + (before.length === 0 ? HOUR_MS : 0) ? [{ kind: 'clock-behind', by }] : [];
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const fullness = (observed: Observed, now: number): Reason[] => {
  const days = recent(observed, now);
  const refused = sum(days.map((day) => day.refused));
  if (refused === 0) return [];
  const all = refused + sum(days.map((day) => day.accepted));
  const missing: Partial<Record<Item, number>> = {};
  for (const day of days)
    for (const [item, count] of Object.entries(day.missing))
      missing[item as Item] = (missing[item as Item] ?? 0) + count;
  const lacking = sum(Object.values(missing));
  const rest = refused - lacking;
  return [
    ...(lacking > 0 ? [{ kind: 'half-filled', missing, share: lacking / all } as const] : []),
    ...(rest > 0 ? [{ kind: 'refused', count: rest, share: rest / all } as const] : []),
  ];
};

const gaps = (observed: Observed, now: number): Reason[] => {
  const count = sum(recent(observed, now, GAP_DAYS).map((day) => day.gaps));
  return count > 0 ? [{ kind: 'gap', count }] : [];
};

const isAlarming = (reason: Reason): boolean => !('share' in reason) || reason.share > ALARMING_SHARE;

/** `now`: milliseconds since 1970. */
export const judge = (observed: Observed, expected: Expected, now: number): Judgement => {
  const limits = limitsOf(observed, expected, now);
  const reasons = [
    ...silence(observed, limits, expected, now),
    ...clocks(observed, now),
    ...fullness(observed, now),
    ...gaps(observed, now),
  ];
  if (reasons.length > 0) return { level: reasons.some(isAlarming) ? 'alarm' : 'warning', reasons };
  return { level: Number.isFinite(limits.work) ? 'fine' : 'learning', reasons };
};
