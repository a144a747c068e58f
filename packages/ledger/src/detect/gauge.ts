/**
 * How far the groups of a correlation are from what is enough. Nearly always it is far: a window is made of a trail only where it could be
 * enough. Made too early it says the same, since windows count for themselves.
 */
import type { Past } from './baseline.ts';
import type { Correlator } from './correlator.ts';
import type { Entry, Event } from './event.ts';
import type { Counted } from './measure.ts';
import type { Trail } from './trail.ts';
import type { Window } from './window.ts';

export interface Gauge {
  readonly correlator: Correlator;
  /** Of a trail that nothing came into, what has to come until somebody looks. */
  begin(event: Event): number;
  /** How much nearer what comes now may bring it. */
  weigh(trail: Trail, values: readonly Counted[]): number;
  /** When nothing is missing any more; what comes is not in the trail yet. */
  look(trail: Trail, event: Event, which: number, values: readonly Counted[]): void;
}

/** Missing where a rule is off. */
export const FAR = 2 ** 30;

/** A window of what of the trail lies in the timespan. */
export const openWindow = (
  { correlator, trail, event, past }: { correlator: Correlator; trail: Trail; event: Event; past: Past | null },
  group: readonly string[],
  column: number,
  isOf: (entry: Entry) => boolean,
): Window => {
  const window = correlator.makeWindow(group, event, past);
  for (let at = trail.after(event.entry.at - correlator.span); at < trail.length; at += 1)
    if (isOf(trail.entry(at))) window.restore(trail.entry(at), 0, column < 0 ? 0 : trail.value(at, column));
  return window;
};
