import { misuseRulesDecide, misuseRulesList, misuseRulesTry } from '@bongsu/contracts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { caseRoutes } from './case-routes.ts';
import { decideRule, listRules } from './rules.ts';
import { settingsRoutes } from './settings-routes.ts';
import { tryRule } from './try-rule.ts';

const ruleRoutes: readonly Route[] = [
  route(misuseRulesList, async ({ tx, deps }) => ({ items: await listRules(tx, deps) })),
  route(misuseRulesDecide, async ({ tx, deps, params, body, record }) => {
    const rule = await decideRule(tx, deps, params.ruleName, body);
    await record({ action: 'update', subjects: [`misuse-rule:${rule.name}`], reason: body.reason });
    return rule;
  }),
  looseRoute(misuseRulesTry, ({ deps, params, body }) => tryRule(deps, params.ruleName, body.threshold)),
];

/** 이상행위와 소명. */
export const routes: readonly Route[] = [...caseRoutes, ...ruleRoutes, ...settingsRoutes];
