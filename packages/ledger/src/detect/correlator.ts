/** One correlation over moments: a window for each group, and which of them are enough. */
import { HOUR_MS } from '@bongsu/kit';
import type { Alerts } from './alert.ts';
import { Baselines, Past } from './baseline.ts';
import type { Event, Fields, Reader } from './event.ts';
import { Crowd } from './crowd.ts';
import { Groups, type Grouping, type GroupReader } from './groups.ts';
import { measureOf } from './measure.ts';
import { groupField, type CorrelationRule, type Limit, type Operator } from './rule.ts';
import { dayNumber } from './seoul.ts';
import { adjustableAt, adjustableOf, limitFor } from './thresholds.ts';
import type { Shape, Window } from './window.ts';

export type Watching = readonly [correlator: Correlator, which: number];

interface Waiting {
  readonly event: Event;
  readonly which: number;
}

/** In the order of the log, and of an event that met several rules in theirs. */
const byPlace = (left: Waiting, right: Waiting): number =>
  left.event.entry.index - right.event.entry.index || left.which - right.which;

const NOTHING: Reader = () => 0;

const OPERATORS: Readonly<Record<Operator, (value: number, limit: number) => boolean>> = {
  gt: (value, limit) => value > limit,
  gte: (value, limit) => value >= limit,
  lt: (value, limit) => value < limit,
  lte: (value, limit) => value <= limit,
  eq: (value, limit) => value === limit,
  neq: (value, limit) => value !== limit,
};

export class Correlator {
  readonly rule: CorrelationRule;
  /** Who waits for it to be met, and as its which. */
  watching: readonly Watching[] = [];
  /** What it looks back over: of new values, the moment. */
  readonly #span: number;
  readonly #fields: Fields;
  readonly #groups: Groups;
  readonly #counted: Reader;
  readonly #limitsOf: (actor: string) => readonly Limit[] | null;
  readonly #baselines: Baselines | null;
  readonly #actorAt: number;
  /** Where their order matters, or who they were, events wait for the end of their moment. */
  readonly #waits: boolean;
  readonly #waiting: Waiting[] = [];
  /** Windows that something came into in this moment. */
  readonly #touched: Window[] = [];
  #swept = Number.NEGATIVE_INFINITY;

  /** `isWatched`: whether others wait for it. */
  constructor(rule: CorrelationRule, fields: Fields, isWatched: boolean) {
    this.rule = rule;
    this.#fields = fields;
    this.#actorAt = rule.groupBy.indexOf('actor');
    this.#span = rule.kind === 'new_value' ? 1 : rule.timespan;
    this.#counted = rule.field === null ? NOTHING : fields.reader(rule.field);
    this.#limitsOf = this.#limits();
    this.#baselines = rule.baseline === null ? null : new Baselines(rule.baseline);
    this.#waits = isWatched || rule.rules.length > 1;
    this.#groups = new Groups(this.#grouping(isWatched));
  }

  #grouping(isWatched: boolean): Grouping {
    const { kind, rules, groupBy, field } = this.rule;
    const floor = this.#floor();
    const shape: Shape = {
      keepsValues: field !== null && kind !== 'new_value',
      measure: kind === 'event_count' ? null : (window) => measureOf(this.rule, floor, () => window.values()),
    };
    // Of events that go on to others each one is needed, and of a baseline each count.
    const isOfPair = groupBy.includes('actor') && groupBy.at(-1) === 'subjects';
    const isCrowd = kind === 'event_count' && isOfPair && !isWatched && floor > 1;
    return {
      readers: rules.map((_, which) => groupBy.map((name) => this.#reader(name, which))),
      isByAccount: groupBy[0] === 'actor',
      shape,
      makeCrowd: isCrowd ? () => new Crowd(this.#span, floor, shape, this.#actorAt) : null,
    };
  }

  #reader(name: string, which: number): GroupReader {
    const field = groupField(this.rule, name, which);
    const read = this.#fields.reader(field);
    return (event) => {
      const value = read(event);
      return typeof value === 'string' || typeof value === 'object' ? value : String(value);
    };
  }

  /** The least that could be enough for anybody; 0 where the measure itself is looked at. */
  #floor(): number {
    const { baseline, thresholds } = this.rule;
    const own = adjustableOf(this.rule);
    if (own === null || baseline !== null) return 0;
    return Math.min(own, ...thresholds.flatMap(({ limit }) => (limit === null ? [] : [limit])));
  }

  /** Of an account; null: the rule is off for it. */
  #limits(): (actor: string) => readonly Limit[] | null {
    const { limits, thresholds } = this.rule;
    if (thresholds.length === 0) return () => limits;
    const adjustable = adjustableAt(this.rule);
    const decided = limitFor(limits[adjustable]?.value ?? 0, thresholds);
    const known = new Map<string, readonly Limit[] | null>();
    const decide = (actor: string): readonly Limit[] | null => {
      const value = decided(this.#fields.departmentOf(actor), this.#fields.roleOf(actor));
      if (value === null) return null;
      return limits.map((limit, at) => (at === adjustable ? { ...limit, value } : limit));
    };
    return (actor) => {
      let own = known.get(actor);
      if (own === undefined) {
        own = decide(actor);
        // Whoever sends ever new accounts does not fill the memory.
        if (known.size >= 65_536) known.clear();
        known.set(actor, own);
      }
      return own;
    };
  }

  /** An event that met the rule's `which`th rule, in the moment that is going on. */
  add(event: Event, which: number): void {
    // For whom it is off nothing is counted at all.
    if (this.#limitsOf(this.#actorAt < 0 ? '' : event.record.actor) === null) return;
    if (this.#waits) this.#waiting.push({ event, which });
    else this.#enter(event, which);
  }

  /**
   * The moment is over: what came in it is looked at together. Windows that are enough make alerts, and the events that came into them in
   * this moment meet the rule themselves and go on to those that watch it.
   */
  settle(at: number, alerts: Alerts): void {
    const waiting = this.#waiting;
    if (waiting.length === 0 && this.#touched.length === 0) return;
    if (waiting.length > 1) waiting.sort(byPlace);
    for (const { event, which } of waiting) this.#enter(event, which);
    const enough = this.#touched.filter((window) => this.#isEnough(window, at));
    this.#touched.length = 0;
    if (this.rule.isAlert) for (const window of enough) alerts.raise(this.rule, window, at);
    if (enough.length > 0 && this.watching.length > 0) this.#pass(waiting, new Set(enough));
    waiting.length = 0;
    this.#sweep(at);
  }

  #enter(event: Event, which: number): void {
    const { entry } = event;
    const value = this.#counted(event);
    for (const window of this.#groups.find(event, which)) {
      if (window.newest !== entry.at) {
        window.slide(entry.at - this.#span);
        this.#touched.push(window);
      }
      window.push(entry, which, value);
    }
  }

  #pass(waiting: readonly Waiting[], enough: ReadonlySet<Window>): void {
    const passed = new Set<Event>();
    for (const { event, which } of waiting)
      if (this.#groups.find(event, which).some((window) => enough.has(window))) passed.add(event);
    for (const event of passed) for (const [correlator, which] of this.watching) correlator.add(event, which);
  }

  #isEnough(window: Window, at: number): boolean {
    const value = window.value(at - this.#span);
    const actor = window.group[this.#actorAt] ?? '';
    const department = this.#baselines === null ? '' : this.#fields.departmentOf(actor);
    if (this.#baselines !== null) {
      window.past ??= new Past();
      this.#baselines.note(window.past, department, dayNumber(at), value);
    }
    for (const limit of this.#limitsOf(actor) ?? []) if (!OPERATORS[limit.operator](value, limit.value)) return false;
    return this.#baselines === null || this.#baselines.isUnusual(window.past!, department, dayNumber(at), value);
  }

  #sweep(at: number): void {
    if (at - this.#swept < Math.max(HOUR_MS, this.#span / 2)) return;
    this.#swept = at;
    this.#groups.sweep(at - this.#span);
  }
}
