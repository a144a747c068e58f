/** Rules over a stream of records, which come in the order of their times. */
import type { AccessRecord } from '../record/record.ts';
import { EventMaker, type Event, type Value } from './event.ts';
import type { Facts } from './facts.ts';
import type { CorrelationRule, Level, PlainRule, Rule } from './rule.ts';
import { Window, type Entry } from './window.ts';

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
  /** Records that belong to it, and people they are about. */
  readonly count: number;
  readonly subjects: number;
  /** Places in the log, ascending. */
  readonly records: readonly number[];
}

interface OpenAlert {
  readonly rule: Rule;
  readonly group: Readonly<Record<string, string>>;
  actor: string | null;
  readonly from: number;
  to: number;
  readonly records: Set<number>;
  readonly subjects: Set<string>;
}

/** Who or what an event is about, in one rule's eyes. Of an event with several subjects, one for each where those are asked for. */
interface Group {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

interface Met {
  readonly group: Group;
  readonly entries: readonly Entry[];
}

const ALONE: readonly Group[] = [{ key: '', values: {} }];

const groupsOf = (event: Event, fields: readonly string[], fieldOf: (name: string) => string): readonly Group[] =>
  fields.reduce<readonly Group[]>((groups, name) => {
    const values = event.values(fieldOf(name));
    const all = values.length === 0 ? [''] : values.map(String);
    return groups.flatMap(({ key, values: before }) =>
      all.map((value) => ({ key: `${key}\u0001${value}`, values: { ...before, [name]: value } })),
    );
  }, ALONE);

const itself = (name: string): string => name;

/** One correlation: a window for each group. */
class Correlator {
  readonly rule: CorrelationRule;
  readonly #windows = new Map<string, Window>();
  readonly #known = new Map<string, { readonly since: number; readonly values: Set<Value> }>();

  constructor(rule: CorrelationRule) {
    this.rule = rule;
  }

  /** The groups in which an event that met the rule's `which`th rule is enough, with what makes it so. */
  push(event: Event, which: number): readonly Met[] {
    const { field, groupBy, aliases, rules } = this.rule;
    const name = rules[which]!;
    const groups = groupsOf(event, groupBy, (alias) =>
      Object.hasOwn(aliases, alias) ? (aliases[alias]![name] ?? alias) : alias,
    );
    const entry: Entry = {
      at: event.record.at,
      index: event.index,
      values: field === null ? [] : event.values(field),
      rule: which,
      subjects: event.record.subjects,
    };
    return groups.flatMap((group) => {
      const entries = this.#add(group.key, entry);
      return entries === null ? [] : [{ group, entries }];
    });
  }

  #add(key: string, entry: Entry): readonly Entry[] | null {
    if (this.rule.kind === 'new_value') return this.#isNew(key, entry) ? [entry] : null;
    let window = this.#windows.get(key);
    if (window === undefined) {
      window = new Window();
      this.#windows.set(key, window);
    }
    window.slide(entry.at - this.rule.timespan);
    window.push(entry);
    return this.#holds(window) ? [...window.entries()] : null;
  }

  /** Of a group that is known for as long as the timespan, a value that it never had. */
  #isNew(key: string, { at, values }: Entry): boolean {
    let known = this.#known.get(key);
    if (known === undefined) {
      known = { since: at, values: new Set() };
      this.#known.set(key, known);
    }
    const before = known.values.size;
    for (const value of values) known.values.add(value);
    return known.values.size > before && at - known.since >= this.rule.timespan;
  }

  #holds(window: Window): boolean {
    const { kind, rules, holds, percentile } = this.rule;
    if (kind === 'temporal') return new Set([...window.entries()].map(({ rule }) => rule)).size === rules.length;
    if (kind === 'temporal_ordered') return isOrdered(window, rules.length);
    if (kind === 'value_percentile') return holds(window.percentile(percentile));
    if (kind === 'value_count') return holds(window.distinct);
    if (kind === 'value_sum') return holds(window.sum);
    return holds(kind === 'value_avg' ? window.mean : window.size);
  }
}

/** Whether the rules were met one after the other. */
const isOrdered = (window: Window, rules: number): boolean => {
  let next = 0;
  for (const { rule } of window.entries()) if (rule === next) next += 1;
  return next === rules;
};

export class Detector {
  readonly #plain: readonly PlainRule[];
  readonly #correlators: readonly Correlator[];
  /** By the name of a rule: who looks at what meets it, and as its which. */
  readonly #watching = new Map<string, [correlator: Correlator, which: number][]>();
  readonly #events: EventMaker;
  readonly #open = new Map<string, OpenAlert>();
  #closed: Alert[] = [];
  #swept = Number.NEGATIVE_INFINITY;

  /** `rules` as `parseRules` orders them. */
  constructor(rules: readonly Rule[], facts: Facts = {}) {
    this.#plain = rules.filter((rule): rule is PlainRule => rule.kind === 'plain');
    this.#correlators = rules
      .filter((rule): rule is CorrelationRule => rule.kind !== 'plain')
      .map((rule) => new Correlator(rule));
    for (const correlator of this.#correlators) {
      for (const [which, name] of correlator.rule.rules.entries()) {
        const watching = this.#watching.get(name) ?? [];
        watching.push([correlator, which]);
        this.#watching.set(name, watching);
      }
    }
    this.#events = new EventMaker(facts);
  }

  /** The next record, and where it lies. Answers alerts that are over. */
  push(record: AccessRecord, index: number, late = 0): readonly Alert[] {
    const event = this.#events.make(record, index, late);
    for (const rule of this.#plain) {
      if (!rule.test(event)) continue;
      if (rule.isAlert) {
        for (const group of groupsOf(event, rule.groupBy, itself))
          this.#raise(rule, event, { group, entries: [entryOf(event)] });
      }
      this.#pass(rule.name, event);
    }
    this.#sweep(record.at);
    return this.#take();
  }

  /** What met a rule goes on to those that wait for it; a correlation that holds is met itself. */
  #pass(name: string, event: Event): void {
    for (const [correlator, which] of this.#watching.get(name) ?? []) {
      const met = correlator.push(event, which);
      if (correlator.rule.isAlert) for (const one of met) this.#raise(correlator.rule, event, one);
      if (met.length > 0) this.#pass(correlator.rule.name, event);
    }
  }

  #raise(rule: Rule, event: Event, { group, entries }: Met): void {
    const key = `${rule.name}\u0002${group.key}`;
    const { at, actor } = event.record;
    let alert = this.#open.get(key);
    if (alert !== undefined && at - alert.to > rule.quiet) {
      this.#close(key, alert);
      alert = undefined;
    }
    if (alert === undefined) {
      alert = {
        rule,
        group: group.values,
        actor,
        from: entries[0]!.at,
        to: at,
        records: new Set(),
        subjects: new Set(),
      };
      this.#open.set(key, alert);
    }
    if (alert.actor !== actor) alert.actor = null;
    alert.to = at;
    // From the newest back: those behind one that is known are known.
    for (let last = entries.length - 1; last >= 0 && !alert.records.has(entries[last]!.index); last -= 1) {
      alert.records.add(entries[last]!.index);
      for (const subject of entries[last]!.subjects) alert.subjects.add(subject);
    }
  }

  #sweep(now: number): void {
    if (now - this.#swept < 60_000) return;
    this.#swept = now;
    for (const [key, alert] of this.#open) if (now - alert.to > alert.rule.quiet) this.#close(key, alert);
  }

  #close(key: string, { rule, group, actor, from, to, records, subjects }: OpenAlert): void {
    this.#open.delete(key);
    this.#closed.push({
      rule: rule.name,
      title: rule.title,
      level: rule.level,
      group,
      actor,
      from,
      to,
      count: records.size,
      subjects: subjects.size,
      records: [...records].toSorted((left, right) => left - right),
    });
  }

  #take(): readonly Alert[] {
    const closed = this.#closed;
    if (closed.length > 0) this.#closed = [];
    return closed;
  }

  /** No record comes any more: what is still open. */
  end(): readonly Alert[] {
    for (const [key, alert] of this.#open) this.#close(key, alert);
    return this.#take();
  }
}

const entryOf = ({ record, index }: Event): Entry => ({
  at: record.at,
  index,
  values: [],
  rule: 0,
  subjects: record.subjects,
});
