import { inboxMine, inboxSummary } from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { presentInbox, presentSummary } from './present.ts';

export const routes: readonly Route[] = [
  route(inboxMine, ({ tx, deps }) => presentInbox(tx, deps.clock.now())),
  route(inboxSummary, ({ tx, deps }) => presentSummary(tx, deps.clock.now())),
];
