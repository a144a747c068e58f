/**
 * Rules as people decide about them: for whom each runs, and from how many on it speaks. ISMS-P 2.11.3: criteria and limits by which misuse
 * is judged are laid down, and reviewed from time to time. One reading of the decisions for the stream and for SQL.
 */
import type { Rule, Threshold } from './rule.ts';
import { adjustableAt, isAboutAccounts, usualLimit } from './thresholds.ts';

/** A decision as it is kept: nobody changes one, a newer one about the same takes its place. */
export interface RuleDecision {
  readonly rule: string;
  /** For whom; null: whatever it is. */
  readonly department: string | null;
  readonly role: string | null;
  readonly isOn: boolean;
  /** Null: the limit that comes along. */
  readonly threshold: number | null;
  /** Taken back: what holds for the others holds for them again, and of everybody what comes along. */
  readonly isWithdrawn: boolean;
}

const subjectOf = ({ rule, department, role }: RuleDecision): string => JSON.stringify([rule, department, role]);

/** The newest about each rule and those it is for, without what was taken back. `decisions`: in the order in which they were made. */
export const inForce = <One extends RuleDecision>(decisions: readonly One[]): One[] =>
  [...new Map(decisions.map((one) => [subjectOf(one), one])).values()].filter(({ isWithdrawn }) => !isWithdrawn);

/** What a rule cannot be told: a number where it has none, or a department where it is not about an account. Null: nothing. */
export const misfitOf = (
  rule: Rule,
  { department, role, threshold }: Pick<RuleDecision, 'department' | 'role' | 'threshold'>,
): 'no-limit' | 'not-about-accounts' | null => {
  if ((department !== null || role !== null) && !isAboutAccounts(rule)) return 'not-about-accounts';
  return threshold !== null && usualLimit(rule) === null ? 'no-limit' : null;
};

const isForEverybody = ({ department, role }: Pick<RuleDecision, 'department' | 'role'>): boolean =>
  department === null && role === null;

/** With another limit in the place of its own. */
const withLimit = (rule: Rule, value: number | null): Rule => {
  if (rule.kind === 'plain' || value === null) return rule;
  const place = adjustableAt(rule);
  return { ...rule, limits: rule.limits.map((limit, at) => (at === place ? { ...limit, value } : limit)) };
};

const thresholdOf = (rule: Rule, { department, role, isOn, threshold }: RuleDecision): Threshold => ({
  department,
  role,
  // Of a rule without a limit any number means that it runs.
  limit: isOn ? (threshold ?? usualLimit(rule) ?? 1) : null,
});

/** `own`: what stands about this rule. */
const decided = (rule: Rule, own: readonly RuleDecision[]): Rule => {
  const everybody = own.find(isForEverybody);
  // Off for everybody it is silent, and still there for rules that wait for it.
  if (everybody?.isOn === false && own.every(({ isOn }) => !isOn)) return { ...rule, isAlert: false };
  const some = own.filter((one) => one !== everybody || !one.isOn);
  const changed = everybody?.isOn === true ? withLimit(rule, everybody.threshold) : rule;
  return some.length === 0 ? changed : { ...changed, thresholds: some.map((one) => thresholdOf(rule, one)) };
};

/** The rules as they were decided about. What a rule cannot be told, or is about a rule that is not there any more, says nothing. */
export const rulesAsDecided = (rules: readonly Rule[], decisions: readonly RuleDecision[]): Rule[] => {
  const standing = Map.groupBy(inForce(decisions), ({ rule }) => rule);
  return rules.map((rule) =>
    decided(
      rule,
      (standing.get(rule.name) ?? []).filter((one) => misfitOf(rule, one) === null),
    ),
  );
};
