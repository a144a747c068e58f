/** A moment in milliseconds as the month it lies in, `202611`: the partition of its row. Years are clamped to 0 – 9999, as ClickHouse does. */
import { DAY_MS } from '@bongsu/kit';

const FIRST = -719_528;
const LAST = 2_932_896;

/** The Gregorian calendar from the number of days since 1970, in UTC; March begins the year, so that a leap day comes last. */
export const monthOf = (at: number): number => {
  const day = Math.min(LAST, Math.max(FIRST, Math.floor(at / DAY_MS))) + 719_468;
  const era = Math.floor(day / 146_097);
  const dayOfEra = day - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year * 100 + month;
};
