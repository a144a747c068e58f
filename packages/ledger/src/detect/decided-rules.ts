/**
 * Rules as people decide about them: for whom each runs, and from how many on it speaks. ISMS-P 2.11.3: criteria and limits by which misuse
 * is judged are laid down, and reviewed from time to time. One reading of the decisions for the stream and for SQL.
 */
import type { Rule, Threshold } from './rule.ts';
import { isAboutAccounts, usualLimit } from './thresholds.ts';

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

const thresholdOf = (rule: Rule, { department, role, isOn, threshold }: RuleDecision): Threshold => ({
  department,
  role,
  // Of a rule without a limit any number means that it runs.
  limit: isOn ? (threshold ?? usualLimit(rule) ?? 1) : null,
});

const decided = (rule: Rule, thresholds: readonly Threshold[]): Rule => {
  const isOff = thresholds.some(
    ({ department, role, limit }) => department === null && role === null && limit === null,
  );
  // Off for everybody it is silent, and still there for rules that wait for it.
  if (isOff && thresholds.every(({ limit }) => limit === null)) return { ...rule, isAlert: false };
  return thresholds.length === 0 ? rule : { ...rule, thresholds };
};

/** The rules as they were decided about. What a rule cannot be told, or is about a rule that is not there any more, says nothing. */
export const rulesAsDecided = (rules: readonly Rule[], decisions: readonly RuleDecision[]): Rule[] => {
  const standing = Map.groupBy(inForce(decisions), ({ rule }) => rule);
  return rules.map((rule) => {
    const own = (standing.get(rule.name) ?? []).filter((one) => misfitOf(rule, one) === null);
    return decided(
      rule,
      own.map((one) => thresholdOf(rule, one)),
    );
  });
};

/** Decisions that were to be looked at again by `today`, `2027-11-21`, or before. */
export const reviewsDue = <One extends RuleDecision & { readonly reviewOn: string }>(
  decisions: readonly One[],
  today: string,
): One[] => inForce(decisions).filter(({ reviewOn }) => reviewOn <= today);
