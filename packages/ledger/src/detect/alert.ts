import type { CorrelationRule, Level } from './rule.ts';
import { dayNumber, dayText } from './seoul.ts';
import type { Window } from './window.ts';

/** What belongs together: one rule, one group, until it has been quiet for a while. */
export interface Alert {
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  /** The fields the rule groups by, and their values. */
  readonly group: Readonly<Record<string, string>>;
  /** The account, if all records are of one. */
  readonly actor: string | null;
  /** Of the first record and the last, milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** Days in Seoul on which its records lie, ascending: `2026-11-21`. */
  readonly days: readonly string[];
  /** Records that belong to it, and people they are about. Of more than 10,000 people it says 10,000. */
  readonly count: number;
  readonly subjects: number;
  /** Places in the log, ascending; of more than 10,000 the first. */
  readonly records: readonly number[];
}

/** What an alert tells of at most. */
export const MOST = { records: 10_000, subjects: 10_000 } as const;

class OpenAlert {
  readonly rule: CorrelationRule;
  readonly window: Window;
  readonly #from: number;
  to = Number.NaN;
  #actor: string | null = null;
  #count = 0;
  /** Whether it is about one of the people concerned, however many its records name. */
  readonly #hasSubject: boolean;
  readonly #subjects = new Set<string>();
  readonly #days = new Set<number>();
  readonly #records: number[] = [];

  constructor(rule: CorrelationRule, window: Window) {
    this.rule = rule;
    this.window = window;
    this.#from = window.first;
    this.#hasSubject = rule.groupBy.includes('subjects');
    if (this.#hasSubject) this.#subjects.add(window.group[rule.groupBy.indexOf('subjects')]!);
    window.begin();
  }

  /** Enough again, at `at`. */
  goOn(at: number): void {
    this.to = at;
    for (const { at: moment, index, actor, subjects } of this.window.handOver()) {
      this.#count += 1;
      this.#days.add(dayNumber(moment));
      this.#actor = this.#count === 1 || this.#actor === actor ? actor : null;
      if (this.#records.length < MOST.records) this.#records.push(index);
      if (!this.#hasSubject && this.#subjects.size < MOST.subjects) this.#tellOf(subjects);
    }
  }

  #tellOf(subjects: readonly string[]): void {
    for (const subject of subjects) if (this.#subjects.size < MOST.subjects) this.#subjects.add(subject);
  }

  close(): Alert {
    this.window.hasAlert = false;
    const { name, title, level, groupBy } = this.rule;
    return {
      rule: name,
      title,
      level,
      group: Object.fromEntries(groupBy.map((field, at) => [field, this.window.group[at]!])),
      actor: this.#actor,
      from: this.#from,
      to: this.to,
      days: [...this.#days].toSorted((left, right) => left - right).map(dayText),
      count: this.#count,
      subjects: this.#subjects.size,
      records: this.#records.toSorted((left, right) => left - right),
    };
  }
}

const MINUTE_MS = 60_000;

/** Alerts that are going on, and those that were over since somebody asked. */
export class Alerts {
  readonly #open = new Map<Window, OpenAlert>();
  #closed: Alert[] = [];
  #swept = Number.NEGATIVE_INFINITY;

  /** What lies in the window is enough, at `at`. */
  raise(rule: CorrelationRule, window: Window, at: number): void {
    let alert = this.#open.get(window);
    if (alert !== undefined && at - alert.to > rule.quiet) {
      this.#close(alert);
      alert = undefined;
    }
    if (alert === undefined) {
      alert = new OpenAlert(rule, window);
      this.#open.set(window, alert);
    }
    alert.goOn(at);
  }

  sweep(now: number): void {
    if (now - this.#swept < MINUTE_MS) return;
    this.#swept = now;
    for (const alert of this.#open.values()) if (now - alert.to > alert.rule.quiet) this.#close(alert);
  }

  closeAll(): void {
    for (const alert of this.#open.values()) this.#close(alert);
  }

  #close(alert: OpenAlert): void {
    this.#open.delete(alert.window);
    this.#closed.push(alert.close());
  }

  take(): readonly Alert[] {
    const closed = this.#closed;
    if (closed.length > 0) this.#closed = [];
    return closed;
  }
}
