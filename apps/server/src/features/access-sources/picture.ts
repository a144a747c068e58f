import type { PictureDay, SourceDayState } from '@bongsu/contracts';
import { DAY_MS, HOUR_MS, seoulDay, type Instant } from '@bongsu/kit';
import { dayOf, isWorkday, workingTime, type Day, type Office } from '@bongsu/ledger';
import { DAYS_SHOWN, type SourceRow } from './source-store.ts';

/** Midnight in Seoul. */
const startOf = (day: number): number => day * DAY_MS - 9 * HOUR_MS;

export const lackingOn = (day: Day | undefined): number =>
  Object.values(day?.missing ?? {}).reduce((sum, count) => sum + count, 0);

/** Whether it was silent beyond its rhythm, and told of, while people worked that day. */
const isMissed = ({ alarms }: SourceRow, office: Office, day: number, now: number): boolean =>
  alarms.some(({ sign, told, to }) => {
    const [start, end] = [startOf(day), startOf(day + 1)];
    return sign === 'silent' && workingTime(Math.max(told, start), Math.min(to ?? now + 1, end - 1), office) > 0;
  });

const stateOf = (row: SourceRow, office: Office, day: number, now: number): SourceDayState => {
  const came = row.days.find((one) => one.day === day);
  const isWork = isWorkday(day, office);
  if ((came?.gaps ?? 0) > 0 || isMissed(row, office, day, now)) return 'gap';
  if (lackingOn(came) > 0) return 'lacking';
  if ((came?.accepted ?? 0) > 0) return 'full';
  if (!isWork) return 'rest';
  return day === dayOf(now) || day <= dayOf(row.onSince.epochMilliseconds) ? 'unknown' : 'none';
};

/** The last thirty days, the oldest first: on which of them it came. */
export const pictureOf = (row: SourceRow, office: Office, now: Instant): PictureDay[] => {
  const today = dayOf(now.epochMilliseconds);
  return Array.from({ length: DAYS_SHOWN }, (_, at) => {
    const day = today - DAYS_SHOWN + 1 + at;
    return {
      day: seoulDay(day * DAY_MS),
      state: stateOf(row, office, day, now.epochMilliseconds),
      isWorkday: isWorkday(day, office),
      accepted: row.days.find((one) => one.day === day)?.accepted ?? 0,
    };
  });
};
