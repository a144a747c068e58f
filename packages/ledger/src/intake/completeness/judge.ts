/** Whether everything comes that should: 누락 없는 수집. */
import { DAY_MS, HOUR_MS } from '@bongsu/kit';
import { silentFrom, type Day, type Item, type Observed } from './observed.ts';
import { dayOf, hourOf, isWorkday, workingTime, type Office } from './working-time.ts';

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
  /** Much less came on that day (since 1970) than on others of its sort: up to the same hour, where it is not over. */
  | { readonly kind: 'fewer'; readonly day: number; readonly count: number; readonly usual: number }
  /** Records lack some of the five items: how many each, which part that is of all that came, and which it was on the days before. */
  | {
      readonly kind: 'half-filled';
      readonly missing: Partial<Readonly<Record<Item, number>>>;
      readonly share: number;
      readonly usualShare: number | null;
    }
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
/** Less than a third of what is usual, where at least thirty records and five days say what that is. */
const [FEWER, LEAST_USUAL, LEAST_DAYS] = [1 / 3, 30, 5];
/** What was found on a day stands until a later one says something: three days lie between a Friday and a Monday. */
const FEWER_DAYS = 4;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

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
  const since = silentFrom(observed);
  const atWork = workingTime(since, Math.max(since, now), office);
  if (atWork > work) return [{ kind: 'silent', since, limit: work }];
  return now - since - atWork > rest ? [{ kind: 'silent', since, limit: rest }] : [];
};

/** What came today and yesterday: whoever looks in the morning sees the night. */
const recent = ({ days }: Observed, now: number, count = 2): Observed['days'] =>
  days.filter(({ day }) => day > dayOf(now) - count);

/** Of the days before: how late a source was at its best on one of that sort, or on any where there was none. */
const usualLag = (days: readonly Day[], day: number, office: Office): number | null => {
  const before = days.filter((one) => one.day < day && one.leastLag !== null);
  const alike = before.filter((one) => isWorkday(one.day, office) === isWorkday(day, office));
  const lags = (alike.length > 0 ? alike : before).map(({ leastLag }) => leastLag!);
  return lags.length === 0 ? null : Math.max(0, quantile(lags, 0.5));
};

/** As it stood in the newest hour and the one before: a source that was put right is told no longer, an hour or two later. */
const clocks = ({ lately, days }: Observed, { office }: Expected): Reason[] => {
  if (lately.length === 0) return [];
  const lag = Math.min(...lately.map(({ leastLag }) => leastLag));
  if (-lag > MOST_AHEAD) return [{ kind: 'clock-ahead', by: -lag }];
  const usual = usualLag(days, Math.floor(lately.at(-1)!.hour / 24), office);
  const by = lag - (usual ?? HOUR_MS);
  return by > MOST_BEHIND ? [{ kind: 'clock-behind', by }] : [];
};

const countUntil = (day: Day | undefined, hour: number): number => sum(day?.hours.slice(0, hour) ?? []);

/** What came up to that hour on days before of the same sort; nothing on a day of which nothing is kept. */
const usualUntil = (observed: Observed, known: ReadonlyMap<number, Day>, day: number, hour: number, office: Office) => {
  const first = Math.min(dayOf(observed.since) + 1, observed.days[0]?.day ?? day);
  const counts: number[] = [];
  for (let one = Math.max(first, day - 27); one < day; one += 1) {
    const isKnown = known.has(one) || one > dayOf(observed.since);
    if (isKnown && isWorkday(one, office) === isWorkday(day, office)) counts.push(countUntil(known.get(one), hour));
  }
  return counts.length < LEAST_DAYS ? 0 : quantile(counts, 0.5);
};

const fewer = (observed: Observed, { office }: Expected, now: number): Reason[] => {
  const known = new Map(observed.days.map((day) => [day.day, day]));
  const today = dayOf(now);
  for (let day = today; day > today - FEWER_DAYS && day > dayOf(observed.since); day -= 1) {
    const hour = day === today ? hourOf(now) % 24 : 24;
    const usual = usualUntil(observed, known, day, hour, office);
    if (usual < LEAST_USUAL) continue;
    const count = countUntil(known.get(day), hour);
    return count < usual * FEWER ? [{ kind: 'fewer', day, count, usual }] : [];
  }
  return [];
};

const lackingIn = (days: readonly Day[]): number => sum(days.flatMap(({ missing }) => Object.values(missing)));
const allIn = (days: readonly Day[]): number => sum(days.map(({ accepted, refused }) => accepted + refused));

const fullness = (observed: Observed, now: number): Reason[] => {
  const days = recent(observed, now);
  const all = allIn(days);
  const missing: Partial<Record<Item, number>> = {};
  for (const day of days)
    for (const [item, count] of Object.entries(day.missing))
      missing[item as Item] = (missing[item as Item] ?? 0) + count;
  const before = observed.days.slice(0, observed.days.length - days.length);
  const usualShare = allIn(before) === 0 ? null : lackingIn(before) / allIn(before);
  const lacking = lackingIn(days);
  const rest = sum(days.map(({ refused }) => refused)) - lacking;
  return [
    ...(lacking > 0 ? [{ kind: 'half-filled', missing, share: lacking / all, usualShare } as const] : []),
    ...(rest > 0 ? [{ kind: 'refused', count: rest, share: rest / all } as const] : []),
  ];
};

const gaps = (observed: Observed, now: number): Reason[] => {
  const count = sum(recent(observed, now, GAP_DAYS).map((day) => day.gaps));
  return count > 0 ? [{ kind: 'gap', count }] : [];
};

/** Whether somebody has to look now; otherwise it is a warning. */
export const isAlarming = (reason: Reason): boolean => !('share' in reason) || reason.share > ALARMING_SHARE;

/** `now`: milliseconds since 1970. */
export const judge = (observed: Observed, expected: Expected, now: number): Judgement => {
  const limits = limitsOf(observed, expected, now);
  const silent = silence(observed, limits, expected, now);
  const reasons = [
    ...silent,
    ...(silent.length === 0 ? fewer(observed, expected, now) : []),
    ...clocks(observed, expected),
    ...fullness(observed, now),
    ...gaps(observed, now),
  ];
  if (reasons.length > 0) return { level: reasons.some(isAlarming) ? 'alarm' : 'warning', reasons };
  return { level: Number.isFinite(limits.work) ? 'fine' : 'learning', reasons };
};
