import type { Route } from '../http/route.ts';
import { routes as closure } from './closure/routes.ts';
import { routes as duties } from './duties/routes.ts';
import { routes as incidents } from './incidents/routes.ts';
import { routes as session } from './session/routes.ts';
import { routes as setup } from './setup/routes.ts';

/** Every operation of the product and what it does, feature by feature. */
export const routes: readonly Route[] = [...setup, ...session, ...incidents, ...duties, ...closure];
