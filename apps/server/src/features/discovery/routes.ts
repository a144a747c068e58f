import type { Route } from '../../http/route.ts';
import { agentRoutes } from './agent-routes.ts';
import { campaignRoutes } from './campaign-routes.ts';
import { findingRoutes } from './finding-routes.ts';

export const routes: readonly Route[] = [...agentRoutes, ...campaignRoutes, ...findingRoutes];
