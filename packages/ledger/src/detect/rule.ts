/** Rules as data: what a rule in YAML becomes. */
import type { Expression } from './expression.ts';
import type { Field } from './field.ts';

export const LEVELS = ['informational', 'low', 'medium', 'high', 'critical'] as const;

export type Level = (typeof LEVELS)[number];

export interface InBoth {
  readonly ko: string;
  readonly en: string;
}

/** What a person reads of a rule. */
export interface Explanation {
  readonly title: InBoth;
  /** What happened, and what it may mean. */
  readonly meaning: InBoth;
  /** For which duty it is looked for. */
  readonly purpose: InBoth;
  /** Of 개인정보의 안전성 확보조치 기준 unless a law is named. */
  readonly articles: readonly string[];
}

interface Head {
  /** What other rules call it. */
  readonly name: string;
  readonly title: string;
  readonly level: Level;
  /** Texts that the rule does not say are empty. */
  readonly explanation: Explanation;
}

export interface PlainRule extends Head {
  readonly kind: 'plain';
  readonly detection: Expression;
  /** Whether it is an alert by itself, or only what correlations count. */
  readonly isAlert: boolean;
  /** By what its alerts are put together. */
  readonly groupBy: readonly Field[];
  /** Milliseconds without another one until an alert is over. */
  readonly quiet: number;
  /** For whom it is off. */
  readonly thresholds: readonly Threshold[];
}

export const CORRELATIONS = [
  'event_count',
  'value_count',
  'value_sum',
  'value_avg',
  'value_percentile',
  'temporal',
  'temporal_ordered',
  'new_value',
] as const;

export type Correlation = (typeof CORRELATIONS)[number];

export type Operator = 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'neq';

export interface Limit {
  readonly operator: Operator;
  readonly value: number;
}

/** Another limit for a department, a role, or a role in a department. */
export interface Threshold {
  /** Null: whatever it is. */
  readonly department: string | null;
  readonly role: string | null;
  /** In place of the rule's own; null: the rule is off for them. */
  readonly limit: number | null;
}

/** What was usual before: a measure has to be above it as well, and it has to be known. `docs/decisions/detection.md`. */
export interface Baseline {
  /** How many deviations above the median of one's own past days, of those of one's department; null: not looked at. */
  readonly own: number | null;
  readonly department: number | null;
  /** How many calendar days the past is long, and on how many of them there has to have been something. */
  readonly days: number;
  readonly least: number;
}

export interface CorrelationRule extends Head {
  readonly kind: Correlation;
  /** Names of the rules whose events it looks at. */
  readonly rules: readonly string[];
  /** Fields, or names of `aliases`. */
  readonly groupBy: readonly string[];
  /** What a name of `groupBy` is in each rule, where it is not one field in all of them. */
  readonly aliases: Readonly<Record<string, Readonly<Record<string, Field>>>>;
  /** Milliseconds. */
  readonly timespan: number;
  /** Of `value_…` and `new_value`: which values. */
  readonly field: Field | null;
  readonly percentile: number;
  /** What was counted, or summed up, is enough when all of them hold. */
  readonly limits: readonly Limit[];
  /** In the order in which they were said: of those that fit equally well the last. */
  readonly thresholds: readonly Threshold[];
  readonly baseline: Baseline | null;
  /** Whether it is an alert, or only what other rules wait for. */
  readonly isAlert: boolean;
  /** At least the timespan. */
  readonly quiet: number;
}

export type Rule = PlainRule | CorrelationRule;

/** Which field a name of `groupBy` is in the `which`th rule. */
export const groupField = ({ aliases, rules }: CorrelationRule, name: string, which: number): Field =>
  (Object.hasOwn(aliases, name) ? aliases[name]![rules[which]!] : name) as Field;

/**
 * Every rule that makes alerts, as a correlation: a detection that is an alert by itself is one of at least one event. Its own name is
 * that of the rule it looks at.
 */
export const alertingOf = (rule: PlainRule): CorrelationRule => ({
  ...rule,
  kind: 'event_count',
  rules: [rule.name],
  aliases: {},
  timespan: 1,
  field: null,
  percentile: 50,
  limits: [{ operator: 'gte', value: 1 }],
  baseline: null,
});
