import { statisticsGet } from '@bongsu/contracts';
import { route, type Route } from '../../http/route.ts';
import { readStatistics } from './read-statistics.ts';

export const routes: readonly Route[] = [
  route(statisticsGet, ({ tx, deps, query }) => readStatistics(tx, deps, query.year)),
];
