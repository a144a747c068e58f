/** Limits for departments and roles in the place of a rule's own. */
import type { Correlation, CorrelationRule, Rule, Threshold } from './rule.ts';

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

/** The limit that comes along; null: the rule is on or off. */
export const usualLimit = (rule: Rule): number | null => (rule.kind === 'plain' ? null : adjustableOf(rule));

/** Whether its alerts are of one account each, so that a department or a role can have a limit of its own. */
export const isAboutAccounts = ({ groupBy }: Rule): boolean => groupBy.some((field) => field === 'actor');
