/** One correlation over moments: a window for each group, and which of them are enough. */
import { HOUR_MS } from '@bongsu/kit';
import type { Alerts } from './alert.ts';
import { Baselines, Past } from './baseline.ts';
import type { Event, Fields } from './event.ts';
import type { Value } from './field.ts';
import { Groups, type GroupReader } from './groups.ts';
import { measureOf } from './measure.ts';
import { groupField, type CorrelationRule, type Limit } from './rule.ts';
import { dayNumber } from './seoul.ts';
import { adjustableAt, adjustableOf, limitFor } from './thresholds.ts';
import { Window } from './window.ts';

export type Watching = readonly [correlator: Correlator, which: number];

interface Waiting {
  readonly event: Event;
  readonly which: number;
}

/** In the order of the log, and of an event that met several rules in theirs. */
const byPlace = (left: Waiting, right: Waiting): number =>
  left.event.index - right.event.index || left.which - right.which;

const NOTHING: () => readonly Value[] = () => [];

const holds = ({ operator, value: limit }: Limit, value: number): boolean => {
  switch (operator) {
    case 'gt':
      return value > limit;
    case 'gte':
      return value >= limit;
    case 'lt':
      return value < limit;
    case 'lte':
      return value <= limit;
    case 'eq':
      return value === limit;
    case 'neq':
      return value !== limit;
  }
};

export class Correlator {
  readonly rule: CorrelationRule;
  /** Who waits for it to be met, and as its which. */
  watching: readonly Watching[] = [];
  /** What it looks back over: of new values, the moment. */
  readonly #span: number;
  readonly #fields: Fields;
  readonly #groups: Groups;
  readonly #valuesOf: (event: Event) => readonly Value[];
  readonly #limitsOf: (actor: string) => readonly Limit[] | null;
  readonly #baselines: Baselines | null;
  readonly #actorAt: number;
  #waiting: Waiting[] = [];
  /** Windows that something came into in this moment. */
  #touched: Window[] = [];
  #swept = Number.NEGATIVE_INFINITY;

  constructor(rule: CorrelationRule, fields: Fields) {
    this.rule = rule;
    this.#fields = fields;
    this.#span = rule.kind === 'new_value' ? 1 : rule.timespan;
    this.#valuesOf = rule.field === null ? NOTHING : fields.valuesOf(rule.field);
    this.#limitsOf = this.#limits();
    this.#baselines = rule.baseline === null ? null : new Baselines(rule.baseline);
    this.#actorAt = rule.groupBy.indexOf('actor');
    this.#groups = new Groups(
      rule.rules.map((_, which) => rule.groupBy.map((name) => this.#reader(name, which))),
      this.#maker(),
    );
  }

  #reader(name: string, which: number): GroupReader {
    const field = groupField(this.rule, name, which);
    const read = this.#fields.reader(field);
    return (event) => {
      const value = read(event);
      return typeof value === 'string' || typeof value === 'object' ? value : String(value);
    };
  }

  #maker(): (group: readonly string[]) => Window {
    const { rule } = this;
    const keeps = {
      records: !(rule.groupBy.includes('actor') && rule.groupBy.includes('subjects')),
      values: rule.field !== null && rule.kind !== 'new_value',
    };
    const floor = this.#floor();
    return (group) => new Window(group, keeps, (all) => measureOf(rule, floor, all));
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
    return (actor) => {
      const value = decided(this.#fields.departmentOf(actor), this.#fields.roleOf(actor));
      if (value === null) return null;
      return limits.map((limit, at) => (at === adjustable ? { ...limit, value } : limit));
    };
  }

  /** An event that met the rule's `which`th rule, in the moment that is going on. */
  add(event: Event, which: number): void {
    this.#waiting.push({ event, which });
  }

  /**
   * The moment is over: what came in it is looked at together. Windows that are enough make alerts, and the events that came into them in
   * this moment meet the rule themselves and go on to those that watch it.
   */
  settle(at: number, alerts: Alerts): void {
    if (this.#waiting.length === 0) return;
    if (this.#waiting.length > 1) this.#waiting.sort(byPlace);
    for (const { event, which } of this.#waiting) {
      const values = this.#valuesOf(event);
      this.#groups.visit(event, which, (window) => this.#enter(window, event, which, values));
    }
    this.#waiting = [];
    const passed = new Set<Event>();
    for (const window of this.#touched) {
      if (!this.#isEnough(window, at)) continue;
      if (this.rule.isAlert) alerts.raise(this.rule, window, at);
      for (const event of window.moment) passed.add(event);
    }
    this.#touched = [];
    for (const event of passed) for (const [correlator, which] of this.watching) correlator.add(event, which);
    this.#sweep(at);
  }

  #enter(window: Window, event: Event, which: number, values: readonly Value[]): void {
    if (window.newest !== event.record.at) {
      window.slide(event.record.at - this.#span);
      this.#touched.push(window);
    }
    window.push(event, which, values);
  }

  #isEnough(window: Window, at: number): boolean {
    const value = window.value(at - this.#span);
    const actor = window.group[this.#actorAt] ?? '';
    const department = this.#baselines === null ? '' : this.#fields.departmentOf(actor);
    if (this.#baselines !== null) {
      window.past ??= new Past();
      this.#baselines.note(window.past, department, dayNumber(at), value);
    }
    const limits = this.#limitsOf(actor);
    if (limits === null) return false;
    for (const limit of limits) if (!holds(limit, value)) return false;
    return this.#baselines === null || this.#baselines.isUnusual(window.past!, department, dayNumber(at), value);
  }

  #sweep(at: number): void {
    if (at - this.#swept < Math.max(HOUR_MS, this.#span / 2)) return;
    this.#swept = at;
    this.#groups.sweep(at - this.#span);
  }
}
