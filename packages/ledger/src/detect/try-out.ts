/** Limits tried on what happened before they are switched on: "이 기준이면 지난달 37건". */
import type { AccessRecord } from '../record/record.ts';
import type { Alert } from './alert.ts';
import { BadRule } from './bad-rule.ts';
import { detect, type Range } from './detect.ts';
import type { Facts } from './facts.ts';
import { casesOf } from './grouping.ts';
import type { CorrelationRule, Rule, Threshold } from './rule.ts';
import { adjustableAt } from './thresholds.ts';

interface TriedDepartment {
  readonly department: string;
  readonly cases: number;
  readonly accounts: number;
}

export interface Tried {
  readonly limit: number;
  /** What would have been asked about, after grouping: one account and day is one. */
  readonly cases: number;
  readonly alerts: number;
  /** Where it would have been, most first; without a department: ''. */
  readonly departments: readonly TriedDepartment[];
}

export interface Trial {
  readonly rule: string;
  readonly limits: readonly number[];
  /** For whom: all that are not told of have the limit they have. */
  readonly department?: string | null;
  readonly role?: string | null;
}

const nameOf = (rule: string, limit: number): string => `${rule} ${limit}`;

/** The rule once for each limit, with what it looks at. */
export const variantsOf = (
  rules: readonly Rule[],
  { rule: name, limits, department = null, role = null }: Trial,
): Rule[] => {
  const rule = rules.find((one): one is CorrelationRule => one.name === name && one.kind !== 'plain');
  if (rule === undefined || adjustableAt(rule) < 0) throw new BadRule(`The rule ${name} has no limit to try.`);
  const others = rules.slice(0, rules.indexOf(rule)).map((one): Rule => ({ ...one, isAlert: false }));
  const variants = limits.map((limit): Rule => {
    const tried: Threshold = { department, role, limit };
    return { ...rule, name: nameOf(name, limit), thresholds: [...rule.thresholds, tried], isAlert: true };
  });
  return [...others, ...variants];
};

/** What alerts of one limit come to. `alerts`: of the rule with that limit, from the stream or by SQL. */
export const tally = (limit: number, alerts: readonly Alert[], facts: Facts): Tried => {
  const departmentOf = new Map((facts.employees ?? []).map(({ actor, department = '' }) => [actor, department]));
  const cases = casesOf(alerts);
  const departments = [...Map.groupBy(cases, ({ actor }) => departmentOf.get(actor ?? '') ?? '')].map(
    ([department, theirs]) => ({
      department,
      cases: theirs.length,
      accounts: new Set(theirs.map(({ actor }) => actor)).size,
    }),
  );
  return {
    limit,
    cases: cases.length,
    alerts: alerts.length,
    departments: departments.toSorted((left, right) => right.cases - left.cases),
  };
};

/**
 * All limits in one pass over the records, which should begin as long before `range` as the rule looks back. Throws `BadRule` where the rule
 * has no limit.
 */
export const tryOut = async (
  records: AsyncIterable<AccessRecord>,
  rules: readonly Rule[],
  trial: Trial,
  facts: Facts = {},
  range: Range = {},
): Promise<Tried[]> => {
  const found = await Array.fromAsync(detect(records, variantsOf(rules, trial), facts, range));
  const byName = Map.groupBy(found, ({ rule }) => rule);
  return trial.limits.map((limit) => tally(limit, byName.get(nameOf(trial.rule, limit)) ?? [], facts));
};
