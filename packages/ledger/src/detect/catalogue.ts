/** The rules as a page lists them: what each one looks for, why, and how it stands. */
import type { Correlation, Explanation, Level, Rule, Threshold } from './rule.ts';
import type { Field } from './field.ts';
import { isAboutAccounts, usualLimit } from './thresholds.ts';

export interface CatalogueEntry extends Explanation {
  readonly name: string;
  readonly level: Level;
  /** How it counts; null of what is an alert by itself. */
  readonly kind: Correlation | null;
  /** What is counted, if not events. */
  readonly field: Field | null;
  /** Milliseconds; null of what is an alert by itself. */
  readonly timespan: number | null;
  /** The limit of those who have none of their own; null: there is none. */
  readonly limit: number | null;
  readonly thresholds: readonly Threshold[];
  /** Whether a department or a role can have a limit of its own. */
  readonly isAboutAccounts: boolean;
  /** Whether what was usual is looked at too. */
  readonly hasBaseline: boolean;
}

const entryOf = (rule: Rule): CatalogueEntry => ({
  ...rule.explanation,
  name: rule.name,
  level: rule.level,
  kind: rule.kind === 'plain' ? null : rule.kind,
  field: rule.kind === 'plain' ? null : rule.field,
  timespan: rule.kind === 'plain' ? null : rule.timespan,
  limit: usualLimit(rule),
  thresholds: rule.thresholds,
  isAboutAccounts: isAboutAccounts(rule),
  hasBaseline: rule.kind !== 'plain' && rule.baseline !== null,
});

/** Rules that make alerts, in their order; building blocks are left out. */
export const catalogueOf = (rules: readonly Rule[]): CatalogueEntry[] =>
  rules.filter(({ isAlert }) => isAlert).map(entryOf);
