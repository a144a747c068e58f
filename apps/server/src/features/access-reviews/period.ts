import { endOfSeoulDay, Temporal, type Instant, type PlainDate } from '@bongsu/kit';

/** A period that is reviewed, both days included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** 제8조제2항 as in force since: the internal management plan lays the cycle down. Before, it was a month. */
const OWN_CYCLE_SINCE = Temporal.PlainDate.from('2025-10-31');

/** The first of the month after the cycle's next end: cycles are counted from January, so that a year has whole ones. */
const endAfter = (from: PlainDate, months: number): PlainDate => {
  const ahead = months - ((from.month - 1) % months);
  return from.with({ day: 1 }).add({ months: ahead });
};

/** The period that begins on that day. */
export const periodFrom = (from: PlainDate, months: number): Period => {
  const isMonthly = Temporal.PlainDate.compare(from, OWN_CYCLE_SINCE) < 0;
  return { from, to: endAfter(from, isMonthly ? 1 : months).subtract({ days: 1 }) };
};

/** By when both have signed: so many days after the period, to the end of the last one. */
export const dueOf = ({ to }: Period, daysToSign: number): Instant => endOfSeoulDay(to.add({ days: daysToSign }));
