/** Rules as people decide about them: whether each runs, and from how many on it speaks. */
import type { Level, Rule } from './rule.ts';
import { readRules } from './detect.ts';
import { adjustableAt, adjustableOf } from './thresholds.ts';
import { catalogueOf, type CatalogueEntry } from './catalogue.ts';

export interface CataloguedRule extends CatalogueEntry {
  readonly level: Level;
  /** What its limit counts: the correlation's type and its field; null: it has no limit. */
  readonly counts: string | null;
}

/** What somebody decided about a rule; a threshold of null is the one that comes along. */
export interface RuleDecision {
  readonly isOn: boolean;
  readonly threshold: number | null;
}

/** Silent, it is still there for rules that wait for it. */
const decided = (rule: Rule, { isOn, threshold }: RuleDecision): Rule => {
  const isAlert = rule.isAlert && isOn;
  if (rule.kind === 'plain' || threshold === null) return { ...rule, isAlert };
  const place = adjustableAt(rule);
  const limits = rule.limits.map((limit, at) => (at === place ? { ...limit, value: threshold } : limit));
  return { ...rule, isAlert, limits };
};

/** Our rules as they were decided about; what nobody decided about is as it came. */
export const rulesAsDecided = (decisions: ReadonlyMap<string, RuleDecision>): Rule[] =>
  readRules().map((rule) => {
    const decision = decisions.get(rule.name);
    return decision === undefined ? rule : decided(rule, decision);
  });

/** Those that are alerts by themselves, in their order, each with what its limit counts. */
export const ruleCatalogue = (): CataloguedRule[] => {
  const rules = readRules();
  const limited = new Set(
    rules.filter((rule) => rule.kind !== 'plain' && adjustableOf(rule) !== null).map(({ name }) => name),
  );
  return catalogueOf(rules).map((entry) => ({
    ...entry,
    counts: limited.has(entry.name) ? [entry.kind, entry.field].filter((part) => part !== null).join(' ') : null,
  }));
};
