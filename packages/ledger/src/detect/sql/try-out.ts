/** The same trial by one query for each limit. */
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { tally, variantsOf, type Trial, type Tried } from '../try-out.ts';
import { alertOf, alertQuery, type AlertQuery, type AlertRow, type SqlRange } from './alerts.ts';

/** Throws `BadRule` where the rule has no limit. */
export const tryOutBySql = async (
  query: (asked: AlertQuery) => Promise<readonly AlertRow[]>,
  rules: readonly Rule[],
  trial: Trial,
  facts: Facts = {},
  range: SqlRange = {},
): Promise<Tried[]> => {
  const variants = variantsOf(rules, trial);
  const tried: Tried[] = [];
  for (const [at, rule] of variants.filter(({ isAlert }) => isAlert).entries()) {
    const rows = await query(alertQuery(variants, rule.name, facts, range));
    tried.push(
      tally(
        trial.limits[at]!,
        rows.map((row) => alertOf(rule, row)),
        facts,
      ),
    );
  }
  return tried;
};
