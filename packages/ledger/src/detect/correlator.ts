/** One correlation over moments: a window for each group, and which of them are enough. */
import type { Alerts } from './alert.ts';
import { Bars, reaches, type Bar } from './bar.ts';
import { Baselines, type Past } from './baseline.ts';
import type { Entry, Event, Fields, Reader } from './event.ts';
import { Groups, readersOf } from './groups.ts';
import { measureOf, type Counted } from './measure.ts';
import type { CorrelationRule } from './rule.ts';
import { dayNumber } from './seoul.ts';
import { Window, type Shape } from './window.ts';

export interface Watcher {
  /** For which it waits. */
  readonly rules: readonly string[];
  /** An event that met the `which`th of them, in the moment that is going on. */
  add(event: Event, which: number): void;
}

/** Who waits for a rule to be met, and as its which. */
export type Watching = readonly [watcher: Watcher, which: number];

/** Where windows of a correlation are made that are not its own. */
export interface Elsewhere {
  /** Those that an event came into. */
  windowsOf(correlator: Correlator, event: Event, which: number): readonly Window[];
}

interface Waiting {
  readonly event: Event;
  readonly which: number;
}

/** In the order of the log, and of an event that met several rules in theirs. */
const byPlace = (left: Waiting, right: Waiting): number =>
  left.event.entry.index - right.event.entry.index || left.which - right.which;

const NOTHING: Reader = () => 0;

export class Correlator implements Watcher {
  readonly rule: CorrelationRule;
  readonly rules: readonly string[];
  /** Whether others wait for it, and who. */
  readonly isWatched: boolean;
  watching: readonly Watching[] = [];
  /** What it looks back over: of new values, the moment. */
  readonly span: number;
  /** Null: its windows are its own. */
  trails: Elsewhere | null = null;
  /** Whether something came in this moment. */
  isAwake = false;
  readonly #groups: Groups<Window>;
  readonly #shape: Shape;
  readonly #counted: Reader;
  readonly #bars: Bars;
  readonly #baselines: Baselines | null;
  readonly #isOfAccount: boolean;
  /** Where their order matters, or who they were, events wait for the end of their moment. */
  readonly #waits: boolean;
  readonly #waiting: Waiting[] = [];
  /** Windows that something came into in this moment. */
  readonly #touched: Window[] = [];

  constructor(rule: CorrelationRule, fields: Fields, isWatched: boolean) {
    const { kind, groupBy, field, baseline, rules, timespan } = rule;
    this.rule = rule;
    this.rules = rules;
    this.isWatched = isWatched;
    this.span = kind === 'new_value' ? 1 : timespan;
    this.#isOfAccount = groupBy.includes('actor');
    this.#counted = field === null ? NOTHING : fields.reader(field);
    this.#bars = new Bars(rule);
    this.#baselines = baseline === null ? null : new Baselines(baseline);
    this.#waits = isWatched || rules.length > 1;
    this.#shape = {
      timespan: this.span,
      keepsValues: field !== null && kind !== 'new_value',
      measure:
        kind === 'event_count' ? null : (window) => measureOf(rule, this.#floor(window.bar), () => window.values()),
    };
    this.#groups = new Groups({
      readers: readersOf(rule, groupBy, fields),
      isByAccount: groupBy[0] === 'actor',
      make: (group, event) => this.makeWindow(group, event, this.beginPast(event, null)),
      timespan: this.span,
    });
  }

  /** Below it nobody asks what it is exactly; what was usual is of every day. */
  #floor({ floor }: Bar): number {
    return this.#baselines === null ? floor : Number.NEGATIVE_INFINITY;
  }

  /** Null: it is off for whom the event is of. */
  barOf({ account }: Event): Bar | null {
    return this.#bars.of(this.#isOfAccount ? account : null);
  }

  /** Of a group that the event is of, for whom it is not off. */
  makeWindow(group: readonly string[], event: Event, past: Past | null): Window {
    return new Window(group, this.#shape, this.barOf(event)!, past);
  }

  /** What will be usual of such a group, where that is asked. `catchUp`: if it is not told of everything at once. */
  beginPast({ account }: Event, catchUp: (() => void) | null): Past | null {
    return this.#baselines?.begin(this.#isOfAccount ? (account.presence?.department ?? '') : '', catchUp) ?? null;
  }

  /** What the measure was on a day, if it was never more before. */
  notePeak(past: Past, day: number, value: number): void {
    this.#baselines!.note(past, day, value);
  }

  add(event: Event, which: number): void {
    // For whom it is off nothing is counted at all.
    if (this.barOf(event) === null) return;
    if (this.#waits) {
      this.isAwake = true;
      this.#waiting.push({ event, which });
    } else this.#enterAll(event, which);
  }

  /** What came into its trails in this moment, to be passed on should it be enough. */
  remember(event: Event, which: number): void {
    const [oldest] = this.#waiting;
    if (oldest !== undefined && oldest.event.entry.at !== event.entry.at) this.#waiting.length = 0;
    this.#waiting.push({ event, which });
  }

  #enterAll(event: Event, which: number): void {
    const value = this.#counted(event);
    for (const window of this.#groups.find(event, which)) this.enter(window, event.entry, which, value);
  }

  /** Something comes into a window in this moment. */
  enter(window: Window, entry: Entry, which: number, value: Counted): void {
    if (!window.push(entry, which, value)) return;
    this.isAwake = true;
    this.#touched.push(window);
  }

  /**
   * The moment is over: what came in it is looked at together. Windows that are enough make alerts, and the events that came into them in
   * this moment meet the rule themselves and go on to those that watch it.
   */
  settle(at: number, alerts: Alerts): void {
    this.isAwake = false;
    const waiting = this.#waiting;
    if (waiting.length > 1) waiting.sort(byPlace);
    if (this.trails === null) for (const { event, which } of waiting) this.#enterAll(event, which);
    const enough = this.#touched.filter((window) => this.#isEnough(window, at));
    this.#touched.length = 0;
    if (this.rule.isAlert) for (const window of enough) alerts.raise(this.rule, window, at);
    if (enough.length > 0 && this.watching.length > 0) this.#pass(waiting, new Set(enough));
    waiting.length = 0;
    this.#groups.sweep(at);
  }

  #windowsOf(event: Event, which: number): readonly Window[] {
    return this.trails === null ? this.#groups.find(event, which) : this.trails.windowsOf(this, event, which);
  }

  #pass(waiting: readonly Waiting[], enough: ReadonlySet<Window>): void {
    const passed = new Set<Event>();
    for (const { event, which } of waiting)
      if (this.#windowsOf(event, which).some((window) => enough.has(window))) passed.add(event);
    for (const event of passed) for (const [watcher, which] of this.watching) watcher.add(event, which);
  }

  #isEnough(window: Window, at: number): boolean {
    const value = window.value(at);
    if (window.past === null) return reaches(window.bar, value);
    const day = dayNumber(at);
    this.notePeak(window.past, day, value);
    return reaches(window.bar, value) && this.#baselines!.isUnusual(window.past, day, value);
  }
}
