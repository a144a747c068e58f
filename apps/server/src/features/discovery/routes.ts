import type { Route } from '../../http/route.ts';
import { agentRoutes } from './agent-routes.ts';
import { campaignRoutes } from './campaign-routes.ts';
import { decisionRoutes } from './decision-routes.ts';
import { findingRoutes } from './finding-routes.ts';
import { personalFileRoutes } from './personal-file-routes.ts';
import { progressRoutes } from './progress-routes.ts';

export const routes: readonly Route[] = [
  ...agentRoutes,
  ...campaignRoutes,
  ...progressRoutes,
  ...findingRoutes,
  ...personalFileRoutes,
  ...decisionRoutes,
];
