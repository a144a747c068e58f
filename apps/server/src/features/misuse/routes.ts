import { misuseRulesDecide, misuseRulesList, misuseRulesTry } from '@bongsu/contracts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { caseRoutes } from './case-routes.ts';
import { listRules } from './present-rule.ts';
import { projectRuleReviews } from './rule-reviews.ts';
import { handlerTypes } from './rule-store.ts';
import { decideRule } from './rules.ts';
import { settingsRoutes } from './settings-routes.ts';
import { tryRule } from './try-rule.ts';

const ruleRoutes: readonly Route[] = [
  route(misuseRulesList, async ({ tx, deps }) => ({
    items: await listRules(tx, deps),
    handlerTypes: await handlerTypes(tx),
  })),
  route(misuseRulesDecide, async ({ tx, deps, params, body, record }) => {
    await decideRule(tx, deps, params.ruleName, body);
    await record({ action: 'update', subjects: [`misuse-rule:${params.ruleName}`], reason: body.reason });
    await tx.asSystem(() => projectRuleReviews(tx, deps));
    return (await listRules(tx, deps)).find(({ name }) => name === params.ruleName)!;
  }),
  looseRoute(misuseRulesTry, ({ deps, actor, params, body }) => tryRule(deps, actor, params.ruleName, body)),
];

/** 이상행위와 소명. */
export const routes: readonly Route[] = [...caseRoutes, ...ruleRoutes, ...settingsRoutes];
