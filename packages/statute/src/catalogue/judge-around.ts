import { addHours, hours, instant, isBefore, seoulDate, toSeoulIso, type Instant } from '@bongsu/kit';
import { assess, type Assessment, type Statute } from '../engine/assess.ts';
import type { Facts } from '../facts/schema.ts';
import { compareDuties, type DutyDifference } from './compare-duties.ts';
import type { Duty } from '../engine/duty.ts';

/** Nothing in the facts decides which law applies: no day makes a difference to them. */
export class NoDecidingMoment extends RangeError {
  override readonly name = 'NoDecidingMoment';
}

type Breach = NonNullable<Facts['breach']>;
type Shift = (iso: string) => string;
type Maybe = string | null | undefined;

const HOURS_A_DAY = 24;

const moved = (iso: string, days: number): string => toSeoulIso(addHours(instant(iso), hours(days * HOURS_A_DAY)));

/** Seoul knows no summer time: the same time of day, that many days on. */
const daysTo = (iso: string, day: string): number => seoulDate(instant(iso)).until(day, { largestUnit: 'days' }).days;

const onto = (iso: Maybe, day: string): Maybe => (typeof iso === 'string' ? moved(iso, daysTo(iso, day)) : iso);

/** Nobody learns of a breach before it happens. */
const notAfter = (occurredAt: Maybe, awareAt: Maybe): Maybe =>
  typeof occurredAt === 'string' && typeof awareAt === 'string' && isBefore(instant(awareAt), instant(occurredAt))
    ? awareAt
    : occurredAt;

const shifted = (iso: Maybe, shift: Shift): Maybe => (typeof iso === 'string' ? shift(iso) : iso);

const period = (span: Breach['emergencyMeasures'], shift: Shift): Breach['emergencyMeasures'] =>
  span === null || span === undefined ? span : { ...span, from: shift(span.from), until: shifted(span.until, shift) };

const breachOn = (breach: Breach, day: string, shift: Shift): Breach => {
  const { possibility, networkIncident } = breach;
  const awareAt = onto(breach.awareAt, day);
  return {
    ...breach,
    awareAt,
    occurredAt: notAfter(onto(breach.occurredAt, day), awareAt),
    possibility: possibility && {
      ...possibility,
      awareAt: onto(possibility.awareAt, day),
      clearedAt: shifted(possibility.clearedAt, shift),
    },
    networkIncident: networkIncident && {
      ...networkIncident,
      awareAt: onto(networkIncident.awareAt, day),
      newFactsAt: networkIncident.newFactsAt?.map(shift),
    },
    emergencyMeasures: period(breach.emergencyMeasures, shift),
    forceMajeure: period(breach.forceMajeure, shift),
  };
};

const decidingMoment = ({ awareAt, possibility, networkIncident, occurredAt }: Breach): string => {
  const found = awareAt ?? possibility?.awareAt ?? networkIncident?.awareAt ?? occurredAt;
  if (found === null || found === undefined) throw new NoDecidingMoment('no moment decides');
  return found;
};

/** The same story with every deciding moment on that day, at its own time of day; all else keeps its distance. */
export const placedOn = (facts: Facts, day: string, now: Instant): Facts => {
  const breach = facts.breach ?? {};
  const days = daysTo(decidingMoment(breach), day);
  const shift: Shift = (iso) => moved(iso, days);
  return {
    ...facts,
    asOf: shift(facts.asOf ?? toSeoulIso(now)),
    breach: breachOn(breach, day, shift),
    done: facts.done?.map((act) => ({ ...act, at: shift(act.at) })),
  };
};

export interface AroundDay {
  readonly day: string;
  readonly before: Assessment;
  readonly after: Assessment;
  readonly differences: readonly DutyDifference<Duty>[];
}

/**
 * What a day on which the law changes means for one situation: judged as if what decides lay on the day before, and as
 * if it lay on that day. Throws {@link NoDecidingMoment} where nothing in the facts would decide.
 */
export const judgeAround = (facts: Facts, statute: Statute, day: string, now: Instant): AroundDay => {
  const dayBefore = moved(`${day}T00:00:00+09:00`, -1).slice(0, 10);
  const [before, after] = [dayBefore, day].map((one) => assess(placedOn(facts, one, now), statute, now)) as [
    Assessment,
    Assessment,
  ];
  return { day, before, after, differences: compareDuties(before.duties, after.duties) };
};
