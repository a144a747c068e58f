import { setupDemo, setupOrganisation, setupStatus } from '@bongsu/contracts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { enterDemo } from '../demo/index.ts';
import { createOrganisation } from './create-organisation.ts';
import { setupStatus as status } from './status.ts';

export const routes: readonly Route[] = [
  route(setupStatus, ({ tx, deps }) => status(tx, deps)),
  looseRoute(setupOrganisation, createOrganisation),
  looseRoute(setupDemo, enterDemo),
];
