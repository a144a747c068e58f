import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal, type Instant } from '@bongsu/kit';
import { systemActor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { lockNext, writeNext } from './store.ts';

const MINUTE_MS = 60_000;
/** How long after its moment a mail may still begin; what is later than that has lost it. */
const SLACK_MS = 1000;
/** Who has to wait longer for their moment does not wait, and comes again. */
const PATIENCE_MS = 5000;

/** Waits so many milliseconds; fails when the signal is raised. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>;

const reallyWait: Wait = (ms, signal) => sleep(ms, undefined, { signal });

export interface Pace {
  /** Answers when one more mail may be handed over; `false` when that is not soon, or the sender is to end. */
  leave(): Promise<boolean>;
}

const unlimited: Pace = { leave: () => Promise.resolve(true) };

const at = (ms: number): Instant => Temporal.Instant.fromEpochMilliseconds(Math.ceil(ms));

/**
 * Milliseconds between one mail and the next. A mail begins up to `SLACK_MS` after its moment, so 60 seconds can hold
 * those of a minute and that much: spread over it, the limit holds for whatever 60 seconds.
 */
const stepOf = (perMinute: number): number => (MINUTE_MS + SLACK_MS) / perMinute;

/** Reserves the next moments, about a second of them; none when the first is too far off. */
const reserve = (deps: Pick<Deps, 'clock' | 'database'>, step: number): Promise<number[]> =>
  deps.database.transaction(systemActor, async (tx) => {
    const now = deps.clock.now();
    const next = (await lockNext(tx, now)).epochMilliseconds;
    const count = Math.max(1, Math.floor(SLACK_MS / step));
    // Further off than anybody can have reserved: the clock went back, or the limit was raised.
    const isWrong = next > now.epochMilliseconds + PATIENCE_MS + Math.max(SLACK_MS, step) + 1;
    const start = isWrong ? now.epochMilliseconds : Math.max(next, now.epochMilliseconds);
    if (start > now.epochMilliseconds + PATIENCE_MS) return [];
    await writeNext(tx, at(start + count * step));
    return Array.from({ length: count }, (_, index) => start + index * step);
  });

/** Leave for one mail after the other, at no more than so many a minute; `null`: no limit. For one run. */
export const relayPace = (
  deps: Pick<Deps, 'clock' | 'database'>,
  perMinute: number | null,
  stop: AbortSignal = new AbortController().signal,
  wait: Wait = reallyWait,
): Pace => {
  if (perMinute === null) return unlimited;
  const step = stepOf(perMinute);
  let moments: readonly number[] = [];
  let taken = 0;
  let reserving: Promise<boolean> | null = null;
  const now = (): number => deps.clock.now().epochMilliseconds;
  const isLost = (moment: number): boolean => now() > moment + SLACK_MS;

  const fetch = async (): Promise<boolean> => {
    moments = await reserve(deps, step);
    taken = 0;
    return moments.length > 0;
  };
  const refill = (): Promise<boolean> => {
    reserving ??= fetch().finally(() => {
      reserving = null;
    });
    return reserving;
  };
  const take = async (): Promise<number | null> => {
    for (;;) {
      const moment = moments[taken];
      if (moment === undefined) {
        if (!(await refill())) return null;
      } else {
        taken += 1;
        if (!isLost(moment)) return moment;
      }
    }
  };
  /** `false` when the sender is to end. */
  const waitUntil = async (moment: number): Promise<boolean> => {
    try {
      for (let left = moment - now(); left > 0; left = moment - now()) await wait(Math.ceil(left), stop);
      return !stop.aborted;
    } catch (error) {
      if (stop.aborted) return false;
      throw error;
    }
  };
  return {
    async leave() {
      for (;;) {
        const moment = stop.aborted ? null : await take();
        if (moment === null || !(await waitUntil(moment))) return false;
        if (!isLost(moment)) return true;
      }
    },
  };
};
