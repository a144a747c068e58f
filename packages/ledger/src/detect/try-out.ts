/** Limits tried on what happened before they are switched on: "이 기준이면 지난달 37건". */
import { DAY_MS, seoulDay } from '@bongsu/kit';
import type { AccessRecord } from '../record/record.ts';
import type { Alert } from './alert.ts';
import { BadRule } from './bad-rule.ts';
import { rulesAsDecided, type RuleDecision } from './decided-rules.ts';
import { detect, type Range } from './detect.ts';
import { fieldsOf } from './expression.ts';
import type { Facts } from './facts.ts';
import { aboutOf } from './grouping.ts';
import type { Rule } from './rule.ts';

interface Counted {
  /** What would have been asked about: a day of an account, or of a system, is one. */
  readonly cases: number;
  readonly accounts: number;
}

interface TriedDepartment extends Counted {
  readonly department: string;
}

export interface Tried extends Counted {
  /** Of all alerts, each alert's own. */
  readonly records: number;
  /** Where it would have been, most first; without a department: ''. */
  readonly departments: readonly TriedDepartment[];
}

export interface Trial {
  readonly rule: string;
  /** Each with all decisions that would be there, in their order: with a new one and without, say. */
  readonly tries: readonly (readonly RuleDecision[])[];
}

/**
 * The rule once for each try, as decisions make it, with what it looks at before them. One that is off for everybody is no alert. Throws
 * `BadRule`: there is no such rule.
 */
export const variantsOf = (
  rules: readonly Rule[],
  { rule: name, tries }: Trial,
): { readonly inputs: readonly Rule[]; readonly variants: readonly Rule[] } => {
  const at = rules.findIndex((one) => one.name === name);
  if (at < 0) throw new BadRule(`There is no rule ${name}.`);
  const inputs = rulesAsDecided(rules, tries[0] ?? []).slice(0, at);
  return {
    inputs: inputs.map((one) => ({ ...one, isAlert: false })),
    variants: tries.map((decisions, nth) => ({ ...rulesAsDecided(rules, decisions)[at]!, name: `${name} ${nth}` })),
  };
};

interface Said extends ReturnType<typeof aboutOf> {
  readonly day: string;
}

const countOf = (said: readonly Said[]): Counted => ({
  cases: new Set(said.map(({ actor, system, day }) => JSON.stringify([actor, system, day]))).size,
  accounts: new Set(said.flatMap(({ actor }) => (actor === '' ? [] : [actor]))).size,
});

const isIn = (day: string, { from, to }: Range): boolean =>
  (from === undefined || day >= seoulDay(from)) && (to === undefined || day <= seoulDay(to - 1));

/** What the alerts of one try come to, from the stream or by SQL. */
export const tally = (alerts: readonly Alert[], facts: Facts, range: Range): Tried => {
  const departmentOf = new Map((facts.employees ?? []).map(({ actor, department = '' }) => [actor, department]));
  const said = alerts.flatMap((alert) =>
    alert.days.filter((day) => isIn(day, range)).map((day): Said => ({ ...aboutOf(alert), day })),
  );
  const departments = [...Map.groupBy(said, ({ actor }) => departmentOf.get(actor) ?? '')].map(
    ([department, theirs]): TriedDepartment => ({ department, ...countOf(theirs) }),
  );
  return {
    ...countOf(said),
    records: alerts.reduce((sum, { count }) => sum + count, 0),
    departments: departments.toSorted(
      (left, right) => right.cases - left.cases || (left.department < right.department ? -1 : 1),
    ),
  };
};

/**
 * All tries in one pass over the records, which should begin as long before `range` as the rule looks back (`lookBackOf`). Throws `BadRule`:
 * there is no such rule.
 */
export const tryOut = async (
  records: AsyncIterable<AccessRecord>,
  rules: readonly Rule[],
  trial: Trial,
  facts: Facts = {},
  range: Range = {},
): Promise<Tried[]> => {
  const { inputs, variants } = variantsOf(rules, trial);
  const found = await Array.fromAsync(detect(records, [...inputs, ...variants], facts, range));
  const byName = Map.groupBy(found, ({ rule }) => rule);
  return variants.map(({ name }) => tally(byName.get(name) ?? [], facts, range));
};

/** What follows from records that lie far back. */
const FAR = { 'actor.idle-days': 92 * DAY_MS, 'system.silent-minutes': 14 * DAY_MS } as const;

/** How long before a moment the records begin that decide whether a rule speaks of it: milliseconds, a day at least. */
export const lookBackOf = (rules: readonly Rule[], name: string): number => {
  const rule = rules.find((one) => one.name === name);
  if (rule === undefined) return DAY_MS;
  if (rule.kind === 'plain')
    return Math.max(DAY_MS, ...fieldsOf(rule.detection).map((field) => FAR[field as keyof typeof FAR] ?? 0));
  const own = rule.kind === 'new_value' ? FAR['actor.idle-days'] : rule.timespan;
  const usual = (rule.baseline?.days ?? 0) * DAY_MS;
  return own + usual + Math.max(...rule.rules.map((input) => lookBackOf(rules, input)));
};
