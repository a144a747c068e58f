/** The same trial by one query for each try. */
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { tally, variantsOf, type Trial, type Tried } from '../try-out.ts';
import { alertOf, alertQuery, type AlertQuery, type AlertRow, type SqlRange } from './alerts.ts';

/** Throws `BadRule`: there is no such rule. */
export const tryOutBySql = async (
  query: (asked: AlertQuery) => Promise<readonly AlertRow[]>,
  rules: readonly Rule[],
  trial: Trial,
  facts: Facts = {},
  range: SqlRange = {},
): Promise<Tried[]> => {
  const { inputs, variants } = variantsOf(rules, trial);
  const tried: Tried[] = [];
  for (const rule of variants) {
    const rows = rule.isAlert ? await query(alertQuery([...inputs, rule], rule.name, facts, range)) : [];
    tried.push(
      tally(
        rows.map((row) => alertOf(rule, row)),
        facts,
        range,
      ),
    );
  }
  return tried;
};
