/**
 * Limits for departments and roles, and who decided them. ISMS-P 2.11.3: criteria and limits by which misuse is judged are laid down and
 * reviewed from time to time.
 */
import { BadRule } from './bad-rule.ts';
import type { Correlation, CorrelationRule, Rule, Threshold } from './rule.ts';

/** A decision as it is kept: nobody changes one, a newer one takes its place. */
export interface ThresholdDecision extends Threshold {
  readonly rule: string;
  readonly decidedBy: string;
  /** Milliseconds since 1970. */
  readonly decidedAt: number;
  readonly why: string;
  /** The last day on which it stands without having been looked at again, as `2027-11-21`: a year at most. */
  readonly reviewBy: string;
}

/** What a rule's limit is for people of a department and a role; null: it is off. */
export type LimitFor = (department: string, role: string) => number | null;

const fits = (threshold: Threshold, department: string, role: string): boolean =>
  (threshold.department ?? department) === department && (threshold.role ?? role) === role;

const closeness = ({ department, role }: Threshold): number => (department === null ? 0 : 2) + (role === null ? 0 : 1);

/** The closest first, and of those as close the newest: the order in which they are asked. */
export const byCloseness = (thresholds: readonly Threshold[]): readonly Threshold[] =>
  thresholds.toReversed().toSorted((left, right) => closeness(right) - closeness(left));

export const limitFor = (own: number, thresholds: readonly Threshold[]): LimitFor => {
  const ordered = byCloseness(thresholds);
  return (department, role) => {
    const found = ordered.find((threshold) => fits(threshold, department, role));
    return found === undefined ? own : found.limit;
  };
};

const COUNTED: ReadonlySet<Correlation> = new Set([
  'event_count',
  'value_count',
  'value_sum',
  'value_avg',
  'value_percentile',
]);

/** Where among the limits the one is that thresholds are in place of: the first from below. -1: there is none. */
export const adjustableAt = ({ kind, limits }: CorrelationRule): number =>
  COUNTED.has(kind) ? limits.findIndex(({ operator }) => operator === 'gt' || operator === 'gte') : -1;

export const adjustableOf = (rule: CorrelationRule): number | null => rule.limits[adjustableAt(rule)]?.value ?? null;

const isAdjustable = (rule: Rule): boolean => rule.kind !== 'plain' && adjustableOf(rule) !== null;

const check = (rule: Rule, { department, role, limit }: Threshold): void => {
  if (limit !== null && !isAdjustable(rule)) throw new BadRule(`The rule ${rule.name} has no limit; it is on or off.`);
  if ((department !== null || role !== null) && !rule.groupBy.includes('actor'))
    throw new BadRule(`The rule ${rule.name} is not about an account: no department has a limit of its own.`);
};

/** The rules as they were decided on. Decisions about rules that are not there say nothing. Throws `BadRule`. */
export const decideThresholds = (rules: readonly Rule[], decisions: readonly ThresholdDecision[]): Rule[] => {
  const ordered = decisions.toSorted((left, right) => left.decidedAt - right.decidedAt);
  return rules.map((rule) => {
    const own = ordered.filter((decision) => decision.rule === rule.name);
    for (const decision of own) check(rule, decision);
    const thresholds = own.map(({ department, role, limit }): Threshold => ({ department, role, limit }));
    return { ...rule, thresholds: [...rule.thresholds, ...thresholds] };
  });
};

/** Decisions in force that should have been looked at again before `today`, `2026-11-21`. */
export const reviewsDue = (decisions: readonly ThresholdDecision[], today: string): ThresholdDecision[] => {
  const latest = new Map<string, ThresholdDecision>();
  for (const decision of decisions.toSorted((left, right) => left.decidedAt - right.decidedAt))
    latest.set(JSON.stringify([decision.rule, decision.department, decision.role]), decision);
  return [...latest.values()].filter(({ reviewBy }) => reviewBy < today);
};
