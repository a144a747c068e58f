/** Trails that correlations share: those that look at the same events of an account. */
import type { Correlator, Elsewhere, Watcher } from './correlator.ts';
import { Crowd } from './crowd.ts';
import type { Event, Fields, Reader } from './event.ts';
import { kindOf, type Field } from './field.ts';
import type { Gauge } from './gauge.ts';
import { Groups, readersOf } from './groups.ts';
import { boundingOf, type Counted } from './measure.ts';
import { Reach } from './reach.ts';
import type { CorrelationRule } from './rule.ts';
import { dayNumber } from './seoul.ts';
import { adjustableOf } from './thresholds.ts';
import { Trail } from './trail.ts';
import type { Window } from './window.ts';

/** Whether each event has one value of it, the same for all rules. */
const isOne = ({ aliases }: CorrelationRule, name: string): boolean =>
  !Object.hasOwn(aliases, name) && kindOf(name as Field).isMany !== true;

/** Whether an account's own groups are parted once more, by the people concerned. */
const isOfPairs = ({ kind, groupBy, aliases, baseline }: CorrelationRule): boolean =>
  kind === 'event_count' && baseline === null && groupBy.at(-1) === 'subjects' && !Object.hasOwn(aliases, 'subjects');

/** By what the trails of a correlation are parted; null: it keeps windows of its own. */
const trailBy = ({ rule, isWatched }: Correlator): readonly string[] | null => {
  const by = isOfPairs(rule) && !isWatched ? rule.groupBy.slice(0, -1) : rule.groupBy;
  if (!by.includes('actor') || !by.every((name) => isOne(rule, name))) return null;
  // Of a detection that is an alert each event is enough.
  if ((adjustableOf(rule) ?? 0) <= 1) return null;
  const bounding = boundingOf(rule);
  // What was usual has to be known exactly.
  return bounding === null || (rule.baseline !== null && !bounding.isExact) ? null : by;
};

/** The least that is enough for anybody. */
const floorOf = (rule: CorrelationRule): number =>
  Math.min(adjustableOf(rule) ?? 0, ...rule.thresholds.flatMap(({ limit }) => limit ?? []));

export class Trails implements Watcher, Elsewhere {
  readonly rules: readonly string[];
  readonly #correlators: readonly Correlator[];
  readonly #timespan: number;
  readonly #gauges: readonly Gauge[];
  /** Those that ask what was usual. */
  readonly #usual: readonly Reach[];
  readonly #readers: readonly Reader[];
  readonly #values: Counted[] = [];
  readonly #groups: Groups<Trail>;

  /** `by`: what parts the trails, the same of all correlations. */
  constructor(correlators: readonly Correlator[], by: readonly string[], fields: Fields) {
    const { rule } = correlators[0]!;
    const columns = [...new Set(correlators.flatMap((one) => one.rule.field ?? []))];
    this.rules = rule.rules;
    this.#correlators = correlators;
    this.#timespan = Math.max(...correlators.map(({ span }) => span));
    this.#readers = columns.map((field) => fields.reader(field));
    this.#gauges = correlators.map((correlator, slot) =>
      by.length < correlator.rule.groupBy.length
        ? new Crowd(correlator, slot, floorOf(correlator.rule))
        : new Reach(correlator, slot, columns.indexOf(correlator.rule.field!), boundingOf(correlator.rule)!),
    );
    this.#usual = this.#gauges.filter(
      (one) => one instanceof Reach && one.correlator.rule.baseline !== null,
    ) as Reach[];
    this.#groups = new Groups({
      readers: readersOf(rule, by, fields),
      isByAccount: by[0] === 'actor',
      make: (group, event) => this.#make(group, event),
      timespan: this.#timespan,
    });
    for (const correlator of correlators) correlator.trails = this;
  }

  #make(group: readonly string[], event: Event): Trail {
    const isOff = this.#correlators.every((correlator) => correlator.barOf(event) === null);
    const missing = isOff ? [] : this.#gauges.map((gauge) => gauge.begin(event));
    const trail = new Trail(group, missing, this.#readers.length, this.#timespan);
    if (isOff || this.#usual.length === 0) return trail;
    trail.pasts = this.#correlators.map((correlator) =>
      correlator.barOf(event) === null ? null : correlator.beginPast(event, () => this.#catchUp(trail)),
    );
    return trail;
  }

  add(event: Event, which: number): void {
    for (let at = 0; at < this.#readers.length; at += 1) this.#values[at] = this.#readers[at]!(event);
    for (const trail of this.#groups.find(event, which)) this.#enter(trail, event, which);
    for (const correlator of this.#correlators) if (correlator.isWatched) correlator.remember(event, which);
    this.#groups.sweep(event.entry.at);
  }

  #enter(trail: Trail, event: Event, which: number): void {
    const { missing } = trail;
    // For whom all of them are off nothing is kept at all.
    if (missing.length === 0) return;
    this.#turn(trail, event.entry.at);
    for (let slot = 0; slot < missing.length; slot += 1) {
      const gauge = this.#gauges[slot]!;
      const left = missing[slot]! - gauge.weigh(trail, this.#values);
      missing[slot] = left;
      if (left <= 0) gauge.look(trail, event, which, this.#values);
    }
    trail.push(event.entry, this.#values);
  }

  /** Before something comes at `at`. */
  #turn(trail: Trail, at: number): void {
    if (trail.pasts !== null) {
      const day = dayNumber(at);
      if (day !== trail.day || trail.isLong) this.#catchUp(trail);
      trail.day = day;
    }
    if (trail.isLong) trail.shorten(at);
  }

  /** What was most on a day is found at once when it is over: doing so at each event would be most of what looking costs. */
  #catchUp(trail: Trail): void {
    for (const reach of this.#usual) reach.notePeaks(trail);
    trail.noted = trail.length;
  }

  windowsOf(correlator: Correlator, event: Event, which: number): readonly Window[] {
    const slot = this.#correlators.indexOf(correlator);
    return this.#groups.find(event, which).flatMap(({ windows }) => [...(windows?.[slot]!.values() ?? [])]);
  }
}

/** Of all correlations that may have trails. `isPlain`: whether a rule is a detection. */
export const trailsOf = (
  correlators: readonly Correlator[],
  fields: Fields,
  isPlain: (name: string) => boolean,
): Trails[] => {
  const shared = Map.groupBy(correlators, (correlator) => {
    const { rules } = correlator.rule;
    const by = trailBy(correlator);
    // What meets several of them has to come at once, not one by one when others are settled.
    return by === null || !(rules.length === 1 || rules.every(isPlain)) ? null : JSON.stringify([rules, by]);
  });
  return [...shared].flatMap(([key, some]) => (key === null ? [] : [new Trails(some, trailBy(some[0]!)!, fields)]));
};
