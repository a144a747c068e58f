import { Temporal, type Instant } from '@bongsu/kit';
import type { Profile } from './profile/schema.ts';
import { safeguards, type SafeguardLaw } from './safeguards.ts';

/** 접속기록의 보관. */
const KEEPING_RECORDS = 'S-8-1';

export interface RecordTerm {
  /** For how many months the access records of a system are kept at least. While unsettled, the longest it may be. */
  readonly months: number;
  readonly settled: boolean;
}

const monthsOf = (period: string): number => {
  const { years, months } = Temporal.Duration.from(period);
  const total = Temporal.PlainYearMonth.from({ year: 1, month: 1 }).until(
    Temporal.PlainYearMonth.from({ year: 1, month: 1 }).add({ years, months }),
    { largestUnit: 'months' },
  ).months;
  if (total === 0) throw new RangeError(`Records are kept for years or months, not for ${period}.`);
  return total;
};

/**
 * How long access records (접속기록) are kept: 개인정보의 안전성 확보조치 기준 제8조제1항. `profile` tells of the one system; what is not known
 * of it never makes the term shorter. Throws `RangeError` for a day on which that provision was not law.
 */
export const recordTerm = (profile: Profile, law: SafeguardLaw, now: Instant): RecordTerm => {
  const duty = safeguards(profile, law, now).duties.find(({ id }) => id === KEEPING_RECORDS);
  if (duty?.inForce !== 'in-force' || duty.period === null)
    throw new RangeError('Nothing is known about keeping access records on that day.');
  return { months: monthsOf(duty.period), settled: duty.periodSettled };
};
