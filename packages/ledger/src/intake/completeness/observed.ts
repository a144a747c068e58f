/** What came from a source, day by day: small, and kept as JSON. */
import type { Arrival } from '../append-sorted.ts';
import { dayOf, hourOf, workingTime, type Office } from './working-time.ts';

/** What a record must say. 제8조: 식별자, 접속일시, 접속지 정보, 처리한 정보주체 정보, 수행업무. */
export const FIVE_ITEMS = ['actor', 'at', 'from', 'subjects', 'action'] as const;

export type Item = (typeof FIVE_ITEMS)[number];

export interface Day {
  /** Days since 1970, in Korea. */
  readonly day: number;
  readonly accepted: number;
  /** The same for each hour of the day: 24 numbers. */
  readonly hours: readonly number[];
  readonly refused: number;
  /** Of what was refused: how often each item was not there. */
  readonly missing: Partial<Readonly<Record<Item, number>>>;
  /** How far the newest record of an arrival lay behind its receipt, at least and at most: below zero, its time was still to come. */
  readonly leastLag: number | null;
  /** Its oldest one. */
  readonly mostLag: number | null;
  /** Parts that are known to be lost. */
  readonly gaps: number;
  /** The longest silence that ended that day: as much of it as people work, and the rest. Milliseconds. */
  readonly longestWork: number;
  readonly longestRest: number;
}

/** An hour in which something came. */
interface Hour {
  /** Hours since 1970, in Korea. */
  readonly hour: number;
  /** How far the newest record of an arrival lay behind its receipt, at least. Milliseconds. */
  readonly leastLag: number;
}

export interface Observed {
  /** Since when it is watched, and when something came last: milliseconds since 1970. */
  readonly since: number;
  readonly last: number | null;
  /** How its clock stood: the newest hour in which records came and, where they came in it, the one before. */
  readonly lately: readonly Hour[];
  /** The newest last; at most four weeks. */
  readonly days: readonly Day[];
}

const MOST_DAYS = 28;

export const observeFrom = (since: number): Observed => ({ since, last: null, lately: [], days: [] });

const emptyDay = (day: number): Day => ({
  day,
  accepted: 0,
  hours: Array.from({ length: 24 }, () => 0),
  refused: 0,
  missing: {},
  leastLag: null,
  mostLag: null,
  gaps: 0,
  longestWork: 0,
  longestRest: 0,
});

const inDay = (observed: Observed, at: number, change: (day: Day) => Day): readonly Day[] => {
  const number = dayOf(at);
  const newest = observed.days.at(-1);
  // A clock that was set back counts for the newest day.
  if (newest !== undefined && newest.day >= number) return [...observed.days.slice(0, -1), change(newest)];
  return [...observed.days, change(emptyDay(number))].slice(-MOST_DAYS);
};

const missingIn = (refused: readonly string[], before: Day['missing']): Day['missing'] => {
  const missing: Partial<Record<Item, number>> = { ...before };
  for (const item of FIVE_ITEMS) {
    const count = refused.filter((why) => why === `${item}: missing`).length;
    if (count > 0) missing[item] = (missing[item] ?? 0) + count;
  }
  return missing;
};

const least = (left: number | null, right: number): number => (left === null ? right : Math.min(left, right));
const most = (left: number | null, right: number): number => (left === null ? right : Math.max(left, right));

const inHour = (lately: readonly Hour[], at: number, lag: number): readonly Hour[] => {
  const newest = lately.at(-1);
  // A clock that was set back counts for the newest hour.
  const hour = Math.max(hourOf(at), newest?.hour ?? 0);
  const leastLag = newest?.hour === hour ? Math.min(newest.leastLag, lag) : lag;
  return [...lately.filter((one) => one.hour === hour - 1), { hour, leastLag }];
};

const withAccepted = (day: Day, count: number, at: number): Day => {
  const hour = hourOf(at) % 24;
  return { ...day, accepted: day.accepted + count, hours: day.hours.with(hour, day.hours[hour]! + count) };
};

/** From when on a silence counts: something came, or the source was switched on since. Milliseconds since 1970. */
export const silentFrom = ({ last, since }: Pick<Observed, 'last' | 'since'>): number => Math.max(last ?? since, since);

/** Something came at `received`, milliseconds since 1970. */
export const noteArrival = (observed: Observed, arrival: Arrival, received: number, office: Office): Observed => {
  const { accepted, refused, times } = arrival;
  const before = silentFrom(observed);
  const silence = Math.max(0, received - before);
  const work = silence === 0 ? 0 : workingTime(before, received, office);
  const days = inDay(observed, received, (day) => ({
    ...withAccepted(day, accepted, received),
    refused: day.refused + refused.length,
    missing: missingIn(refused, day.missing),
    leastLag: times === null ? day.leastLag : least(day.leastLag, received - times.newest),
    mostLag: times === null ? day.mostLag : most(day.mostLag, received - times.oldest),
    longestWork: Math.max(day.longestWork, work),
    longestRest: Math.max(day.longestRest, silence - work),
  }));
  const lately = times === null ? observed.lately : inHour(observed.lately, received, received - times.newest);
  return { ...observed, last: Math.max(before, received), lately, days };
};

/** A part is known to be lost: a followed file was removed before it was read to its end, say. */
export const noteGap = (observed: Observed, at: number): Observed => ({
  ...observed,
  days: inDay(observed, at, (day) => ({ ...day, gaps: day.gaps + 1 })),
});

/** What was kept aside was mended and taken: it is there now, and says nothing of how the source is. */
export const noteMended = (observed: Observed, count: number, at: number): Observed => ({
  ...observed,
  days: inDay(observed, at, (day) => withAccepted(day, count, at)),
});
