import { dashboardGet, statusPage } from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { presentDashboard } from './present.ts';
import { readStatus } from './status-page.ts';

export const routes: readonly Route[] = [
  route(dashboardGet, ({ tx, deps }) => presentDashboard(tx, deps.clock.now())),
  route(statusPage, readStatus),
];
