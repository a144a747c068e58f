import type { dayStates } from '@bongsu/contracts';
import { seoulDate, type Instant } from '@bongsu/kit';
import type { Posting } from './posting.ts';
import type { StoredCheck } from './store.ts';

export type DayState = (typeof dayStates)[number];

export interface Day {
  readonly day: string;
  readonly state: DayState;
}

type Seen = Pick<StoredCheck, 'at' | 'problem'>;

const stateOfDay = (day: string, checks: readonly Seen[], today: string): DayState => {
  const own = checks.filter((check) => seoulDate(check.at).toString() === day);
  if (own.some(({ problem }) => problem === '')) return 'seen';
  const last = own.at(-1)?.problem;
  if (last !== undefined) return last === 'unreachable' || last === 'status' ? 'down' : 'changed';
  if (day === today) return 'today';
  return day < today ? 'missed' : 'ahead';
};

export interface Calendar {
  readonly days: readonly Day[];
  /** Days on which it was seen up with the words that were approved: only they count. */
  readonly seen: number;
  /** Days on which it was not, and which are made up for behind the others. */
  readonly lacking: number;
}

const isLacking = (state: DayState): boolean => state === 'changed' || state === 'down' || state === 'missed';

/**
 * The days of a posting here (민법 제157조: not the first, unless it began at midnight), and behind them one for each on
 * which it was not seen up. Checks are given in the order of their moments. Today may still be seen up.
 */
export const calendarOf = (
  posting: Pick<Posting, 'completeAt' | 'days' | 'endedAt'>,
  checks: readonly Seen[],
  now: Instant,
): Calendar => {
  const today = seoulDate(posting.endedAt ?? now).toString();
  const first = seoulDate(posting.completeAt).subtract({ days: posting.days - 1 });
  const days: Day[] = [];
  let lacking = 0;
  while (days.length < posting.days + lacking) {
    const day = first.add({ days: days.length }).toString();
    const state = stateOfDay(day, checks, today);
    if (isLacking(state) && day < today) lacking += 1;
    days.push({ day, state });
  }
  return { days, seen: days.filter(({ state }) => state === 'seen').length, lacking };
};
