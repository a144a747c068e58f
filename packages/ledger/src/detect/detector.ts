/**
 * Rules over a stream of records, which come in the order of their times. What happened in one millisecond is one moment and looked at
 * together, so that it does not matter which of two records of a moment came first.
 */
import type { AccessRecord } from '../record/record.ts';
import { Alerts, type Alert } from './alert.ts';
import { Correlator, type Watching } from './correlator.ts';
import { Fields } from './event.ts';
import { simplify, type Expression, type Wish } from './expression.ts';
import type { Facts } from './facts.ts';
import type { Field } from './field.ts';
import { History } from './history.ts';
import { itemOf, testOf, type Test } from './matching.ts';
import { alertingOf, type CorrelationRule, type PlainRule, type Rule } from './rule.ts';
import { trailsOf } from './trails.ts';

interface Watched {
  readonly detection: Expression;
  readonly watching: readonly Watching[];
}

interface Tested {
  readonly test: Test;
  readonly watching: readonly Watching[];
}

const isPlain = (rule: Rule): rule is PlainRule => rule.kind === 'plain';
/** Actions are few; whoever sends ever new ones does not fill the memory. */
const MOST_ACTIONS = 1024;

export class Detector {
  readonly #fields: Fields;
  readonly #history: History;
  readonly #plain: readonly Watched[];
  readonly #correlators: readonly Correlator[];
  readonly #byAction = new Map<string, readonly Tested[]>();
  readonly #alerts = new Alerts();
  #now = Number.NEGATIVE_INFINITY;

  /** `rules` as `parseRules` orders them. */
  constructor(rules: readonly Rule[], facts: Facts = {}) {
    this.#fields = new Fields(facts);
    this.#history = new History(this.#fields);
    const plain = rules.filter(isPlain);
    const watched = new Set(rules.flatMap((rule) => (isPlain(rule) ? [] : rule.rules)));
    const own = plain
      .filter(({ isAlert }) => isAlert)
      .map((rule) => new Correlator(alertingOf(rule), this.#fields, false));
    const others = rules
      .filter((rule): rule is CorrelationRule => !isPlain(rule))
      .map((rule) => new Correlator(rule, this.#fields, watched.has(rule.name)));
    this.#correlators = [...own, ...others];
    const detections = new Set(plain.map(({ name }) => name));
    const trails = trailsOf(others, this.#fields, (name) => detections.has(name));
    const watchers = [...trails, ...this.#correlators.filter((correlator) => correlator.trails === null)];
    const watching = (name: string): readonly Watching[] =>
      watchers.flatMap((watcher) =>
        watcher.rules.flatMap((other, which): Watching[] => (other === name ? [[watcher, which]] : [])),
      );
    // An alert of a detection bears its name, and nobody waits for it besides the detection.
    for (const correlator of others) correlator.watching = watching(correlator.rule.name);
    this.#plain = plain.map(({ name, detection }) => ({ detection, watching: watching(name) }));
  }

  /** The next record, and where it lies. Answers alerts that are over. */
  push(record: AccessRecord, index: number, late = 0): readonly Alert[] {
    if (record.at > this.#now) this.#settle();
    this.#now = record.at;
    const event = this.#history.event(record, index, late);
    for (const { test, watching } of this.#rulesOf(record.action))
      if (test(event)) for (const [watcher, which] of watching) watcher.add(event, which);
    return this.#alerts.take();
  }

  /** What can be met by an action at all, and what is left to be asked. */
  #rulesOf(action: string): readonly Tested[] {
    const known = this.#byAction.get(action);
    if (known !== undefined) return known;
    const rules = this.#plain.flatMap(({ detection, watching }): Tested[] => {
      const left = simplify(detection, (field: Field, wish: Wish) =>
        field === 'action' ? itemOf(wish)(action) : undefined,
      );
      const isNever = (left.kind === 'constant' && !left.holds) || watching.length === 0;
      return isNever ? [] : [{ test: testOf(left, this.#fields), watching }];
    });
    if (this.#byAction.size >= MOST_ACTIONS) this.#byAction.clear();
    this.#byAction.set(action, rules);
    return rules;
  }

  #settle(): void {
    for (const correlator of this.#correlators) if (correlator.isAwake) correlator.settle(this.#now, this.#alerts);
    this.#alerts.sweep(this.#now);
  }

  /** No record comes any more: what is still open. */
  end(): readonly Alert[] {
    this.#settle();
    this.#alerts.closeAll();
    return this.#alerts.take();
  }
}
