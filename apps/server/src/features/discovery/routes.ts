import type { Route } from '../../http/route.ts';
import { agentRoutes } from './agent-routes.ts';

export const routes: readonly Route[] = [...agentRoutes];
