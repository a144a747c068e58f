import { isBefore, type Instant } from '@bongsu/kit';
import type { Tx } from '../../database/index.ts';
import {
  addToMinute,
  lastMinutes,
  minutesSince,
  readAwayUntil,
  writeAwayUntil,
  type Measure,
  type Stretch,
} from './store.ts';

/** What counts as recent, in minutes. */
const RECENT = 5;
/** A shorter stretch of sending says nothing about a minute. */
const ENOUGH_SECONDS = 5;

const paceOf = ({ mails, seconds }: Measure): number | null =>
  seconds < ENOUGH_SECONDS ? null : Math.round((mails / seconds) * 600) / 10;

/** Mails a minute that the relay took, to a tenth, and when that was measured last. */
export interface Measured {
  readonly perMinute: number;
  readonly at: Instant;
}

/**
 * What the relay took in the last minutes in which something was to be sent; while it takes nothing, what it took before,
 * since an estimate is about the time when it does. `null`: never long enough to say.
 */
export const measuredPace = async (tx: Tx, now: Instant): Promise<Measured | null> => {
  const recent = await minutesSince(tx, now.subtract({ minutes: RECENT }));
  const measure = recent.mails > 0 && recent.seconds >= ENOUGH_SECONDS ? recent : await lastMinutes(tx, RECENT);
  const perMinute = paceOf(measure);
  return perMinute === null || perMinute === 0 || measure.at === null ? null : { perMinute, at: measure.at };
};

/** Keeps what became of a stretch in which something was to be sent. */
export const noteStretch = async (tx: Tx, stretch: Stretch): Promise<void> => {
  await addToMinute(tx, stretch);
};

/** Whether the relay was found to take nothing a moment ago. A moment too far ahead is one of a clock that went back. */
export const isAway = async (tx: Tx, now: Instant, minutes: number): Promise<boolean> => {
  const until = await readAwayUntil(tx);
  return until !== null && isBefore(now, until) && !isBefore(now.add({ minutes }), until);
};

/** Asks the relay nothing for so many minutes. */
export const leaveAlone = async (tx: Tx, now: Instant, minutes: number): Promise<void> => {
  await writeAwayUntil(tx, now, now.add({ minutes }));
};

/** It may be another relay now, or the same in better health. */
export const askAgain = async (tx: Tx, now: Instant): Promise<void> => {
  await writeAwayUntil(tx, now, null);
};
