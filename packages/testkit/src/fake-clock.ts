import { instant, type Clock, type Instant } from '@bongsu/kit';

export interface FakeClock extends Clock {
  /** Jumps to a moment, forwards or back. ISO 8601 with an offset. */
  set(iso: string): void;
  /** Moves by exact amounts; a day is 24 hours, as Korea has no summer time. */
  advance(by: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
    readonly seconds?: number;
  }): void;
}

/** A clock that stands still until the test moves it. */
export const fakeClock = (iso: string): FakeClock => {
  let now: Instant = instant(iso);
  return {
    now: () => now,
    set: (next) => {
      now = instant(next);
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
      now = now.add({ milliseconds: Math.round(total * 1000) });
    },
  };
};
